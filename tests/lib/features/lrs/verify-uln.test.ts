import { describe, expect, test } from 'vitest';
import { takeMaster, updateLrs, verifyUln } from '@/lib/features/lrs';
import type { UpdateLrsInput } from '@/lib/features/lrs/schema';
import { ok } from '@/lib/result';
import { covers } from '@/tests/support/covers';
import { aWalk, benjamin, chloe, dana, harriet, why, withDetails, zoe } from '@/tests/support/lrs-walk';

covers('lib/features/lrs/take-master.ts', 'lib/features/lrs/update-lrs.ts');

const anUpdate = (more: Partial<UpdateLrsInput> = {}): UpdateLrsInput => ({
  ...why,
  fields: ['LastKnownPostCode'],
  versionSeen: 3,
  isNoticeGiven: false,
  ...more,
});

describe('a ULN is verified with one of five outcomes', () => {
  test('exact match: the record is kept with the time', async () => {
    const walk = aWalk(zoe);
    expect(await verifyUln(walk.needs, why)).toMatchObject({ ok: true, value: { kind: 'exact-match' } });
    expect(walk.person()?.link).toMatchObject({
      record: { ULN: zoe.uln },
      check: { outcome: 'exact-match', at: walk.now() },
    });
  });

  test('update required: with what differs, ours beside theirs', async () => {
    const answer = await verifyUln(aWalk(benjamin).needs, why);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        kind: 'update-required',
        differences: [{ field: 'LastKnownPostCode', ours: 'LS3 1AA', theirs: 'LS2 7HZ' }],
      },
    });
  });

  test('not found', async () => {
    const walk = aWalk({ uln: 9900000128 });
    expect(await verifyUln(walk.needs, why)).toEqual(ok({ kind: 'not-found' }));
    expect(walk.person()?.link.check?.outcome).toBe('not-found');
  });

  test('linked: the master is shown, and nothing is changed yet', async () => {
    const walk = aWalk(chloe);
    const answer = await verifyUln(walk.needs, why);
    expect(answer).toMatchObject({ ok: true, value: { kind: 'linked', master: { ULN: 9900000071 } } });
    expect(walk.person()?.uln).toBe(chloe.uln);
    expect(walk.person()?.link.record).toBeNull();
  });

  test('somebody else’s: nothing of them is shown or kept', async () => {
    const walk = aWalk(harriet);
    expect(await verifyUln(walk.needs, why)).toEqual(ok({ kind: 'somebody-else' }));
    expect(walk.person()?.link.record).toBeNull();
  });

  test('somebody else’s too, when the LRS finds one name alike and the person another', async () => {
    const walk = aWalk({
      ...benjamin,
      identity: { ...benjamin.identity, GivenName: 'Ruth', DateOfBirth: '1999-01-01' },
    });
    expect(await verifyUln(walk.needs, why)).toEqual(ok({ kind: 'somebody-else' }));
  });

  test.each([null, 9999999999, 1234567890])('%s is no number to ask about', async (uln) => {
    const walk = aWalk({ uln });
    expect(await verifyUln(walk.needs, why)).toEqual({ ok: false, refusal: { kind: 'no-uln' } });
    expect(walk.sandbox.asked).toEqual([]);
  });
});

describe('the LRS’s record is made as ours where a person says so, and read back', () => {
  const verified = async (more: Parameters<typeof aWalk>[0]) => {
    const walk = aWalk(more);
    await verifyUln(walk.needs, why);
    return walk;
  };

  test('the fields that were chosen are written, and verifying again finds an exact match', async () => {
    const walk = await verified(benjamin);
    expect(await updateLrs(walk.needs, anUpdate())).toMatchObject({ ok: true, value: { kind: 'exact-match' } });
    expect(walk.person()?.link.record).toMatchObject({ LastKnownPostCode: 'LS3 1AA', VersionNumber: 4 });
  });

  test('a field that was not chosen stays as the LRS has it', async () => {
    const walk = await verified({ ...benjamin, link: withDetails({ PlaceOfBirth: 'York' }) });
    const answer = await updateLrs(walk.needs, anUpdate({ fields: ['PlaceOfBirth'] }));
    expect(answer).toMatchObject({ value: { kind: 'update-required', record: { PlaceOfBirth: 'York' } } });
    expect(walk.person()?.link.record?.LastKnownPostCode).toBe('LS2 7HZ');
  });

  test('nothing is written over a record that is not linked', async () => {
    const walk = aWalk(benjamin);
    expect(await updateLrs(walk.needs, anUpdate())).toEqual({ ok: false, refusal: { kind: 'not-linked' } });
    expect(walk.sandbox.asked).toEqual([]);
  });

  test('nothing is written over somebody else’s record, even if it was linked', async () => {
    const walk = await verified(benjamin);
    const person = walk.person();
    if (person === undefined) throw new Error('Nobody is there.');
    walk.people.set(1, { ...person, identity: { ...harriet.identity } });
    walk.sandbox.asked.splice(0);
    expect(await updateLrs(walk.needs, anUpdate())).toEqual({ ok: false, refusal: { kind: 'somebody-else' } });
    expect(walk.sandbox.asked).toEqual([]);
  });

  test('a record that somebody has changed since is shown as it is now, and the next attempt takes that', async () => {
    const walk = await verified(benjamin);
    expect(await updateLrs(walk.needs, anUpdate({ versionSeen: 2 }))).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-since-read', record: { VersionNumber: 3 }, differences: [{ ours: 'LS3 1AA' }] },
    });
    expect((await updateLrs(walk.needs, anUpdate())).ok).toBe(true);
  });

  test('an old opt-out needs the word that the current notice was given', async () => {
    const grace = {
      uln: 9900000098,
      identity: {
        FamilyName: 'Hughes',
        GivenName: 'Grace',
        DateOfBirth: '1998-09-09',
        Gender: '2',
        LastKnownPostCode: 'LS1 4AP',
      },
      link: withDetails({ AbilityToShare: '1' }),
    };
    const walk = await verified(grace);
    const version = walk.person()?.link.record?.VersionNumber ?? 0;
    const update = anUpdate({ fields: ['AbilityToShare'], versionSeen: version });
    expect(await updateLrs(walk.needs, update)).toEqual({ ok: false, refusal: { kind: 'notice-not-confirmed' } });
    const answer = await updateLrs(walk.needs, { ...update, isNoticeGiven: true });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'exact-match' } });
  });

  test('an answer that was lost is looked up, and the update is not sent again', async () => {
    const walk = await verified(dana);
    walk.sandbox.mishap = (element) => (element === 'UpdateLearner' ? 'lost-after' : null);
    const version = walk.person()?.link.record?.VersionNumber ?? 0;
    expect((await updateLrs(walk.needs, anUpdate({ versionSeen: version }))).ok).toBe(true);
    expect(walk.sandbox.asked.filter((element) => element === 'UpdateLearner')).toHaveLength(1);
  });
});

describe('a learner gets the master number when a person has compared', () => {
  test('the old number is kept as history', async () => {
    const walk = aWalk(chloe);
    expect(await takeMaster(walk.needs, { ...why, master: 9900000071 })).toEqual(ok(null));
    expect(walk.person()).toMatchObject({ uln: 9900000071, link: { record: { ULN: 9900000071 } } });
    expect(await walk.stores.people.formerUlns(1)).toMatchObject([{ uln: chloe.uln, replacedBy: 9900000071 }]);
  });

  test.each([
    ['another master than the one that was shown', chloe],
    ['a number that is not linked', benjamin],
  ])('%s is not taken', async (_, person) => {
    const walk = aWalk(person);
    const answer = await takeMaster(walk.needs, { ...why, master: 9900000039 });
    expect(answer).toEqual({ ok: false, refusal: { kind: 'record-changed' } });
    expect(walk.person()?.uln).toBe(person.uln);
  });
});
