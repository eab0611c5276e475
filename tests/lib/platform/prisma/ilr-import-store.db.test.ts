import '@/tests/support/auth-environment';
import { beforeAll } from 'vitest';
import type { ImportChoices } from '@/lib/features/ilr-import/schema';
import { pool } from '@/lib/platform/postgres';
import { prismaIlrImportStore } from '@/lib/platform/prisma/ilr-import-store';
import { importsContract } from '@/tests/contracts/ilr-imports.contract';
import { covers } from '@/tests/support/covers';
import { addListed } from '@/tests/support/import-database';
import { type StoreProvider, storesApart } from '@/tests/support/stores-apart';

covers('lib/platform/prisma/ilr-import-rows.ts');

const stores = storesApart(prismaIlrImportStore);
const choices = new Map<string, ImportChoices>();

const addChoices = async (provider: StoreProvider): Promise<void> => {
  const id = await addListed(pool(), provider, 'site', { code: 'S1', name: 'North' });
  await addListed(pool(), provider, 'site', { code: 'S2', name: 'Closed', retired_at: new Date() });
  choices.set(provider.providerId, { sites: [{ id, code: 'S1', name: 'North' }], tags: [] });
};

beforeAll(async () => {
  await addChoices(stores().sibling.provider);
  await addChoices(stores().stranger.provider);
});

const underTest = (beside: 'sibling' | 'stranger') => {
  const apart = stores()[beside];
  const ours = choices.get(apart.provider.providerId);
  if (ours === undefined) throw new Error('The choices were not made');
  return { ...apart, choices: ours, createdBy: 'Robin Made-Up' };
};

importsContract('The store on Postgres, beside a provider of the same organisation,', () => underTest('sibling'));
importsContract('The store on Postgres, beside another organisation,', () => underTest('stranger'));
