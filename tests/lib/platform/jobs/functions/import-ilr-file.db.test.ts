import { describe, expect, it } from 'vitest';
import { inTransaction, pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import type { EventName } from '@/lib/ports';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { ilrFile } from '@/tests/support/ilr-file';
import { aProviderScope, askToLoad, detailOf, sendFile } from '@/tests/support/import-through';
import { jobWorkshop } from '@/tests/support/job-workshop';

covers('lib/platform/jobs/functions/subject-job.ts', 'lib/platform/jobs/functions/figures-step.ts');

const UKPRN = 99999999;
const workshop = jobWorkshop();

/** What the outbox would send, worked until nothing is left to do. */
const hear = async (name: EventName, scope: ProviderScope, importId: string) => {
  await workshop.work(name, scope, importId);
  return detailOf(scope, importId);
};

const change = (scope: ProviderScope, sql: string, values: unknown[]) =>
  inTransaction(pool(), { tenant: scope.provider.tenantId }, (connection) => connection.query(sql, values));

describe('the jobs of an import take it from sent to loaded', () => {
  it('checks a sent file and loads it when asked', async () => {
    const scope = await aProviderScope(UKPRN);
    const id = await sendFile(scope, await ilrFile([aLearner()]));
    expect(await hear('ilr-import/uploaded', scope, id)).toMatchObject({ status: 'checked', counts: { added: 1 } });
    await askToLoad(scope, id);
    expect(await hear('ilr-import/load-requested', scope, id)).toMatchObject({
      status: 'loaded',
      counts: { added: 1 },
    });
  });

  it('has the planner’s figures taken anew after the load, and not before', async () => {
    const scope = await aProviderScope(UKPRN);
    const taken = async () => {
      const { rows } = await change(scope, 'SELECT sum(analyze_count)::int AS times FROM pg_stat_user_tables', []);
      return Number(rows[0]?.times);
    };
    const id = await sendFile(scope, await ilrFile([aLearner()]));
    const before = await taken();
    await hear('ilr-import/uploaded', scope, id);
    expect(await taken()).toBe(before);
    await askToLoad(scope, id);
    await hear('ilr-import/load-requested', scope, id);
    expect(await taken()).toBeGreaterThan(before);
  });

  it('ends a load that goes wrong every time as failed, with nothing loaded', async () => {
    const scope = await aProviderScope(UKPRN);
    const id = await sendFile(scope, await ilrFile([aLearner()]));
    await hear('ilr-import/uploaded', scope, id);
    await askToLoad(scope, id);
    await scope.files.remove(id);
    expect(await hear('ilr-import/load-requested', scope, id)).toMatchObject({ status: 'failed' });
    const { rows } = await change(scope, 'SELECT FROM learner', []);
    expect(rows).toEqual([]);
  });

  it('refuses a file of which a part never came, at once and not as our fault', async () => {
    const scope = await aProviderScope(UKPRN);
    const id = await sendFile(scope, await ilrFile([aLearner()]));
    await scope.files.remove(id);
    expect(await hear('ilr-import/uploaded', scope, id)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'incomplete-upload' },
    });
  });

  it('loads nothing for a person who has lost the role since', async () => {
    const scope = await aProviderScope(UKPRN);
    const id = await sendFile(scope, await ilrFile([aLearner()]));
    await hear('ilr-import/uploaded', scope, id);
    await askToLoad(scope, id);
    await change(scope, `UPDATE membership SET role = 'officer' WHERE user_id = $1`, [scope.provider.userId]);
    expect(await hear('ilr-import/load-requested', scope, id)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'not-permitted' },
    });
  });
});
