import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { createExport, type FileStamp, findExportFile } from '@/lib/features/ilr-export';
import type { ExportDetail } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { forProvider, type ProviderScope } from '@/lib/platform/runtime';
import { addMadeUpLearners } from '@/tests/bench/support/made-up-learners';
import { anExportInput } from '@/tests/builders/an-export';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { MailService } from '@/tests/lib/platform/mail/mail-service';
import { freshDatabase } from '@/tests/support/fresh-database';
import type { Death } from './dying-pool';
import { type Server, startServer } from './server';

/** Enough for three parts, the last of them short. */
const LEARNERS = 2_100;
export const PARTS = 3;

const POLL_MS = 20;

export interface MailRow {
  readonly id: string;
  readonly key: string;
  readonly isSent: boolean;
}

const MAILS = `SELECT id, key, sent_at IS NOT NULL AS "isSent" FROM mail WHERE starts_with(key, $1)`;
const RUNS = `SELECT status FROM job_run WHERE event->'data'->>'subjectId' = $1`;
const STAMP = `SELECT prepared_at AS "preparedAt", serial_no AS "serialNo", file_name AS "fileName"
  FROM ilr_export WHERE id = $1 AND prepared_at IS NOT NULL`;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A provider with learners, a server that makes its exports, and what its people would see of them. */
export class Workshop {
  private readonly scope: ProviderScope;

  private constructor(
    private readonly databaseUrl: string,
    private readonly destroyDatabase: () => Promise<void>,
    readonly provider: ProviderContext,
    readonly mailService: MailService,
    private server: Server,
    /** Stands by to take the place of one that dies, since starting takes longer than an export. */
    private next: Promise<Server>,
  ) {
    this.scope = forProvider(provider);
  }

  static async open(): Promise<Workshop> {
    const { url, destroy } = await freshDatabase();
    connectAppDatabase(url);
    const provider = await anOrganisation();
    await inTransaction(pool(), { tenant: provider.tenantId }, (client) =>
      addMadeUpLearners(client, provider, { from: 1, to: LEARNERS }),
    );
    const mailService = await MailService.start();
    const start = () => startServer(url, mailService.url);
    const [server, next] = [await start(), start()];
    await server.begin();
    return new Workshop(url, destroy, provider, mailService, server, next);
  }

  async close(): Promise<void> {
    await this.kill();
    await (await this.next).kill();
    await this.mailService.stop();
    await prisma().$disconnect();
    await pool().end();
    await this.destroyDatabase();
  }

  async ask(): Promise<string> {
    const created = await this.scope.transaction((stores) => createExport(stores, anExportInput()));
    if (!created.ok) throw new Error(`The export was refused: ${created.refusal.kind}`);
    return created.value;
  }

  arm = (death: Death): Promise<void> => this.server.arm(death);
  kill = (): Promise<void> => this.server.kill();
  death = (): Promise<NodeJS.Signals | null> => this.server.death;

  /** A new server takes the place of one that has died. */
  async restart(): Promise<void> {
    if (this.server.isAlive()) return;
    this.server = await this.next;
    this.next = startServer(this.databaseUrl, this.mailService.url);
    await this.server.begin();
  }

  find = (id: string): Promise<ExportDetail | null> => this.scope.transaction(({ exports }) => exports.find(id));

  /** The file as the download route gives it; null when it has none to give. */
  async download(id: string): Promise<Uint8Array | null> {
    const file = await findExportFile(this.scope, id);
    return file && buffer(this.scope.files.open(id));
  }

  /** Tries to download, again and again, and gives what there was the first time that there was anything. */
  async firstDownload(id: string): Promise<Uint8Array> {
    for (;;) {
      const bytes = await this.download(id);
      if (bytes !== null) return bytes;
      await wait(POLL_MS);
    }
  }

  async rows<Row extends object>(sql: string, ...values: readonly string[]): Promise<Row[]> {
    return inTransaction(pool(), { tenant: this.provider.tenantId }, async (client) => {
      const { rows } = await client.query<Row>(sql, [...values]);
      return rows;
    });
  }

  stamp = async (id: string): Promise<FileStamp | null> => (await this.rows<FileStamp>(STAMP, id))[0] ?? null;
  mails = (id: string): Promise<MailRow[]> => this.rows<MailRow>(MAILS, `ilr-export/${id}/`);
  runs = (id: string): Promise<{ status: string }[]> => this.rows(RUNS, id);

  /** Waits until nothing is left to do for the export. */
  async ended(id: string): Promise<void> {
    for (;;) {
      const runs = await this.runs(id);
      const unsent = await this.rows('SELECT FROM event_outbox WHERE sent_at IS NULL');
      if (
        runs.length > 0 &&
        unsent.length === 0 &&
        runs.every(({ status }) => status !== 'queued' && status !== 'running')
      )
        return;
      await wait(POLL_MS);
    }
  }
}
