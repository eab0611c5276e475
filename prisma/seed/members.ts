import { hashPassword } from '@/lib/platform/auth/password';
import { withTenant } from '@/lib/platform/prisma';
import { createUser } from '@/lib/platform/prisma/identity';
import { providerIdOf, tenantIdOf, userIdOf } from './demo-ids';
import type { Joining } from './last-step';
import signIns from './sign-ins.json';

const passwordOf = (email: string): string => {
  const found = signIns.find((signIn) => signIn.email === email);
  if (found === undefined) throw new Error(`sign-ins.json has no password for ${email}`);
  return found.password;
};

export const addMember = async ({ organisation, member }: Joining): Promise<void> => {
  const { email, name, role, ukprns } = member;
  const tenantId = tenantIdOf(organisation);
  const userId = userIdOf(email);
  await createUser({ id: userId, email, name, passwordHash: await hashPassword(passwordOf(email)) });
  await withTenant(tenantId, async (tx) => {
    await tx.membership.create({ data: { tenantId, userId, role } });
    await tx.membershipProvider.createMany({
      data: ukprns.map((ukprn) => ({ tenantId, userId, providerId: providerIdOf(ukprn) })),
    });
  });
};
