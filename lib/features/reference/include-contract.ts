import type { AuditLog } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import { auditedChange } from './audited-changes';
import type { ReferenceStore } from './ports';
import type { IncludeContractInput, IncludeContractRefusal } from './schema';

type Needs = { readonly reference: ReferenceStore; readonly audit: AuditLog };

const TRIES_MAX = 3;

/** Sets the one switch of a contract, whatever else somebody changes on it at the same time. */
export const includeContract = async (
  { reference, audit }: Needs,
  { contractId, isIncludedInIlrExports }: IncludeContractInput,
): Promise<Result<null, IncludeContractRefusal>> => {
  for (let turn = 0; turn < TRIES_MAX; turn += 1) {
    const contract = await reference.find('contracts', contractId);
    if (contract === null) return err({ kind: 'unknown-contract' });
    const after = { ...contract.values, isIncludedInIlrExports };
    const entry = await auditedChange(reference, 'contracts', contractId, { before: contract.values, after });
    if (entry === null) return ok(null);
    if (await reference.change('contracts', contractId, contract.version, after)) {
      await audit.record(entry);
      return ok(null);
    }
  }
  throw new Error(`The contract ${contractId} was changed by others each time it was to be switched`);
};
