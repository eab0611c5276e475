import '@/tests/support/auth-environment';
import { prismaLrsLedger } from '@/lib/platform/prisma/lrs-ledger';
import { prismaLrsStops } from '@/lib/platform/prisma/lrs-stops';
import { lrsLedgerContract } from '@/tests/contracts/lrs-ledger.contract';
import { covers } from '@/tests/support/covers';
import { storesApart } from '@/tests/support/stores-apart';

covers('lib/platform/prisma/lrs-stops.ts');

const stores = storesApart((tx, provider) => ({
  ledger: prismaLrsLedger(tx, provider),
  stops: prismaLrsStops(tx, provider),
}));

lrsLedgerContract('The ledger on Postgres, beside a provider of the same organisation,', () => stores().sibling);
lrsLedgerContract('The ledger on Postgres, beside another organisation,', () => stores().stranger);
