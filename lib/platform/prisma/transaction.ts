import 'server-only';
import { type Seeing, seeingSql } from '../postgres';
import { prisma } from './client';
import type { Prisma } from './generated/client';

export type Transaction = Prisma.TransactionClient;

const WAIT_MS_MAX = 10_000;
const TIMEOUT_MS = 60_000;

/** One unit of work through Prisma; `seeing` says what row-level security lets it see. */
export const transaction = <Answer>(seeing: Seeing, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  prisma().$transaction(
    async (tx) => {
      const { text, values } = seeingSql(seeing);
      await tx.$queryRawUnsafe(text, ...values);
      return work(tx);
    },
    { maxWait: WAIT_MS_MAX, timeout: TIMEOUT_MS },
  );

/** One unit of work that sees one organisation's rows and no other's. */
export const withTenant = <Answer>(tenantId: string, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  transaction({ tenant: tenantId }, work);
