import 'server-only';
import AzureADProvider, { type AzureADProfile } from 'next-auth/providers/azure-ad';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Env } from '../env';
import type { Claims } from './claims';

/** Somebody else's directory that people may sign in with. */
export type Sso = {
  readonly label: string;
  readonly provider: OAuthConfig<AzureADProfile>;
  /** Whether the address in the claims may be trusted to be the person's own. */
  vouchesFor(claims: Claims): boolean;
};

const HTTP_TIMEOUT_MS = 10_000;
const DIRECTORY_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type EntraSettings = Pick<Env, 'AZURE_AD_CLIENT_ID' | 'AZURE_AD_CLIENT_SECRET' | 'AZURE_AD_TENANT_ID'>;

/**
 * Entra lets any directory write any address into its tokens, so an address counts only when Entra says that its domain
 * has been verified, or when it is that of a member (not a guest) of the one directory that was configured.
 */
const vouches = (directory: string, { email_verified, xms_edov, tid, idp, iss }: Claims): boolean => {
  if (email_verified === true || xms_edov === true) return true;
  if (email_verified === false || xms_edov === false) return false;
  const isMember = idp === undefined || idp === iss;
  return isMember && DIRECTORY_ID.test(directory) && tid?.toLowerCase() === directory.toLowerCase();
};

export const entraSso = (settings: EntraSettings): Sso | null => {
  const { AZURE_AD_CLIENT_ID, AZURE_AD_CLIENT_SECRET, AZURE_AD_TENANT_ID } = settings;
  if (!(AZURE_AD_CLIENT_ID && AZURE_AD_CLIENT_SECRET && AZURE_AD_TENANT_ID)) return null;
  return {
    label: 'Sign in with Microsoft',
    provider: AzureADProvider({
      clientId: AZURE_AD_CLIENT_ID,
      clientSecret: AZURE_AD_CLIENT_SECRET,
      tenantId: AZURE_AD_TENANT_ID,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      httpOptions: { timeout: HTTP_TIMEOUT_MS },
      // The provider's own would fetch the person's photograph.
      profile: ({ sub }) => ({ id: sub }),
    }),
    vouchesFor: (claims) => vouches(AZURE_AD_TENANT_ID, claims),
  };
};
