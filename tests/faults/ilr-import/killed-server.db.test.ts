import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import type { Death, Write } from '../ilr-export/dying-pool';
import { Consignment, LoadingBay, learners } from './loading-bay';

const before = (write: Write, nth = 1): Death => ({ when: 'before', write, nth });
const after = (write: Write, nth = 1): Death => ({ when: 'after', write, nth });

const IN_THE_CHECK: readonly Death[] = [
  before('the file is closed'),
  after('the file is closed'),
  after('learners of an import are counted', 1),
  after('learners of an import are counted', 2),
  before('the check is written down'),
  after('the check is written down'),
];

const IN_THE_LOAD: readonly Death[] = [
  after('learners of an import are counted', 1),
  after('learners of an import are counted', 3),
  before('the load is finished'),
  after('the load is finished'),
  before('the file is let go'),
  after('the file is let go'),
  after('the engine notes the step'),
];

const KILLS_EACH = 2;
const LIFE_MS_MAX = 1_500;

const COUNTS = { learners: learners.length, added: learners.length, changed: 0, same: 0, refused: 0, asked: 0 };

let bay: LoadingBay;

const expectChecked = async (sent: Consignment) => {
  expect(await sent.detail()).toMatchObject({ status: 'checked', counts: COUNTS, problems: [], matches: [] });
  expect(await sent.rows('SELECT FROM learner')).toEqual([]);
};

const expectLoadedOnce = async (sent: Consignment) => {
  expect(await sent.detail()).toMatchObject({ status: 'loaded', counts: COUNTS, learnersDone: learners.length });
  expect(await sent.stored()).toEqual(learners);
  const [held] = await sent.rows('SELECT count(*)::int AS learners, max(number) AS last FROM learner');
  expect(held).toEqual({ learners: learners.length, last: learners.length });
  const aims = await sent.rows('SELECT count(*)::int AS aims FROM "LearningDelivery"');
  expect(aims).toEqual([{ aims: 2 * learners.length }]);
  const loads = await sent.rows(`SELECT action FROM audit_entry WHERE action = 'ilr-import:load'`);
  expect(loads).toHaveLength(1);
  expect(await sent.rows('SELECT FROM stored_file')).toEqual([]);
};

/** The server dies of itself at the moment that it was told of, and another goes on. */
const dies = async () => {
  expect(await bay.death()).toBe('SIGKILL');
  await bay.restart();
};

describe('an import ends with the same learners, whenever its server is killed', () => {
  beforeAll(async () => {
    bay = await LoadingBay.open();
  });
  beforeEach(() => bay.restart());
  afterAll(() => bay.close());

  it.each(IN_THE_CHECK)('killed in the check, $when the commit in which $write (commit $nth)', async (death) => {
    await bay.arm(death);
    const sent = await Consignment.send();
    await dies();
    await sent.until('checked');
    await expectChecked(sent);
  });

  it.each(IN_THE_LOAD)('killed in the load, $when the commit in which $write (commit $nth)', async (death) => {
    const sent = await Consignment.send();
    await sent.until('checked');
    await bay.arm(death);
    await sent.load();
    await dies();
    await sent.until('loaded');
    await expectLoadedOnce(sent);
  });

  it('killed again and again, at any moment', async () => {
    const random = randomFrom(freshSeed());
    console.info(`killed at moments of the seed ${random.seed}`);
    const killAtRandom = async () => {
      for (let kill = 0; kill < KILLS_EACH; kill += 1) {
        await wait(random.between(0, LIFE_MS_MAX));
        await bay.kill();
        await bay.restart();
      }
    };
    const sent = await Consignment.send();
    await killAtRandom();
    await sent.until('checked');
    await expectChecked(sent);
    await sent.load();
    await killAtRandom();
    await sent.until('loaded');
    await expectLoadedOnce(sent);
  });
});
