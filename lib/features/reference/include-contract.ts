import type { AuditLog } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import type { ReferenceStore } from './ports';
import type { IncludeContractInput, IncludeContractRefusal } from './schema';

export const includeContract = async (
  { reference, audit }: { readonly reference: ReferenceStore; readonly audit: AuditLog },
  { contractId, isIncludedInIlrExports }: IncludeContractInput,
): Promise<Result<null, IncludeContractRefusal>> => {
  if (!(await reference.includeContract(contractId, isIncludedInIlrExports))) return err({ kind: 'unknown-contract' });
  await audit.record({
    action: 'contract:change',
    subject: `contract/${contractId}`,
    fields: ['is_included_in_ilr_exports'],
  });
  return ok(null);
};
