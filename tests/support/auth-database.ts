import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/platform/auth/password';
import { pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { createUser } from '@/lib/platform/prisma/identity';
import { transaction } from '@/lib/platform/prisma/transaction';
import { connectTo } from './auth-environment';
import { freshDatabase } from './fresh-database';

export const PASSWORD = 'correct horse battery';

/** A migrated database of the file's own, which the code under test uses as its app would. */
export const openAuthDatabase = async (): Promise<{ close(): Promise<void> }> => {
  const database = await freshDatabase();
  connectTo(database.url);
  return {
    close: async () => {
      await prisma().$disconnect();
      await pool().end();
      await database.destroy();
    },
  };
};

export const aUser = async (email = `${randomUUID()}@example.org`): Promise<{ id: string; email: string }> => {
  const id = await createUser({ email, name: 'Robin Made-Up', passwordHash: await hashPassword(PASSWORD) });
  return { id, email };
};

export const disable = (id: string) =>
  transaction({ user: id }, (tx) => tx.user.update({ where: { id }, data: { disabledAt: new Date() } }));

/** An organisation with these providers, the user a member of it for all of them. */
export const aMembership = async (userId: string, role: string, providers: { ukprn: number; name: string }[]) => {
  const tenantId = randomUUID();
  const rows = providers.map((provider) => ({ tenantId, id: randomUUID(), ...provider }));
  await transaction({ tenant: tenantId }, async (tx) => {
    await tx.organisation.create({ data: { id: tenantId, name: `Organisation of ${rows[0]?.name}` } });
    await tx.provider.createMany({ data: rows });
    await tx.membership.create({ data: { tenantId, userId, role } });
    await tx.membershipProvider.createMany({
      data: rows.map(({ id }) => ({ tenantId, userId, providerId: id })),
    });
  });
  return { tenantId, providerIds: rows.map(({ id }) => id) };
};
