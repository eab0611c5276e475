import 'server-only';
import { authNeeds } from './needs';

/** The directory that the sign-in page offers: the provider's id at next-auth and the words on the button. */
export type SsoChoice = { readonly provider: string; readonly label: string };

export const ssoChoice = (): SsoChoice | null => {
  const { sso } = authNeeds();
  return sso === null ? null : { provider: sso.provider.id, label: sso.label };
};
