export { includeContract } from './include-contract';
export { listReference } from './list-reference';
export type { ReferenceStore } from './ports';
