import { describe, expect, test } from 'vitest';
import { getLearningRecord } from '@/lib/features/lrs';
import { err, ok } from '@/lib/result';
import { manyEvents } from '@/scripts/lrs-sandbox/sandbox-events';
import { covers } from '@/tests/support/covers';
import { aWalk, why, withDetails } from '@/tests/support/lrs-walk';

covers(
  'lib/features/lrs/ask-with-purpose.ts',
  'lib/features/lrs/learning-events-at-lrs.ts',
  'lib/features/lrs/learning-record-schema.ts',
);

const verified = (uln: number) => ({
  uln,
  link: {
    ...withDetails({}),
    check: {
      outcome: 'exact-match' as const,
      at: new Date('2026-10-01T09:00:00.000Z'),
      uln,
      familyName: null,
      givenName: null,
      differing: [],
    },
  },
});

const named = (GivenName: string, FamilyName: string, DateOfBirth: string, Gender: string) => ({
  GivenName,
  FamilyName,
  DateOfBirth,
  Gender,
  LastKnownPostCode: 'LS1 4AP',
});

const priya = { ...verified(9900000209), identity: named('Priya', 'Raman', '2004-04-12', '2') };
const omar = { ...verified(9900000217), identity: named('Omar', 'Haddad', '2005-01-20', '1') };
const gwen = { ...verified(9900000225), identity: named('Gwen', 'Parry', '1997-12-01', '2') };
const rhys = { ...verified(9900000233), identity: named('Rhys', 'Morgan', '2003-03-13', '1') };
const ines = { ...verified(9900000241), identity: named('Ines', 'Costa', '2004-08-15', '2') };
const una = { ...verified(9900000276), identity: named('Una', 'Unnumbered', '2006-10-10', '2') };

describe('a Personal Learning Record is downloaded, and each answer is another', () => {
  test('events are kept as they came, with the time', async () => {
    const walk = aWalk(priya);
    expect(await getLearningRecord(walk.needs, why)).toEqual(
      ok({ outcome: 'found', events: manyEvents.length, foundUln: null }),
    );
    expect(await walk.stores.learningRecords.find(1)).toMatchObject({
      latest: { uln: priya.uln, outcome: 'found', at: walk.now() },
      download: { uln: priya.uln, foundUln: priya.uln },
    });
    const kept = (await walk.stores.learningRecords.find(1))?.download?.events ?? [];
    expect(kept.map(({ ID }) => ID)).toEqual(manyEvents.map(({ ID }) => ID));
  });

  test.each([
    ['none recorded', omar, { outcome: 'found', events: 0, foundUln: null }],
    ['not shared', gwen, { outcome: 'not-shared', events: 0, foundUln: null }],
    ['not verified', rhys, { outcome: 'not-verified', events: 0, foundUln: null }],
    ['linked', ines, { outcome: 'linked', events: 1, foundUln: 9900000268 }],
    ['a number that is taken for none', una, { outcome: 'uln-invalid', events: 0, foundUln: null }],
  ])('%s', async (_, whose, expected) => {
    const walk = aWalk(whose);
    expect(await getLearningRecord(walk.needs, why)).toEqual(ok(expected));
    expect((await walk.stores.learningRecords.find(1))?.latest.outcome).toBe(expected.outcome);
  });

  test('a failure changes nothing of what was downloaded before', async () => {
    const walk = aWalk(priya);
    await getLearningRecord(walk.needs, why);
    const before = await walk.stores.learningRecords.find(1);
    walk.sandbox.mishap = () => 'maintenance';
    expect(await getLearningRecord(walk.needs, why)).toEqual(err({ kind: 'lrs-closed', because: 'maintenance' }));
    expect(await walk.stores.learningRecords.find(1)).toEqual(before);
  });
});

describe('a record is asked for only when it may be, and the audit says so', () => {
  test('who, why and the outcome are written down, and nothing of the record', async () => {
    const walk = aWalk(priya);
    await getLearningRecord(walk.needs, why);
    expect(walk.audited).toEqual([
      { action: 'lrs:learning-record', subject: 'learner/M000001', reason: 'Enrolling the learner (found)' },
    ]);
  });

  test.each([
    ['no ULN', { ...priya, uln: null }, 'no-uln'],
    ['a temporary ULN', { ...priya, uln: 9999999999 }, 'no-uln'],
    ['another ULN than the one that was verified', { ...priya, uln: omar.uln }, 'uln-not-verified'],
    ['a ULN that nobody has verified', { uln: priya.uln, identity: priya.identity }, 'uln-not-verified'],
  ])('%s: nothing is asked', async (_, whose, kind) => {
    const walk = aWalk(whose);
    expect(await getLearningRecord(walk.needs, why)).toEqual(err({ kind }));
    expect(walk.sandbox.asked).toEqual([]);
  });

  test('without a vendor ID nothing is asked', async () => {
    const walk = aWalk(priya);
    expect(await getLearningRecord({ ...walk.needs, hasVendorId: false }, why)).toEqual(
      err({ kind: 'vendor-id-missing' }),
    );
    expect(walk.sandbox.asked).toEqual([]);
  });

  test('without a licence nothing is asked', async () => {
    const walk = aWalk(priya);
    walk.licences.splice(0);
    expect(await getLearningRecord(walk.needs, why)).toEqual(err({ kind: 'not-licensed' }));
  });

  test('downloads count as searches, so nobody combs through the records', async () => {
    const walk = aWalk(priya);
    walk.searches.left = 0;
    expect(await getLearningRecord(walk.needs, why)).toEqual(err({ kind: 'too-many-by-person' }));
    expect(walk.sandbox.asked).toEqual([]);
  });

  test('another source than the LRS can be asked', async () => {
    const walk = aWalk(priya);
    const source = async ({ uln }: { readonly uln: number }) =>
      ok({ kind: uln === priya.uln ? 'not-shared' : 'not-verified' } as const);
    expect(await getLearningRecord(walk.needs, why, source)).toMatchObject(ok({ outcome: 'not-shared' }));
    expect(walk.sandbox.asked).toEqual([]);
  });
});
