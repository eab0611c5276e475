import 'server-only';
import { type Licence, type LicenceStore, licenceKinds } from '@/lib/features/provider';
import type { Transaction } from './transaction';

const kindOf = (text: string): Licence['kind'] => {
  const kind = licenceKinds.find((one) => one === text);
  if (kind === undefined) throw new Error(`There is no licence ${text}.`);
  return kind;
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The licences of one organisation, in one transaction. */
export const prismaLicences = (tx: Transaction, tenantId: string): LicenceStore => ({
  async list() {
    const rows = await tx.licence.findMany({ where: { tenantId }, orderBy: { fromDate: 'asc' } });
    return rows.map(({ kind, fromDate, untilDate }) => ({
      kind: kindOf(kind),
      from: dayOf(fromDate),
      until: untilDate && dayOf(untilDate),
    }));
  },
});
