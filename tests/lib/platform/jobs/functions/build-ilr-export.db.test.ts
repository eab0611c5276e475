import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findExportFile } from '@/lib/features/ilr-export';
import { everythingAsEntered } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { forProvider } from '@/lib/platform/runtime';
import { xmllintVerdict } from '@/tests/builders/ilr/xmllint';
import { auditRows, faultsOfChain } from '@/tests/lib/platform/prisma/audit-chain';
import { covers } from '@/tests/support/covers';
import { ExportRig } from './export-rig';

covers('lib/platform/jobs/functions/deliver-mails.ts');

let rig: ExportRig;
beforeAll(async () => {
  rig = await ExportRig.open();
});
afterAll(() => rig.close());

const RETRIES = 4;

const actionsOf = async ({ tenantId }: ProviderContext) => {
  const rows = await auditRows(tenantId);
  expect(faultsOfChain(rows)).toEqual([]);
  return rows.map(({ action, reason }) => (reason === null ? action : `${action} ${reason}`));
};

const sent = (id: string, kind: 'generated' | 'failed') => ({
  key: `ilr-export/${id}/${kind}`,
  isSent: true,
  transport: 'outbox',
});

/** There is nothing to download, and nothing is kept that could be. */
const expectNoFile = async (provider: ProviderContext, id: string) => {
  const scope = forProvider(provider);
  expect(await findExportFile(scope, id)).toBeNull();
  await expect(buffer(scope.files.open(id))).rejects.toThrow('no whole file');
  expect(await rig.rows(provider, 'SELECT FROM stored_chunk')).toEqual([]);
};

describe('an export that was asked for becomes a file', () => {
  test('of every learner, with one mail and an audit entry', async () => {
    const provider = await rig.provider();
    const id = await rig.ask(provider);
    await rig.work();
    const found = await rig.find(provider, id);
    expect(found).toMatchObject({ status: 'generated', learnersDone: 2, aims: 3, failure: null });
    const bytes = await buffer(forProvider(provider).files.open(id));
    expect(bytes.length).toBe(found?.fileBytes);
    expect(xmllintVerdict(bytes)).toEqual([]);
    expect(bytes.toString().match(/<LearnRefNumber>\w+/g)).toEqual(['<LearnRefNumber>L1', '<LearnRefNumber>L2']);
    expect(await rig.mails(provider)).toEqual([sent(id, 'generated')]);
    expect(await actionsOf(provider)).toEqual(['ilr-export:create', 'ilr-export:generate']);
    expect(rig.takeErrors()).toEqual([]);
  });

  test('once, though the engine hears of it again', async () => {
    const provider = await rig.provider();
    const id = await rig.ask(provider);
    await rig.tellAgain(provider, id);
    await rig.work();
    const found = await rig.find(provider, id);
    await rig.tellAgain(provider, id);
    await rig.work();
    expect(await rig.find(provider, id)).toEqual(found);
    expect(await rig.mails(provider)).toEqual([sent(id, 'generated')]);
    expect(await actionsOf(provider)).toEqual(['ilr-export:create', 'ilr-export:generate']);
  });

  test('files of one provider have names that follow one another', async () => {
    const provider = await rig.provider();
    const ids = [await rig.ask(provider), await rig.ask(provider), await rig.ask(provider)];
    await rig.work();
    const names = await Promise.all(ids.map(async (id) => (await rig.find(provider, id))?.fileName ?? ''));
    expect(new Set(names).size).toBe(3);
    expect([...names].sort()).toEqual(names);
  });
});

/** What happens between the asking and the making, and the reason that the person is then given. */
const failures: readonly [happening: string, sql: string, failure: { kind: string; total?: number }][] = [
  ['nobody is left', 'DELETE FROM "LearningDelivery"', { kind: 'no-learners-match' }],
  [
    'a value has come not to fit its field',
    "UPDATE learner SET provider_learner_id = 'one more than twenty!'",
    { kind: 'monitoring-values-do-not-fit', total: 2 },
  ],
  [
    'a record does not fit the format',
    `UPDATE "LearningDelivery" SET "LearnAimRef" = 'an unknown aim' WHERE "AimSeqNumber" = 1`,
    { kind: 'records-do-not-fit', total: 2 },
  ],
  ['the person may not create exports any more', "UPDATE membership SET role = 'officer'", { kind: 'not-permitted' }],
  ['the person may not act for the provider any more', 'DELETE FROM membership_provider', { kind: 'not-permitted' }],
];

describe('an export that cannot be made says why, and makes no file', () => {
  test.each(failures)('when %s', async (_, sql, failure) => {
    const provider = await rig.provider();
    const id = await rig.ask(provider, { monitoring: { ...everythingAsEntered, A: 'provider-id' } });
    await rig.rows(provider, sql);
    await rig.work();
    expect(await rig.find(provider, id)).toMatchObject({ status: 'failed', fileName: null, failure });
    expect(await rig.mails(provider)).toEqual([sent(id, 'failed')]);
    expect(await actionsOf(provider)).toEqual(['ilr-export:create', `ilr-export:fail ${failure.kind}`]);
    await expectNoFile(provider, id);
    expect(rig.takeErrors()).toEqual([]);
  });

  test('somebody who has left the organisation is told nothing', async () => {
    const provider = await rig.provider();
    const id = await rig.ask(provider);
    await rig.rows(provider, 'DELETE FROM membership_provider');
    await rig.rows(provider, 'DELETE FROM membership');
    await rig.work();
    expect(await rig.find(provider, id)).toMatchObject({ status: 'failed', failure: { kind: 'not-permitted' } });
    expect(await rig.mails(provider)).toEqual([]);
    await expectNoFile(provider, id);
  });
});

describe('what nobody foresaw is tried again, and then owned up to', () => {
  const broken = `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'of learner L1'; END $$;
    CREATE TRIGGER broken BEFORE INSERT ON stored_chunk FOR EACH ROW EXECUTE FUNCTION broken()`;
  const mended = 'DROP FUNCTION broken CASCADE';

  test('it fails with a reference, and the person gets one mail', async () => {
    const provider = await rig.provider();
    const id = await rig.ask(provider);
    await rig.alter(broken);
    await rig.work().finally(() => rig.alter(mended));
    const found = await rig.find(provider, id);
    expect(found).toMatchObject({ status: 'failed', failure: { kind: 'unexpected' } });
    expect(rig.takeErrors()).toHaveLength(RETRIES + 1);
    const [failed] = await rig.rows<{ id: string }>(
      provider,
      `SELECT id FROM job_run WHERE status = 'failed' AND event->'data'->>'subjectId' = $1`,
      id,
    );
    expect(found?.failure).toEqual({ kind: 'unexpected', reference: failed?.id.slice(-8) });
    expect(await rig.mails(provider)).toEqual([sent(id, 'failed')]);
    expect(await actionsOf(provider)).toEqual(['ilr-export:create', 'ilr-export:fail unexpected']);
    await expectNoFile(provider, id);
  });

  test('what the database said of a learner is not kept with the job', async () => {
    const provider = await rig.provider();
    const id = await rig.ask(provider);
    await rig.alter(broken);
    await rig.work().finally(() => rig.alter(mended));
    rig.takeErrors();
    const kept = await rig.rows(
      provider,
      `SELECT r.error, r.event, s.state FROM job_run r LEFT JOIN job_step s ON s.run_id = r.id
       WHERE r.event::text LIKE '%' || $1 || '%'`,
      id,
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toContain('L1');
  });

  test('a mend in time lets it go on, and the file is whole', async () => {
    const provider = await rig.provider();
    const id = await rig.ask(provider);
    await rig.alter('CREATE SEQUENCE tries; GRANT USAGE ON SEQUENCE tries TO muster_app');
    await rig.alter(broken.replace('BEGIN RAISE', "BEGIN IF nextval('tries') > 2 THEN RETURN NEW; END IF; RAISE"));
    await rig.work().finally(() => rig.alter(`${mended}; DROP SEQUENCE tries`));
    expect(await rig.find(provider, id)).toMatchObject({ status: 'generated', failure: null });
  });
});
