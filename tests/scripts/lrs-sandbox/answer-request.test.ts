import { describe, expect, test } from 'vitest';
import { getLearnerLearningEvents, LrsFaultError, learnerByDemographics, registerSingleLearner } from '@/lib/lrs';
import { answerRequest, understand } from '@/scripts/lrs-sandbox/answer-request';
import { BatchJobs } from '@/scripts/lrs-sandbox/batch-jobs';
import { Register } from '@/scripts/lrs-sandbox/register';
import { sandboxLearners } from '@/scripts/lrs-sandbox/sandbox-learners';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { aLearnerToRegister, someDemographics, ULN } from '@/tests/builders/lrs/learners';
import { thrownBy } from '@/tests/support/thrown-by';

const now = () => new Date('2026-10-05T12:00:00Z');
const desk = () => ({
  now,
  jobs: new BatchJobs(now, 0),
  register: new Register(sandboxLearners, now, { longestMs: 1, afterPossibleMs: 0 }),
});

const answerTo = (envelope: string) => {
  const understood = understand(Buffer.from(envelope));
  if (understood === null || understood === 'unreadable') return understood;
  return answerRequest(understood, desk());
};

const bodyOf = (request: ReturnType<typeof registerSingleLearner.request>): string => {
  if (!request.ok) throw new Error(request.refusal.kind);
  return request.value.body;
};

const search = bodyOf(learnerByDemographics.request(someDemographics(), aCredentials()));
const registration = bodyOf(registerSingleLearner.request(aLearnerToRegister(), aCredentials()));
const aboutUs = { ULN, GivenName: 'Amara', FamilyName: 'Okafor', DateOfBirth: '2007-03-14', Gender: '2' };
const events = bodyOf(getLearnerLearningEvents.request(aboutUs, aCredentials()));

const blankName = '<FamilyName>Okafor</FamilyName>';

describe('a request that the strict schema refuses is refused in the words of its validator', () => {
  test.each([
    [search, blankName, '<FamilyName/>', "cvc-minLength-valid: Value '' with length = '0'"],
    [search, blankName, '<FamilyName>  </FamilyName>', "for type 'MIAPNameNonEmpty'"],
    [search, blankName, `<FamilyName>${'x'.repeat(36)}</FamilyName>`, 'cvc-maxLength-valid'],
    [search, '<Gender>2</Gender>', '<Gender>F</Gender>', "cvc-pattern-valid: Value 'F'"],
    [
      search,
      blankName,
      '',
      "cvc-complex-type.2.4.a: Invalid content was found starting with element 'GivenName'. One of '{FamilyName}'",
    ],
    [search, blankName, `${blankName}<Surname>x</Surname>`, "starting with element 'Surname'"],
    [
      search,
      '<OrganisationRef xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>',
      '<OrganisationRef/>',
      "cvc-pattern-valid: Value ''",
    ],
    [
      search,
      blankName,
      '<FamilyName xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:nil="true"/>',
      'cvc-elt.3.1',
    ],
    [search, blankName, '<FamilyName><b/></FamilyName>', 'cvc-type.3.1.2'],
    [
      registration,
      '<AbilityToShare>1</AbilityToShare>',
      '',
      "cvc-complex-type.2.4.b: The content of element 'Learner' is not complete",
    ],
    [registration, '</AbilityToShare>', '</AbilityToShare><Notes/><Title/>', 'cvc-complex-type.2.4.d'],
  ])('%#', (envelope, from, to, said) => {
    expect(envelope).toContain(from);
    const answer = answerTo(envelope.replace(from, to));
    expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('<ErrorCode>WSEC0001</ErrorCode>') });
    expect(answer).toMatchObject({ body: expect.stringContaining(said) });
  });

  test('our client reads which type it was, and nothing of the value', () => {
    const answer = answerTo(search.replace('<Gender>2</Gender>', '<Gender>Okafor</Gender>'));
    const error = thrownBy(() =>
      learnerByDemographics.read(Buffer.from(String((answer as { body: string }).body)), someDemographics()),
    );
    expect(error).toBeInstanceOf(LrsFaultError);
    expect(error).toMatchObject({ code: 'WSEC0001', typeName: 'MIAPGender' });
  });

  test('what asks for nothing that there is, or cannot be read, is not understood', () => {
    expect(answerTo(search.replaceAll('FindLearnerByDemographics', 'FindLearnerByStars'))).toBeNull();
    expect(answerTo('<x/>')).toBeNull();
    expect(answerTo(search.slice(0, -5))).toBe('unreadable');
    expect(answerTo(`<!DOCTYPE x>${search}`)).toBe('unreadable');
  });
});

describe('the learning events pass over a member that comes too late, as a .NET service does', () => {
  test('in its place the password is read, out of it there is none', () => {
    expect(answerTo(events)).toMatchObject({ status: 200 });
    const [password] = /<Password[^>]*>[^<]*<\/Password>/.exec(events) ?? [''];
    const late = events.replace(password, '').replace('</Username>', `</Username>${password}`);
    expect(answerTo(late)).toMatchObject({ status: 500, body: expect.stringContaining('WSEC0005') });
  });
});
