export { changeReference } from './change-reference';
export { createReference } from './create-reference';
export { includeContract } from './include-contract';
export { listReference } from './list-reference';
export { openReference, subcontractorsToChoose } from './open-reference';
export type { ReferenceStore } from './ports';
export { retireReference } from './retire-reference';
