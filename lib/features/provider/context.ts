import type { Role } from './roles';

/** Who acts, for which provider of which organisation, and as what. Made in one place, from the session and the URL. */
export type ProviderContext = {
  readonly tenantId: string;
  readonly organisation: string;
  readonly providerId: string;
  readonly ukprn: number;
  readonly name: string;
  readonly userId: string;
  readonly role: Role;
};

/** A provider that a person may act for. */
export type ProviderChoice = { readonly ukprn: number; readonly name: string; readonly organisation: string };
