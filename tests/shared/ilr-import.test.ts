import '@/tests/support/auth-environment';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainImportRefusal } from '@/components/ilr-import/import-refusals';
import { receivePart, startImport } from '@/lib/features/ilr-import';
import { importPartBytes } from '@/lib/features/ilr-import/schema';
import { year2526 } from '@/lib/ilr';
import { pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { startThrowAwayDatabase } from '@/scripts/database/index.mjs';
import { migrate } from '@/scripts/migrate.mjs';
import { connectTo } from '@/tests/support/auth-environment';
import { inPieces } from '@/tests/support/import-rig';
import { aProviderScope, check, detailOf, learnersOf, load, sendFile } from '@/tests/support/import-through';
import { SHARED_FOLDER } from '@/tests/support/shared-folder';

const FILES = [
  { name: '2526-from-1819-669-learners.xml', ukprn: 10033670, count: 669 },
  { name: '2526-from-1819-sample-18-learners.xml', ukprn: 99999999, count: 18 },
  { name: '2526-from-1920-30-learners.xml', ukprn: 10005200, count: 30 },
];

let database: Awaited<ReturnType<typeof startThrowAwayDatabase>>;
beforeAll(async () => {
  database = await startThrowAwayDatabase();
  await migrate(database.ownerUrl, { log: () => {} });
  connectTo(database.url);
}, 60_000);
afterAll(async () => {
  await prisma().$disconnect();
  await pool().end();
  await database.destroy();
});

const readSample = (name: string) => readFile(path.join(SHARED_FOLDER, 'ilr/samples', name));

/** Sends a file that its first part already tells is not to be taken. */
const refusalOfSent = async (file: Buffer, ukprn: number) => {
  const scope = await aProviderScope(ukprn);
  const input = { fileName: 'ILR.XML', fileBytes: file.length };
  const started = await scope.transaction((stores) => startImport(stores, input));
  const importId = started.ok ? started.value : '';
  await receivePart(scope, { importId, part: 1, content: inPieces(file.subarray(0, importPartBytes)) });
  return detailOf(scope, importId);
};

const otherYears = readdirSync(path.join(SHARED_FOLDER, 'ilr/samples')).filter((name) =>
  /^(?:INVALID-)?(?!2526)\d{4}-.*\.xml$/.test(name),
);

describe('a sample of a year that is not taken is refused by its first part, in a sentence', () => {
  it('finds the samples', () => expect(otherYears.length).toBeGreaterThanOrEqual(9));

  it.each(otherYears)('%s', async (name) => {
    const { status, refusal } = await refusalOfSent(await readSample(name), 99999999);
    expect(status).toBe('refused');
    const [, from = '', to = ''] = /(\d\d)(\d\d)-/.exec(name) ?? [];
    const { title, whatToDo } = explainImportRefusal(refusal ?? { kind: 'not-an-ilr-file' });
    expect(title).toBe(`The file is for 20${from} to 20${to}, a year that Muster does not know`);
    expect(whatToDo).toContain('2025 to 2026');
  });
});

describe('a sample that is not valid names the exact problem once it is of a year that is taken', () => {
  it.each([
    ['INVALID-1819-misnamed-element.xml', 99999999, '16Learner', /FamilyNamE is not an element/],
    ['INVALID-1819-uln-email-workplacement.xml', 99999999, '16Learner', /Email is not in the right form/],
    ['INVALID-2021-unexpected-element.xml', 10000001, 'Levy', /AgreeId is not an element/],
  ])('%s', async (name, ukprn, learner, message) => {
    const file = (await readSample(name)).toString('utf8');
    const [, year = ''] = /<Year>(\d{4})</.exec(file) ?? [];
    const namespace = `ESFA/ILR/20${year.slice(0, 2)}-${year.slice(2)}`;
    const made = file.replaceAll(namespace, 'ESFA/ILR/2025-26').replace(`<Year>${year}<`, '<Year>2526<');
    const scope = await aProviderScope(ukprn);
    const { status, counts, problems } = await check(scope, await sendFile(scope, Buffer.from(made)));
    expect(status).toBe('checked');
    expect(counts?.refused).toBeGreaterThan(0);
    expect(problems).toContainEqual(
      expect.objectContaining({
        learnRefNumber: expect.stringContaining(learner),
        line: expect.any(Number),
        message: expect.stringMatching(message),
      }),
    );
  });
});

describe('files of other makers are loaded whole, and say afterwards what they said', () => {
  it.each(FILES)('loads $name', async ({ name, ukprn, count }) => {
    const file = await readFile(path.join(SHARED_FOLDER, 'ilr/derived-2526', name));
    const learners = await learnersOf(file);
    const numbers = learners.map(({ LearnRefNumber }) => LearnRefNumber ?? '');
    const twice = new Set(numbers.filter((number, place) => numbers.indexOf(number) !== place));
    const loaded = learners.filter(({ LearnRefNumber }) => !twice.has(LearnRefNumber ?? ''));
    expect(learners).toHaveLength(count);

    const scope = await aProviderScope(ukprn);
    const first = await sendFile(scope, file);
    const counts = { learners: count, added: loaded.length, changed: 0, same: 0, refused: count - loaded.length };
    expect(await check(scope, first)).toMatchObject({ status: 'checked', counts });
    expect(await load(scope, first)).toMatchObject({ status: 'loaded', counts });
    const stored = await scope.storedLearners.find(year2526, numbers);
    expect(loaded.map(({ LearnRefNumber }) => stored.get(LearnRefNumber ?? ''))).toEqual(loaded);

    const again = await sendFile(scope, file);
    const same = { ...counts, added: 0, same: loaded.length };
    expect(await check(scope, again)).toMatchObject({ status: 'checked', counts: same });
  });
});
