import { setTimeout as wait } from 'node:timers/promises';
import { openImport, requestLoad } from '@/lib/features/ilr-import';
import type { ImportDetail, ImportStatus } from '@/lib/features/ilr-import/schema';
import { noAnswers } from '@/lib/features/same-person/schema';
import { type Learner, year2526 } from '@/lib/ilr';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { forProvider, type ProviderScope } from '@/lib/platform/runtime';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { freshDatabase } from '@/tests/support/fresh-database';
import { ilrFile } from '@/tests/support/ilr-file';
import { sendFile } from '@/tests/support/import-through';
import type { Death } from '../ilr-export/dying-pool';
import { type Server, startServer } from '../ilr-export/server';

const UKPRN = 99999999;
const POLL_MS = 20;
const NO_MAIL_IS_SENT = 'http://127.0.0.1:9';
/** Enough for three batches, the last of them short. */
const LEARNERS = 1_100;

const aLearnerOf = (place: number): Learner =>
  aLearner({
    LearnRefNumber: `L${place}`,
    ULN: 2_000_000_000 + place,
    LearningDelivery: [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2, LearnAimRef: '50022246' })],
  });

export const learners = Array.from({ length: LEARNERS }, (_, place) => aLearnerOf(place));

/** What somebody sends to a provider of their own, and sees of it while servers come and go. */
export class Consignment {
  private constructor(
    private readonly scope: ProviderScope,
    readonly id: string,
  ) {}

  static async send(): Promise<Consignment> {
    const scope = forProvider(await anOrganisation({ ukprn: UKPRN }));
    return new Consignment(scope, await sendFile(scope, await ilrFile(learners)));
  }

  async detail(): Promise<ImportDetail> {
    const detail = await this.scope.transaction((stores) => openImport(stores, this.id));
    if (detail === null) throw new Error('The import is gone');
    return detail;
  }

  async load(): Promise<void> {
    const input = { importId: this.id, siteId: null, tagId: null, answers: noAnswers };
    const asked = await this.scope.transaction((stores) => requestLoad(stores, input));
    if (!asked.ok) throw new Error(asked.refusal.kind);
  }

  /** Waits until it is so, and nothing is left to do. */
  async until(status: ImportStatus): Promise<void> {
    for (;;) {
      const { status: now } = await this.detail();
      if (now === 'failed' || now === 'refused') throw new Error(`The import ended as ${now}`);
      const open = await this.rows(UNFINISHED, this.id);
      if (now === status && open.length === 0) return;
      await wait(POLL_MS);
    }
  }

  async stored(): Promise<readonly (Learner | undefined)[]> {
    const numbers = learners.map(({ LearnRefNumber }) => LearnRefNumber ?? '');
    const found = await this.scope.storedLearners.find(year2526, numbers);
    return numbers.map((number) => found.get(number));
  }

  rows = async (sql: string, ...values: readonly string[]): Promise<Record<string, unknown>[]> =>
    inTransaction(pool(), { tenant: this.scope.provider.tenantId }, async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
      return rows;
    });
}

const UNFINISHED = `SELECT 'event' FROM event_outbox WHERE sent_at IS NULL
  UNION ALL SELECT status FROM job_run WHERE event->'data'->>'subjectId' = $1 AND status IN ('queued', 'running')`;

/** A database with a server that imports; another stands by to take its place. */
export class LoadingBay {
  private constructor(
    private readonly databaseUrl: string,
    private readonly destroyDatabase: () => Promise<void>,
    private server: Server,
    private next: Promise<Server>,
  ) {}

  static async open(): Promise<LoadingBay> {
    const { url, destroy } = await freshDatabase();
    connectAppDatabase(url);
    const [server, next] = [await startServer(url, NO_MAIL_IS_SENT), startServer(url, NO_MAIL_IS_SENT)];
    await server.begin();
    return new LoadingBay(url, destroy, server, next);
  }

  async close(): Promise<void> {
    await this.kill();
    await (await this.next).kill();
    await prisma().$disconnect();
    await pool().end();
    await this.destroyDatabase();
  }

  arm = (death: Death): Promise<void> => this.server.arm(death);
  kill = (): Promise<void> => this.server.kill();
  death = (): Promise<NodeJS.Signals | null> => this.server.death;

  /** A new server takes the place of one that has died. */
  async restart(): Promise<void> {
    if (this.server.isAlive()) return;
    this.server = await this.next;
    this.next = startServer(this.databaseUrl, NO_MAIL_IS_SENT);
    await this.server.begin();
  }
}
