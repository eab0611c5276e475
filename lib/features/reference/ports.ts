import type { ReferenceItem, ReferenceKind } from './schema';

export interface ReferenceStore {
  list(kind: ReferenceKind): Promise<readonly ReferenceItem[]>;
  /** False when the contract is not the provider's. */
  includeContract(contractId: string, isIncluded: boolean): Promise<boolean>;
}
