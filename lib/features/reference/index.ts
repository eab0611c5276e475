export { changeReference } from './change-reference';
export { createReference } from './create-reference';
export { includeContract } from './include-contract';
export { listReference } from './list-reference';
export { newReferenceForm, openReference } from './open-reference';
export type { ReferenceStore } from './ports';
export { retireReference } from './retire-reference';
