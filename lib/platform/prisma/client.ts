import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { pool } from '../postgres';
import { PrismaClient } from './generated/client';

const shared = globalThis as typeof globalThis & { musterPrisma?: PrismaClient };

/** Private to this room: everybody else goes through a transaction that says what it may see. */
export const prisma = (): PrismaClient => {
  shared.musterPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()), errorFormat: 'minimal' });
  return shared.musterPrisma;
};
