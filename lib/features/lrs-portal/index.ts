export { applyResult } from './apply-result';
export { makePortalFile } from './make-portal-file';
export { planPortalFiles } from './plan-portal-files';
export { portalAccess } from './portal-access';
export type { PortalCsv, PortalPeople, PortalPerson } from './ports';
export { previewResult } from './preview-result';
