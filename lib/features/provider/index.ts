export type { ProviderChoice, ProviderContext } from './context';
export { isLicensedForLrs, type Licence, type LicenceStore, licenceKinds } from './licences';
export { pageNeeds, pagesFor } from './pages';
export { isPermitted, type Permission, permissions } from './permissions';
export { type Role, roles } from './roles';
