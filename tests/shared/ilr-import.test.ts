import '@/tests/support/auth-environment';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { year2526 } from '@/lib/ilr';
import { pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { startThrowAwayDatabase } from '@/scripts/database/index.mjs';
import { migrate } from '@/scripts/migrate.mjs';
import { connectTo } from '@/tests/support/auth-environment';
import { aProviderScope, check, learnersOf, load, sendFile } from '@/tests/support/import-through';
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
