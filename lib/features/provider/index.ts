export type { ProviderChoice, ProviderContext } from './context';
export { isPermitted, type Permission, permissions } from './permissions';
export { type Role, roles } from './roles';
