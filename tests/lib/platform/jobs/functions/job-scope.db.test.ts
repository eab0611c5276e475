import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { jobTarget, openJobScope } from '@/lib/platform/jobs/functions/job-scope';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { forProvider } from '@/lib/platform/runtime';
import { anExportDraft } from '@/tests/builders/an-export';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';

connectAppDatabase();

const asked = async (values: Partial<ProviderContext> = {}) => {
  const provider = await anOrganisation(values);
  const { tenantId, ukprn } = provider;
  const draft = anExportDraft({ id: randomUUID() });
  await forProvider(provider).transaction(({ exports }) => exports.create(draft));
  return { provider, target: { tenantId, ukprn, subjectId: draft.id } };
};

describe('a job opens its provider as the person who asked may do now', () => {
  test('with the role that the person has', async () => {
    const { provider, target } = await asked({ role: 'data-manager' });
    const opened = await openJobScope(target);
    expect(opened.provider).toEqual(provider);
    expect(opened.scope.provider).toEqual(provider);
  });

  test('with the role that the person has come to have', async () => {
    const { provider, target } = await asked({ role: 'data-manager' });
    const { tenantId, userId } = provider;
    await withTenant(tenantId, (tx) =>
      tx.membership.updateMany({ where: { tenantId, userId }, data: { role: 'auditor' } }),
    );
    expect((await openJobScope(target)).provider?.role).toBe('auditor');
  });

  test('with nobody, and the least role, when the person may not act for the provider any more', async () => {
    const { provider, target } = await asked({ role: 'data-manager' });
    const { tenantId, userId } = provider;
    await withTenant(tenantId, (tx) => tx.membershipProvider.deleteMany({ where: { tenantId, userId } }));
    const opened = await openJobScope(target);
    expect(opened.provider).toBeNull();
    expect(opened.scope.provider).toEqual({ ...provider, role: 'auditor' });
  });

  test('never as another organisation that has a provider of the same UKPRN', async () => {
    const { provider, target } = await asked();
    const stranger = await anOrganisation({ ukprn: provider.ukprn, role: 'tenant-admin' });
    const { tenantId, userId } = provider;
    await withTenant(tenantId, (tx) => tx.membershipProvider.deleteMany({ where: { tenantId, userId } }));
    await withTenant(stranger.tenantId, async (tx) => {
      await tx.membership.create({ data: { tenantId: stranger.tenantId, userId, role: 'tenant-admin' } });
      await tx.membershipProvider.create({
        data: { tenantId: stranger.tenantId, userId, providerId: stranger.providerId },
      });
    });
    const opened = await openJobScope(target);
    expect(opened.provider).toBeNull();
    expect(opened.scope.provider.tenantId).toBe(tenantId);
  });
});

describe('an event of ours carries ids and nothing else', () => {
  const target = { tenantId: randomUUID(), ukprn: 99999999, subjectId: randomUUID() };

  test('what else an event may hold does not reach the job', () => {
    expect(jobTarget.parse({ ...target, name: 'Robin Made-Up' })).toEqual(target);
  });

  test.each([
    ['tenantId', 'not an id'],
    ['subjectId', undefined],
    ['ukprn', '99999999'],
  ])('one whose %s is %s is refused', (key, value) => {
    expect(jobTarget.safeParse({ ...target, [key]: value }).success).toBe(false);
  });
});
