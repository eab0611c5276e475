import '@/tests/support/auth-environment';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImport, loadImport } from '@/lib/features/ilr-import';
import type { MatchAnswers } from '@/lib/features/same-person/schema';
import { type Learner, newLearner, newLearningDelivery, year2425, year2526 } from '@/lib/ilr';
import { importNeeds } from '@/lib/platform/jobs/functions/import-ilr-file';
import { inTransaction, pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import { aHeader, aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { openAuthDatabase } from '@/tests/support/auth-database';
import { covers } from '@/tests/support/covers';
import { ilrFile } from '@/tests/support/ilr-file';
import {
  aProviderScope,
  askToLoad,
  check,
  detailOf,
  learnersOf,
  load,
  sendFile,
  targetOf,
} from '@/tests/support/import-through';

covers(
  'lib/platform/jobs/functions/import-ilr-file.ts',
  'lib/platform/postgres/learner-changes.ts',
  'lib/platform/postgres/learners-by-uln.ts',
);

const SAMPLE = path.resolve(import.meta.dirname, '../../../fixtures/ilr/2526/official-sample-19-learners.xml');
const UKPRN = 99999999;

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const stored = async (scope: ProviderScope, learners: readonly Learner[]) => {
  const numbers = learners.map(({ LearnRefNumber }) => LearnRefNumber ?? '');
  const found = await scope.storedLearners.find(year2526, numbers);
  return numbers.map((number) => found.get(number));
};

const rowsOf = async ({ provider }: ProviderScope, sql: string) => {
  const seeing = { tenant: provider.tenantId };
  const { rows } = await inTransaction(pool(), seeing, (client) => client.query<Record<string, unknown>>(sql));
  return rows;
};

const TABLES = ['learner', 'ilr_record', 'LearningDelivery', 'LearningDeliveryFAM', 'LearnerHE', 'AppFinRecord'];
/** Every row's own version: it moves with any update, even one that changes nothing. */
const versions = (scope: ProviderScope) =>
  Promise.all(TABLES.map((table) => rowsOf(scope, `SELECT xmin, id FROM "${table}" ORDER BY id`)));

const numbered = (count: number) =>
  Array.from({ length: count }, (_, place) => aLearner({ LearnRefNumber: `L${place + 1}` }));

const least = { ...aLearner(), LearningDelivery: [newLearningDelivery(anAim(), year2425)] };

describe('a file of a year that is only read is loaded beside later years', () => {
  it('leaves the person as a later year has them', async () => {
    const scope = await aProviderScope(UKPRN);
    const later = await sendFile(scope, await ilrFile([aLearner({ LearnRefNumber: 'L1', FamilyName: 'New' })]));
    await check(scope, later);
    await load(scope, later);
    const old = ['L1', 'L2'].map((number) =>
      newLearner({ ...least, LearnRefNumber: number, FamilyName: 'Old' }, year2425),
    );
    const file = await ilrFile(old, aHeader(year2425), year2425);
    const first = await sendFile(scope, file);
    await check(scope, first);
    expect(await load(scope, first)).toMatchObject({ academicYear: '2425', counts: { added: 2, changed: 0 } });

    expect((await scope.storedLearners.find(year2526, ['L1'])).get('L1')?.FamilyName).toBe('New');
    const loaded = await scope.storedLearners.find(year2425, ['L1', 'L2']);
    expect(['L1', 'L2'].map((number) => loaded.get(number)?.FamilyName)).toEqual(['New', 'Old']);
    expect(Object.keys(loaded.get('L2') ?? {})).toEqual(Object.keys(year2425.records.Learner));
    const again = await sendFile(scope, file);
    expect(await check(scope, again)).toMatchObject({ counts: { added: 0, changed: 0, same: 2 } });
  });
});

describe('an ILR file is loaded whole, and says afterwards what the file said', () => {
  it('loads the department’s sample completely, and finds nothing to do when it comes again', async () => {
    const scope = await aProviderScope(UKPRN);
    const file = await readFile(SAMPLE);
    const learners = await learnersOf(file);
    expect(learners).toHaveLength(19);

    const first = await sendFile(scope, file);
    const none = { same: 0, changed: 0, refused: 0 };
    expect(await check(scope, first)).toMatchObject({
      status: 'checked',
      counts: { learners: 19, added: 19, ...none },
    });
    expect(await stored(scope, learners)).toEqual(learners.map(() => undefined));
    expect(await load(scope, first)).toMatchObject({ status: 'loaded', counts: { learners: 19, added: 19, ...none } });
    expect(await stored(scope, learners)).toEqual(learners);
    expect(await scope.files.describe(first)).toBeNull();

    const before = await versions(scope);
    const again = await sendFile(scope, file);
    const all = { learners: 19, same: 19, added: 0, changed: 0, refused: 0 };
    expect(await check(scope, again)).toMatchObject({ status: 'checked', counts: all, changes: [], problems: [] });
    expect(await versions(scope)).toEqual(before);
  });

  it('changes what the file changes, and leaves learners who are not in it alone', async () => {
    const scope = await aProviderScope(UKPRN);
    const [one, two, three] = numbered(3) as [Learner, Learner, Learner];
    await checkAndLoad(scope, [one, two, three]);
    const changed = { ...two, FamilyName: 'Elsewhere' };
    await checkAndLoad(scope, [one, changed]);
    expect(await stored(scope, [one, two, three])).toEqual([one, changed, three]);
  });

  it('writes into the history of each learner what the file changed', async () => {
    const scope = await aProviderScope(UKPRN);
    const [one, two] = [aLearner({ LearnRefNumber: 'H1', Postcode: 'ZZ99 9ZZ' }), aLearner({ LearnRefNumber: 'H2' })];
    await checkAndLoad(scope, [one, two]);
    const second = await checkAndLoad(scope, [{ ...one, Postcode: 'HX1 1AA' }, two]);
    expect(
      await rowsOf(scope, 'SELECT cause, cause_id, user_id, academic_year, differences FROM learner_change'),
    ).toEqual([
      {
        cause: 'import',
        cause_id: second,
        user_id: scope.provider.userId,
        academic_year: '2526',
        differences: [{ path: 'Postcode', before: 'ZZ99 9ZZ', after: 'HX1 1AA' }],
      },
    ]);
  });

  it('audits the load with its counts, in the chain, in the name of who asked', async () => {
    const scope = await aProviderScope(UKPRN);
    const id = await checkAndLoad(scope, numbered(2));
    const sql = `SELECT action, subject, user_id, ukprn, reason, hash <> '' AS is_chained FROM audit_entry ORDER BY number`;
    const subject = `ilr-import/${id}`;
    const who = { subject, user_id: scope.provider.userId, ukprn: UKPRN, is_chained: true };
    expect(await rowsOf(scope, sql)).toEqual([
      { ...who, action: 'ilr-import:upload', reason: null },
      { ...who, action: 'ilr-import:ask-to-load', reason: null },
      { ...who, action: 'ilr-import:load', reason: '2 added, 0 changed, 0 same, 0 refused' },
    ]);
  });
});

const checkAndLoad = async (scope: ProviderScope, learners: readonly Learner[]): Promise<string> => {
  const id = await sendFile(scope, await ilrFile(learners, aHeader()));
  await check(scope, id);
  await load(scope, id);
  return id;
};

const readyToLoad = async (scope: ProviderScope, learners: readonly Learner[]) => {
  const id = await sendFile(scope, await ilrFile(learners, aHeader()));
  const needs = await importNeeds(targetOf(scope, id));
  await checkImport(needs, id);
  await askToLoad(scope, id);
  return { id, needs };
};

const countLearners = async (scope: ProviderScope) =>
  (await rowsOf(scope, 'SELECT count(*)::int AS n FROM learner'))[0]?.n;

describe('a learner who is here under another number is asked about, and keeps what is theirs', () => {
  const here = aLearner({ LearnRefNumber: 'O1', ULN: 1061484016, GivenNames: 'Jo', FamilyName: 'Example' });
  const again = aLearner({ ...here, LearnRefNumber: 'N1', Email: 'new@example.org' });
  const other = aLearner({ LearnRefNumber: 'O2', ULN: 1061484032 });

  const begin = async () => {
    const scope = await aProviderScope(UKPRN);
    const first = await sendFile(scope, await ilrFile([here, other]));
    await check(scope, first);
    await load(scope, first);
    return scope;
  };
  const learners = (scope: ProviderScope) =>
    rowsOf(scope, 'SELECT id, number, "LearnRefNumber", "Email" FROM learner ORDER BY id');

  it('is found by ULN, renumbered with its history, and added to nobody', async () => {
    const scope = await begin();
    const before = await learners(scope);
    const id = await sendFile(scope, await ilrFile([again]));
    const { counts, matches } = await check(scope, id);
    expect(counts).toEqual({ learners: 1, added: 0, changed: 0, same: 0, refused: 0, asked: 1 });
    expect(matches).toMatchObject([
      { inFile: { learnRefNumber: 'N1' }, stored: { learnRefNumber: 'O1', name: 'Jo Example' } },
    ]);
    const answers: MatchAnswers = { each: [{ learnRefNumber: 'N1', answer: 'same' }], rest: null };
    expect(await load(scope, id, answers)).toMatchObject({ status: 'loaded', counts: { changed: 1, asked: 0 } });
    expect(await learners(scope)).toEqual([
      { ...before[0], LearnRefNumber: 'N1', Email: 'new@example.org' },
      before[1],
    ]);
    expect(await stored(scope, [again, here])).toEqual([again, undefined]);
    const history = await rowsOf(scope, 'SELECT learner_id, cause, cause_id, differences FROM learner_change');
    expect(history).toEqual([
      {
        learner_id: before[0]?.id,
        cause: 'import',
        cause_id: id,
        differences: [
          { path: 'LearnRefNumber', before: 'O1', after: 'N1' },
          { path: 'Email', before: null, after: 'new@example.org' },
        ],
      },
    ]);
  });

  it('is renumbered without a record of the year, too', async () => {
    const scope = await begin();
    await rowsOf(scope, 'DELETE FROM ilr_record');
    const id = await sendFile(scope, await ilrFile([again]));
    expect((await check(scope, id)).counts).toMatchObject({ asked: 1, added: 0 });
    expect((await load(scope, id, { each: [], rest: 'same' })).counts).toMatchObject({ changed: 1 });
    expect(await stored(scope, [again])).toEqual([again]);
    const [change] = await rowsOf(scope, 'SELECT differences FROM learner_change');
    expect(change).toEqual({ differences: [{ path: 'LearnRefNumber', before: 'O1', after: 'N1' }] });
  });

  it('is nobody of another provider, nor one whose number is here without a record of the year', async () => {
    const scope = await begin();
    await begin();
    await rowsOf(
      scope,
      `DELETE FROM ilr_record r USING learner l WHERE l.id = r.learner_id AND "LearnRefNumber" = 'O1'`,
    );
    const id = await sendFile(scope, await ilrFile([here, aLearner({ LearnRefNumber: 'N9', ULN: 1000000000 })]));
    expect((await check(scope, id)).counts).toMatchObject({ asked: 0, added: 2 });
  });
});

describe('nothing stays of a load that did not come to its end', () => {
  it('leaves no learner when the connection dies half-way, and loads all when it is run again', async () => {
    const scope = await aProviderScope(UKPRN);
    const { id, needs } = await readyToLoad(scope, numbered(1200));
    let batches = 0;
    const dying: typeof needs = {
      ...needs,
      loading: {
        load: (order, work) =>
          needs.loading.load(order, (learners) =>
            work({
              ...learners,
              save: async (batch) => {
                await learners.save(batch);
                batches += 1;
                if (batches === 2) await rowsOf(scope, KILL_WRITER);
              },
            }),
          ),
      },
    };
    await expect(loadImport(dying, id)).rejects.toThrow();
    expect(batches).toBe(2);
    expect(await countLearners(scope)).toBe(0);
    expect(await detailOf(scope, id)).toMatchObject({ status: 'loading' });
    await loadImport(needs, id);
    expect(await countLearners(scope)).toBe(1200);
  });

  it('loads once when the same step runs twice at the same time', async () => {
    const scope = await aProviderScope(UKPRN);
    const { id, needs } = await readyToLoad(scope, numbered(700));
    const other = await importNeeds(targetOf(scope, id));
    await Promise.allSettled([loadImport(needs, id), loadImport(other, id)]);
    await loadImport(other, id);
    expect(await countLearners(scope)).toBe(700);
    expect(await detailOf(scope, id)).toMatchObject({ status: 'loaded', counts: { added: 700, same: 0 } });
    const [loads] = await rowsOf(scope, `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'ilr-import:load'`);
    expect(loads).toEqual({ n: 1 });
  });

  it('loads nothing of an import that was ended while it was being loaded', async () => {
    const scope = await aProviderScope(UKPRN);
    const { id, needs } = await readyToLoad(scope, numbered(3));
    const ended: typeof needs = {
      ...needs,
      loading: {
        load: (order, work) =>
          needs.loading.load(order, async (learners) => {
            const outcome = await work(learners);
            await scope.transaction(({ imports }) => imports.change(id, ['loading'], { status: 'failed' }));
            return outcome;
          }),
      },
    };
    await expect(loadImport(ended, id)).rejects.toThrow('ended while it was being loaded');
    expect(await countLearners(scope)).toBe(0);
  });
});

// The writer is the one that holds the lock on learner numbers.
const KILL_WRITER = `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
