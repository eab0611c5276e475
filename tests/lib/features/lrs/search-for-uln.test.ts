import { describe, expect, test } from 'vitest';
import { searchForUln, selectUln } from '@/lib/features/lrs';
import type { SearchDetails } from '@/lib/features/lrs/schema';
import { ok } from '@/lib/result';
import { anLrsPerson } from '@/tests/fakes/memory-lrs-people';
import { covers } from '@/tests/support/covers';
import { aWalk, searchDetails, why } from '@/tests/support/lrs-walk';

covers('lib/features/lrs/select-uln.ts', 'lib/features/lrs/link-record.ts', 'lib/features/lrs/open-person.ts');

const search = (walk: ReturnType<typeof aWalk>, more: Partial<SearchDetails> = {}) =>
  searchForUln(walk.needs, { ...why, details: searchDetails(more) });

const amara = { ...why, uln: 9900000055, familyName: 'Okafor', givenName: 'Amara' };

describe('a search finds nobody, one, several or too many', () => {
  test('all five details name one learner for certain', async () => {
    const answer = await search(aWalk());
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: 'found', isExact: true, learners: [{ ULN: 9900000055 }] },
    });
  });

  test('another postcode makes them possible', async () => {
    const answer = await search(aWalk(), { LastKnownPostCode: 'HX1 1AA' });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'found', isExact: false } });
  });

  test('a number that was merged leads to the master', async () => {
    const chloe = { FamilyName: 'Evans', GivenName: 'Chloe', DateOfBirth: '2005-06-30', LastKnownPostCode: 'M1 2AB' };
    expect(await search(aWalk(), chloe)).toMatchObject({ value: { learners: [{ ULN: 9900000071 }] } });
  });

  test.each([
    ['nobody', { FamilyName: 'Nobodysson' }, 'none'],
    ['more than it will show', { FamilyName: 'Smith', GivenName: 'Jo', DateOfBirth: '1 Jan 2006' }, 'too-many'],
  ])('%s', async (_, more, kind) => {
    expect(await search(aWalk(), more)).toEqual(ok({ kind }));
  });

  test('details that the LRS would not take are named, and nothing is sent', async () => {
    const walk = aWalk();
    const answer = await search(walk, { DateOfBirth: 'some day', FamilyName: '' });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { kind: 'request-invalid', problems: [{ path: 'FamilyName' }, { path: 'DateOfBirth' }] },
    });
    expect(walk.sandbox.asked).toEqual([]);
  });

  test('the audit says who was searched for, why and with what outcome, and none of the details', async () => {
    const walk = aWalk();
    await search(walk);
    expect(walk.audited).toEqual([
      { action: 'lrs:learnerByDemographics', subject: 'learner/M000001', reason: 'Enrolling the learner (exact)' },
    ]);
  });
});

describe('the LRS is asked only under a licence, for somebody who is there', () => {
  test('learners of an organisation without a licence are not searched for', async () => {
    const walk = aWalk();
    walk.licences.length = 0;
    expect(await search(walk)).toEqual({ ok: false, refusal: { kind: 'not-licensed' } });
    expect(walk.sandbox.asked).toEqual([]);
  });

  test('applicants need the platinum tier', async () => {
    const walk = aWalk({ stage: 'applicant' });
    expect((await search(walk)).ok).toBe(true);
    walk.licences.splice(0, 1, { kind: 'tier-gold', from: '2024-08-01', until: null });
    expect(await search(walk)).toEqual({ ok: false, refusal: { kind: 'not-licensed' } });
  });

  test('somebody who is not there is not searched for', async () => {
    const { needs } = aWalk();
    const input = { ...why, learner: 99, details: searchDetails() };
    expect(await searchForUln(needs, input)).toEqual({ ok: false, refusal: { kind: 'no-such-learner' } });
  });
});

describe('the number that a person chooses is put on the learner with the LRS’s details', () => {
  test('number, details and record come from the LRS, not from the browser', async () => {
    const walk = aWalk();
    expect(await selectUln(walk.needs, amara)).toEqual(ok(null));
    expect(walk.person()).toMatchObject({
      uln: 9900000055,
      version: 1,
      link: {
        details: { PlaceOfBirth: 'Leeds', Nationality: 'GBR', AbilityToShare: '1' },
        record: { ULN: 9900000055, VersionNumber: 3 },
        fetchedAt: walk.now(),
        check: { outcome: 'exact-match' },
      },
    });
    expect(walk.audited.at(-1)).toMatchObject({ action: 'lrs:select', subject: 'learner/M000001' });
  });

  test('a number that another learner has stays with them', async () => {
    const walk = aWalk();
    walk.people.set(2, anLrsPerson({ number: 2, uln: 9900000055 }));
    expect(await selectUln(walk.needs, amara)).toEqual({
      ok: false,
      refusal: { kind: 'uln-taken', learner: 'M000002' },
    });
    expect(walk.person()?.uln).toBeNull();
  });

  test('a record that is no more as it was shown is not taken', async () => {
    const walk = aWalk();
    const other = { ...amara, familyName: 'Else', givenName: 'Somebody' };
    expect(await selectUln(walk.needs, other)).toEqual({ ok: false, refusal: { kind: 'record-changed' } });
  });

  test('the number that it replaces is kept', async () => {
    const walk = aWalk({ uln: 9900000012 });
    await selectUln(walk.needs, amara);
    const former = await walk.stores.people.formerUlns(1);
    expect(former).toMatchObject([{ uln: 9900000012, replacedBy: 9900000055 }]);
  });
});
