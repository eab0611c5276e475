import { isPermitted, type ProviderContext } from '../provider';

/** Asked again when a job starts, since a permission may have ended after the button was pressed. */
export const mayLoad = (provider: ProviderContext | null): boolean =>
  provider !== null && isPermitted(provider.role, 'ilr-import:load');
