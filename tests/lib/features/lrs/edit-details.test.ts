import { describe, expect, test } from 'vitest';
import { editDetails, verifyUln } from '@/lib/features/lrs';
import type { EditDetailsInput } from '@/lib/features/lrs/schema';
import { ok } from '@/lib/result';
import { anLrsPerson } from '@/tests/fakes/memory-lrs-people';
import { covers } from '@/tests/support/covers';
import { aWalk, benjamin, why, withDetails } from '@/tests/support/lrs-walk';

covers('lib/features/lrs/detail-problems.ts');

const anEdit = (more: Partial<EditDetailsInput> = {}): EditDetailsInput => ({
  learner: 1,
  version: 0,
  uln: '',
  details: {} as EditDetailsInput['details'],
  isNoticeGiven: false,
  ...more,
});
const typed = (details: Partial<EditDetailsInput['details']>) =>
  anEdit({ details: details as EditDetailsInput['details'] });

const edit = ({ stores, needs }: ReturnType<typeof aWalk>, input: EditDetailsInput) =>
  editDetails({ ...stores, clock: needs.clock }, input);

describe('what we hold for the LRS is edited within the LRS’s limits', () => {
  test('blanks around are taken off, and what is empty is nothing', async () => {
    const walk = aWalk({ link: withDetails({ Nationality: 'GBR' }) });
    expect(await edit(walk, typed({ PlaceOfBirth: ' York ', Nationality: '' }))).toEqual(ok(null));
    expect(walk.person()?.link.details).toMatchObject({ PlaceOfBirth: 'York', Nationality: null });
    expect(walk.audited).toMatchObject([
      { action: 'lrs:edit', subject: 'learner/M000001', fields: ['PlaceOfBirth', 'Nationality'] },
    ]);
  });

  test.each([
    ['PlaceOfBirth', { PlaceOfBirth: 'x'.repeat(36) }],
    ['ScottishCandidateNumber', { ScottishCandidateNumber: '12345678' }],
    ['Nationality', { Nationality: 'British' }],
    ['VerificationType', { VerificationType: '8' }],
    ['AbilityToShare', { AbilityToShare: '3' }],
    ['Notes', { Notes: 'x'.repeat(4_001) }],
    ['OtherVerificationDescription', { VerificationType: '999' }],
  ])('%s', async (field, details) => {
    const walk = aWalk();
    expect(await edit(walk, typed(details))).toMatchObject({
      ok: false,
      refusal: { kind: 'details-wrong', problems: [{ field }] },
    });
    expect(walk.person()?.version).toBe(0);
  });

  test('an old opt-out is replaced only with the word that the current notice was given', async () => {
    const walk = aWalk({ link: withDetails({ AbilityToShare: '2' }) });
    const seen = typed({ AbilityToShare: '1' });
    expect(await edit(walk, seen)).toEqual({ ok: false, refusal: { kind: 'notice-not-confirmed' } });
    expect(await edit(walk, { ...seen, isNoticeGiven: true })).toEqual(ok(null));
    expect(walk.audited.at(-1)?.reason).toContain('privacy notice');
  });

  test('somebody else’s changes are not overwritten', async () => {
    const walk = aWalk({ version: 4 });
    expect(await edit(walk, anEdit({ version: 3 }))).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
  });
});

describe('a ULN that is typed is a real one and nobody else’s', () => {
  test('another number unlinks the record that was read, and the old one is kept', async () => {
    const walk = aWalk(benjamin);
    await verifyUln(walk.needs, why);
    expect(await edit(walk, anEdit({ version: 1, uln: '990 000 0012' }))).toEqual(ok(null));
    expect(walk.person()).toMatchObject({ uln: 9900000012, link: { record: null, check: null } });
    expect(await walk.stores.people.formerUlns(1)).toMatchObject([{ uln: benjamin.uln }]);
  });

  test.each(['12', '1234567890', '9999999999', 'ULN'])('“%s” is none', async (uln) => {
    const answer = await edit(aWalk(), anEdit({ uln }));
    expect(answer).toMatchObject({ refusal: { kind: 'details-wrong', problems: [{ field: 'ULN' }] } });
  });

  test('a temporary number that is there may stay', async () => {
    expect(await edit(aWalk({ uln: 9999999999 }), anEdit({ uln: '9999999999' }))).toEqual(ok(null));
  });

  test('one that another learner has is refused', async () => {
    const walk = aWalk();
    walk.people.set(2, anLrsPerson({ number: 2, uln: 9900000012 }));
    expect(await edit(walk, anEdit({ uln: '9900000012' }))).toMatchObject({ refusal: { kind: 'uln-taken' } });
  });
});
