import { randomUUID } from 'node:crypto';
import type { JobClient, JobEvent } from '@/lib/platform/jobs';
import { inTransaction, pool, seeingNothing } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { prismaEventOutbox } from '@/lib/platform/prisma/event-outbox';
import { withTenant } from '@/lib/platform/prisma/transaction';
import type { DomainEvent } from '@/lib/ports';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { freshDatabase } from '@/tests/support/fresh-database';

/** A database of its own, and an engine that only writes down what it is sent. */
export class OutboxRig {
  readonly sent: JobEvent[] = [];
  /** While it is set the engine takes nothing. */
  isDown = false;

  private constructor(private readonly destroyDatabase: () => Promise<void>) {}

  static async open(): Promise<OutboxRig> {
    const { url, destroy } = await freshDatabase();
    connectAppDatabase(url);
    const rig = new OutboxRig(destroy);
    const client: Pick<JobClient, 'send'> = {
      send: async (payload) => {
        if (rig.isDown) throw new Error('the engine is down');
        rig.sent.push(...[payload].flat());
        return { ids: [] };
      },
    };
    // The platform finds its engine here, and so takes this one.
    Object.assign(globalThis, { musterEngine: { client } });
    return rig;
  }

  async rest(): Promise<void> {
    this.sent.length = 0;
    this.isDown = false;
    await this.run('DELETE FROM event_outbox');
  }

  async close(): Promise<void> {
    await prisma().$disconnect();
    await pool().end();
    await this.destroyDatabase();
  }

  run(sql: string, ...values: readonly string[]) {
    return inTransaction(pool(), seeingNothing, (client) => client.query(sql, [...values]));
  }

  async emit(subjectId: string = randomUUID(), tenantId: string = randomUUID()): Promise<DomainEvent> {
    const event: DomainEvent = {
      name: 'ilr-export/requested',
      id: subjectId,
      data: { tenantId, ukprn: 99999999, subjectId },
    };
    await withTenant(tenantId, (tx) => prismaEventOutbox(tx).emit(event));
    return event;
  }
}
