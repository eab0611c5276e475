import { describe, expect, test } from 'vitest';
import { type LearnerByUlnInput, learnerByUln } from '@/lib/lrs';
import { aFindAnswer, aLearnerElement } from '@/tests/builders/lrs/answers';
import { MASTER_ULN, ULN } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';
import { thrownBy } from '@/tests/support/thrown-by';

covers('lib/lrs/messages/find-outcome.ts', 'lib/lrs/messages/lrs-learner.ts', 'lib/lrs/read-record.ts');

const input: LearnerByUlnInput = { findType: 'FUL', ULN, FamilyName: 'Okafor', GivenName: 'Amara' };
const code = (value: string) => `<ResponseCode>${value}</ResponseCode>`;
const read = (content: string, more: Partial<LearnerByUlnInput> = {}) =>
  learnerByUln.read(aFindAnswer(content), { ...input, ...more });

const LINKED = `<LinkedULNs xmlns="http://api.lrs.miap.gov.uk/learner"><ULN xmlns="">${ULN}</ULN></LinkedULNs>`;
const master = aLearnerElement(MASTER_ULN, `<MasterSubstituted>Y</MasterSubstituted>${LINKED}`);

describe('the record of a ULN is read as one of the things that the LRS can say', () => {
  test.each([
    ['no match', code('WSRC0001'), { kind: 'no-match' }],
    ['no match, as help pages print it', code('WSRC001'), { kind: 'no-match' }],
    ['too many', code('WSRC0002'), { kind: 'too-many' }],
    ['insufficient data', code('WSRC0015'), { kind: 'insufficient-data' }],
    ['exact', code('WSRC0004') + aLearnerElement(), { kind: 'exact', learner: { ULN, VersionNumber: 3 } }],
    ['possible', code('WSRC0003') + aLearnerElement(), { kind: 'possible', learners: [{ ULN }] }],
    ['linked', code('WSRC0022') + master, { kind: 'linked', learner: { ULN: MASTER_ULN, LinkedULNs: [ULN] } }],
    ['linked that is called exact', code('WSRC0004') + master, { kind: 'linked', learner: { ULN: MASTER_ULN } }],
    ['linked that is called possible', code('WSRC0003') + master, { kind: 'linked', learner: { ULN: MASTER_ULN } }],
    ['linked that does not say so', code('WSRC0004') + aLearnerElement(MASTER_ULN, LINKED), { kind: 'linked' }],
    ['a code that nobody knows', code('WSRC0777'), { kind: 'unknown-code', code: 'WSRC0777' }],
    ['a code of another operation', code('WSRC0006'), { kind: 'unknown-code', code: 'WSRC0006' }],
  ])('%s', (_, content, outcome) => {
    expect(read(content)).toMatchObject(outcome);
  });

  test('a check tells what there is without a record', () => {
    expect(read(code('WSRC0004'), { findType: 'CHK' })).toEqual({ kind: 'checked', found: 'exact' });
    expect(read(code('WSRC0003'), { findType: 'CHK' })).toEqual({ kind: 'checked', found: 'possible' });
  });

  test('a record has every key in the order of the schema, and null says absent', () => {
    const outcome = read(code('WSRC0004') + aLearnerElement(ULN, '<Title/><Notes> kept </Notes>'));
    if (outcome.kind !== 'exact') throw new Error(outcome.kind);
    expect(outcome.learner).toMatchObject({ Title: null, Notes: ' kept ', MasterSubstituted: false, LinkedULNs: [] });
    expect(Object.keys(outcome.learner).slice(0, 6)).toEqual([
      'CreatedDate',
      'LastUpdatedDate',
      'ULN',
      'MasterSubstituted',
      'Title',
      'GivenName',
    ]);
    expect(Object.values(outcome.learner)).not.toContain(undefined);
    expect(Object.keys(outcome.learner)).toHaveLength(32);
  });

  test.each([
    ['a match without its record', code('WSRC0004'), 'missing-element'],
    ['possible matches without any', code('WSRC0003'), 'missing-element'],
    ['two records for an exact match', code('WSRC0004') + aLearnerElement() + aLearnerElement(), 'contradiction'],
    ['a record for no match', code('WSRC0001') + aLearnerElement(), 'contradiction'],
    ['a record beside a code that nobody knows', code('WSRC0777') + aLearnerElement(), 'contradiction'],
    ['the record of another number', code('WSRC0004') + aLearnerElement(MASTER_ULN), 'contradiction'],
    ['an answer to another search', `${code('WSRC0001')}<ULN>${MASTER_ULN}</ULN>`, 'contradiction'],
    ['no code', '', 'missing-element'],
    ['two codes', code('WSRC0001') + code('WSRC0004'), 'repeated-element'],
    ['a code with elements in it', '<ResponseCode><b/></ResponseCode>', 'wrong-value'],
    ['a ULN that fails its check digit', code('WSRC0004') + aLearnerElement('9900000056'), 'wrong-value'],
    ['a ULN in words', code('WSRC0004') + aLearnerElement('9.9e9'), 'wrong-value'],
    ['no ULN', code('WSRC0004') + aLearnerElement(''), 'missing-element'],
    [
      'a linked ULN that is none',
      code('WSRC0004') + aLearnerElement(ULN, '<LinkedULNs><ULN>1</ULN></LinkedULNs>'),
      'wrong-value',
    ],
    ['two titles', code('WSRC0004') + aLearnerElement(ULN, '<Title>Ms</Title><Title>Mx</Title>'), 'repeated-element'],
    ['a version that is no number', code('WSRC0004') + aLearnerElement().replace('>3<', '>three<'), 'wrong-value'],
    ['a gender that is none', code('WSRC0004') + aLearnerElement().replace('<Gender>2', '<Gender>F'), 'wrong-value'],
    ['a day that is none', code('WSRC0004') + aLearnerElement().replace('2007-03-14', '14/03/2007'), 'wrong-value'],
    ['no family name', code('WSRC0004') + aLearnerElement().replace('Okafor', ''), 'missing-element'],
  ])('%s is refused', (_, content, problem) => {
    expect(thrownBy(() => read(content))).toMatchObject({ name: 'LrsProtocolError', problem });
  });

  test('a refusal that comes as a code is thrown like the fault it is', () => {
    expect(thrownBy(() => read(code('WSEC0005')))).toMatchObject({
      name: 'LrsFaultError',
      meaning: 'password-refused',
    });
  });
});
