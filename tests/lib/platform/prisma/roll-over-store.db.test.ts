import '@/tests/support/auth-environment';
import { prismaRollOverStore } from '@/lib/platform/prisma/roll-over-store';
import { rollOversContract } from '@/tests/contracts/roll-overs.contract';
import { covers } from '@/tests/support/covers';
import { type StoresApart, storesApart } from '@/tests/support/stores-apart';

covers('lib/platform/prisma/user-names.ts');

const stores = storesApart(prismaRollOverStore);
const named = <Stores>(apart: StoresApart<Stores>) => ({ ...apart, createdBy: 'Robin Made-Up' });

rollOversContract('The store on Postgres, beside a provider of the same organisation,', () => named(stores().sibling));
rollOversContract('The store on Postgres, beside another organisation,', () => named(stores().stranger));
