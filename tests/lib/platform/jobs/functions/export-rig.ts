import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createExport } from '@/lib/features/ilr-export';
import type { CreateExportInput, ExportDetail } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { createEmbeddedExecutor, createInngestClient, jobDatabase, serveJobs } from '@/lib/platform/jobs';
import { jobFunctions } from '@/lib/platform/jobs/functions';
import { relayEvents } from '@/lib/platform/outbox';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { forProvider } from '@/lib/platform/runtime';
import { anExportInput } from '@/tests/builders/an-export';
import type { Caseload } from '@/tests/builders/caseload';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { storeCaseload } from '@/tests/builders/database/store-caseload';
import { freshDatabase } from '@/tests/support/fresh-database';

const caseload: Caseload = {
  academicYear: '2526',
  learners: [
    { ref: 'L1', aims: [{}] },
    { ref: 'L2', aims: [{}, {}] },
  ],
};

const WORK_MS_MAX = 60_000;

const engine = async () => {
  const database = jobDatabase(pool());
  const executor = createEmbeddedExecutor({ database, pollMs: 20, graceMs: 300, backoffMs: () => 0 });
  const errors: unknown[] = [];
  const client = createInngestClient({ mode: 'embedded', executor, onError: (error) => void errors.push(error) });
  const handlers = serveJobs(client, jobFunctions(client));
  await executor.load(handlers);
  // The platform finds its engine here, and so takes this one.
  Object.assign(globalThis, { musterEngine: { client, handlers, executor } });
  return { executor, client, errors };
};

export interface Mail {
  readonly key: string;
  readonly isSent: boolean;
  readonly transport: string | null;
}

/** A database of its own, and our functions on the executor, which works when it is told to. */
export class ExportRig {
  private constructor(
    private readonly owner: pg.Client,
    private readonly jobs: Awaited<ReturnType<typeof engine>>,
    private readonly destroyDatabase: () => Promise<void>,
  ) {}

  static async open(): Promise<ExportRig> {
    const { url, ownerUrl, destroy } = await freshDatabase();
    connectAppDatabase(url);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    return new ExportRig(owner, await engine(), destroy);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await prisma().$disconnect();
    await pool().end();
    await this.destroyDatabase();
  }

  /** What was thrown in steps since this was last asked. */
  takeErrors = (): readonly unknown[] => this.jobs.errors.splice(0);

  /** Changes the database itself, as only its owner can. */
  alter = (sql: string) => this.owner.query(sql);

  async provider(): Promise<ProviderContext> {
    const provider = await anOrganisation();
    // Each provider has these learners under the same codes, and none of the codes has an id.
    await storeCaseload(provider, caseload);
    return provider;
  }

  async ask(provider: ProviderContext, input: Partial<CreateExportInput> = {}): Promise<string> {
    const created = await forProvider(provider).transaction((stores) => createExport(stores, anExportInput(input)));
    if (!created.ok) throw new Error(`The export was refused: ${created.refusal.kind}`);
    return created.value;
  }

  async work(): Promise<void> {
    await relayEvents();
    await this.jobs.executor.drain(WORK_MS_MAX);
  }

  /** The engine hears of the export once more, by an event of its own. */
  async tellAgain({ tenantId, ukprn }: ProviderContext, subjectId: string): Promise<void> {
    const data = { tenantId, ukprn, subjectId };
    await this.jobs.client.send({ id: randomUUID(), name: 'ilr-export/requested', data });
  }

  find = (provider: ProviderContext, id: string): Promise<ExportDetail | null> =>
    forProvider(provider).transaction(({ exports }) => exports.find(id));

  async rows<Row extends object>({ tenantId }: ProviderContext, sql: string, ...values: readonly string[]) {
    return inTransaction(pool(), { tenant: tenantId }, async (client) => {
      const { rows } = await client.query<Row>(sql, [...values]);
      return rows;
    });
  }

  mails = (provider: ProviderContext): Promise<Mail[]> =>
    this.rows<Mail>(provider, 'SELECT key, sent_at IS NOT NULL AS "isSent", transport FROM mail');
}
