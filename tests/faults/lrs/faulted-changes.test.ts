import { describe, expect, test } from 'vitest';
import { settleUnsettled, updateLrsLearner } from '@/lib/features/lrs';
import { freshSeed, type Random, randomFrom } from '@/tests/builders/ilr/random';
import type { Mishap } from '@/tests/fakes/sandbox-transport';
import { anUpdateInput, lrsInMemory } from '@/tests/support/lrs-in-memory';
import { ServerDied } from '@/tests/support/lrs-rig';

const UPDATES = 2_000;
const PATIENCE_MS = 600_000;
const MINUTE_MS = 60_000;
const BEN = 9900000063;
const MISHAPS = ['unreachable', 'maintenance', 'lost-before', 'lost-after', 'half', 'garbled', 'late'] as const;

type Rig = ReturnType<typeof lrsInMemory>;

const record = (rig: Rig) => {
  const held = rig.sandbox.register.get(BEN);
  if (held === null) throw new Error('Benjamin is not there.');
  return held.record;
};

/** Sees every value that the register takes, in order: what was made, and how often. */
const watched = (rig: Rig): string[] => {
  const made: string[] = [];
  const put = rig.sandbox.register.put.bind(rig.sandbox.register);
  rig.sandbox.register.put = (learner) => {
    if (learner.record.ULN === BEN) made.push(learner.record.PlaceOfBirth ?? '');
    put(learner);
  };
  return made;
};

const aMishap = (random: Random): Mishap | null => (random.chance(0.4) ? random.pick(MISHAPS) : null);

/** One press of the button, with whatever goes wrong; then the line is good again and everything is looked up. */
const pressOnce = async (rig: Rig, random: Random, value: string): Promise<void> => {
  rig.sandbox.mishap = () => aMishap(random);
  if (random.chance(0.2)) rig.dieAt({ at: random.between(1, 9), when: random.chance(0.5) ? 'before' : 'after' });
  try {
    await updateLrsLearner(
      rig.needs,
      anUpdateInput({ versionSeen: record(rig).VersionNumber, changes: { PlaceOfBirth: value } }),
    );
  } catch (error) {
    if (!(error instanceof ServerDied)) throw error;
  }
  rig.dieAt(null);
  // What is late arrives within the minute that it is given, or never.
  if (random.chance(0.5)) rig.sandbox.arrive();
  else rig.sandbox.lose();
  rig.sandbox.mishap = () => (random.chance(0.2) ? aMishap(random) : null);
  rig.turnClock(2 * MINUTE_MS);
  await settleUnsettled(rig.needs);
  rig.sandbox.mishap = () => null;
  await settleUnsettled(rig.needs);
};

describe('updates are neither lost nor doubled, whatever happens to the line and to us', () => {
  const seed = freshSeed();

  test(`${UPDATES} faulted updates (TEST_SEED=${seed})`, { timeout: PATIENCE_MS }, async () => {
    const random = randomFrom(seed);
    const rig = lrsInMemory();
    const made = watched(rig);
    const values = Array.from({ length: UPDATES }, (_, place) => `Town ${place}`);
    for (const value of values) await pressOnce(rig, random, value);
    const told = { confirmed: 0, rejected: 0 };
    const intended = new Map(rig.changes().map(({ id, status }) => [id, status]));
    for (const status of intended.values()) {
      expect(['confirmed', 'rejected']).toContain(status);
      told[status as keyof typeof told] += 1;
    }
    expect(made.filter((value, place) => made.indexOf(value) !== place)).toEqual([]);
    expect(made.length).toBe(told.confirmed);
    expect(record(rig).VersionNumber).toBe(3 + made.length);
    // A run in which nothing ever failed, or all did, would show nothing.
    expect(told.confirmed).toBeGreaterThan(UPDATES / 10);
    expect(told.rejected).toBeGreaterThan(UPDATES / 20);
  });
});
