import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileStamp } from '@/lib/features/ilr-export';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { xmllintVerdict } from '@/tests/builders/ilr/xmllint';
import { auditRows, faultsOfChain } from '@/tests/lib/platform/prisma/audit-chain';
import type { Death, Write } from './dying-pool';
import { PARTS, sha256, Workshop } from './workshop';

const before = (write: Write, nth = 1): Death => ({ when: 'before', write, nth });
const after = (write: Write, nth = 1): Death => ({ when: 'after', write, nth });

const parts = Array.from({ length: PARTS }, (_, index) => index + 1);
// start, plan, the parts, publish and mail; between one step and the next lies what the engine notes.
const STEPS = PARTS + 4;

const DEATHS: readonly Death[] = [
  before('the event is marked as sent'),
  before('the stamp is given'),
  after('the stamp is given'),
  before('the learners are planned'),
  after('the learners are planned'),
  ...parts.flatMap((part) => [
    before('the bytes of the part are stored', part),
    after('the bytes of the part are stored', part),
    after('the learners of the part are counted', part),
  ]),
  before('the file is closed'),
  after('the file is closed'),
  before('the export is published'),
  after('the export is published'),
  before('the mail is marked as sent'),
  after('the mail is marked as sent'),
  after('the engine notes the step', 1),
  after('the engine notes the step', STEPS),
];

const RANDOM_EXPORTS = 3;
const KILLS_EACH = 2;
const LIFE_MS_MAX = 900;

let workshop: Workshop;
let undisturbed: { stamp: FileStamp; text: string };
const asked: string[] = [];

const ask = async (): Promise<string> => {
  const id = await workshop.ask();
  asked.push(id);
  return id;
};

const stampOf = async (id: string): Promise<FileStamp> => {
  const stamp = await workshop.stamp(id);
  if (stamp === null) throw new Error(`Export ${id} has no stamp`);
  return stamp;
};

const headerOf = ({ preparedAt, serialNo }: FileStamp) => ({
  day: `<FilePreparationDate>${preparedAt.slice(0, 10)}</FilePreparationDate>`,
  serialNo: `<SerialNo>${String(serialNo).padStart(2, '0')}</SerialNo>`,
  dateTime: `<DateTime>${preparedAt}</DateTime>`,
});

/** The file that a server which nobody kills makes, under this stamp. */
const fileUnder = (stamp: FileStamp): Buffer => {
  const [found, wanted] = [headerOf(undisturbed.stamp), headerOf(stamp)];
  const text = undisturbed.text
    .replace(found.day, wanted.day)
    .replace(found.serialNo, wanted.serialNo)
    .replace(found.dateTime, wanted.dateTime);
  return Buffer.from(text);
};

const expectOneFile = async (id: string, first: Uint8Array) => {
  const found = await workshop.find(id);
  const stamp = await stampOf(id);
  const expected = sha256(fileUnder(stamp));
  expect(found).toMatchObject({ status: 'generated', fileName: stamp.fileName, sha256: expected, failure: null });
  expect(sha256(first)).toBe(expected);
  expect(sha256((await workshop.download(id)) ?? new Uint8Array())).toBe(expected);
};

const expectOneOfEach = async (id: string) => {
  expect(await workshop.runs(id)).toEqual([{ status: 'completed' }]);
  const mails = await workshop.mails(id);
  expect(mails).toEqual([{ id: expect.any(String), key: `ilr-export/${id}/generated`, isSent: true }]);
  const keys = mails.map((mail) => mail.id);
  expect(workshop.mailService.acceptedKeys.filter((key) => keys.includes(key))).toEqual(keys);
  const subject = `ilr-export/${id}`;
  const entries = (await auditRows(workshop.provider.tenantId)).filter((entry) => entry.subject === subject);
  expect(entries.map(({ action }) => action)).toEqual(['ilr-export:create', 'ilr-export:generate']);
};

/** Asks for an export, lets the server die in it, and looks at what the next server makes of it. */
const survives = async (die: (id: string) => Promise<void>): Promise<string> => {
  const id = await ask();
  const first = workshop.firstDownload(id);
  await die(id);
  const atDeath = await workshop.stamp(id);
  await workshop.restart();
  await workshop.ended(id);
  expect((await workshop.find(id))?.status).toBe('generated');
  await expectOneFile(id, await first);
  await expectOneOfEach(id);
  if (atDeath !== null) expect(await workshop.stamp(id)).toEqual(atDeath);
  return id;
};

const diesOfItself = async () => expect(await workshop.death()).toBe('SIGKILL');

describe('an export comes out whole and once, whenever its server is killed', () => {
  beforeAll(async () => {
    workshop = await Workshop.open();
    const id = await ask();
    const bytes = await workshop.firstDownload(id);
    await workshop.ended(id);
    undisturbed = { stamp: await stampOf(id), text: new TextDecoder().decode(bytes) };
    expect(sha256(fileUnder(undisturbed.stamp))).toBe(sha256(bytes));
    expect((await workshop.find(id))?.learnersDone).toBe(undisturbed.text.match(/<Learner>/g)?.length);
  });
  beforeEach(() => workshop.restart());
  afterAll(() => workshop.close());

  it.each(DEATHS)('killed $when the commit in which $write (commit $nth)', async (death) => {
    await workshop.arm(death);
    await survives(diesOfItself);
  });

  it('killed when the mail service has taken the mail and before it could say so', async () => {
    workshop.mailService.acceptNextAnd(() => void workshop.kill());
    const id = await survives(diesOfItself);
    const [mail] = await workshop.mails(id);
    expect(workshop.mailService.calls(mail?.id ?? '')).toBe(2);
  });

  it('killed when the export has just failed, it leaves nothing of the file and tells the person once', async () => {
    await workshop.arm(after('the export has failed'));
    const id = await workshop.ask();
    await workshop.rows("UPDATE membership SET role = 'officer'");
    await diesOfItself();
    await workshop.restart();
    await workshop.ended(id);
    await workshop.rows("UPDATE membership SET role = 'data-manager'");
    expect(await workshop.find(id)).toMatchObject({ status: 'failed', failure: { kind: 'not-permitted' } });
    expect(await workshop.mails(id)).toMatchObject([{ key: `ilr-export/${id}/failed`, isSent: true }]);
    expect(await workshop.rows('SELECT FROM stored_chunk WHERE file_id = $1', id)).toEqual([]);
    expect(await workshop.download(id)).toBeNull();
  });

  it('killed again and again, at any moment', async () => {
    const random = randomFrom(freshSeed());
    console.info(`killed at moments of the seed ${random.seed}`);
    for (let nth = 0; nth < RANDOM_EXPORTS; nth += 1) {
      await survives(async () => {
        for (let kill = 0; kill < KILLS_EACH; kill += 1) {
          await workshop.restart();
          await wait(random.between(0, LIFE_MS_MAX));
          await workshop.kill();
        }
      });
    }
  });

  it('and nothing else is left behind', async () => {
    const { tenantId } = workshop.provider;
    expect(await workshop.rows('SELECT id FROM event_outbox WHERE sent_at IS NULL')).toEqual([]);
    expect(await workshop.rows('SELECT id FROM job_item')).toEqual([]);
    expect(faultsOfChain(await auditRows(tenantId))).toEqual([]);
    const stamps = await Promise.all(asked.map(stampOf));
    expect(new Set(stamps.map(({ fileName }) => fileName)).size).toBe(asked.length);
    const days = new Map(stamps.map((stamp) => [`${stamp.preparedAt.slice(0, 10)} ${stamp.serialNo}`, stamp]));
    expect(days.size).toBe(asked.length);
    const [latest] = asked.slice(-1);
    expect(xmllintVerdict((await workshop.download(latest ?? '')) ?? '')).toEqual([]);
  });
});
