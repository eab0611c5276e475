import type { ReferenceStore } from '@/lib/features/reference';
import type { ReferenceItem, ReferenceKind } from '@/lib/features/reference/schema';

/** The lists of one provider, kept in memory. */
export const memoryReference = (contracts: ReferenceItem[]): ReferenceStore => ({
  list: async (kind: ReferenceKind) => (kind === 'contracts' ? contracts : []),
  includeContract: async (contractId, isIncludedInIlrExports) => {
    const index = contracts.findIndex(({ id }) => id === contractId);
    const found = contracts[index];
    if (found === undefined) return false;
    contracts[index] = { ...found, isIncludedInIlrExports };
    return true;
  },
});
