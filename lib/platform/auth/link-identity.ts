import 'server-only';
import { err, ok, type Result } from '@/lib/result';
import { linkAccount, userOfAccount } from '../prisma/identity-account';
import type { Claims } from './claims';

export type SsoRefusal = 'sso-email-unverified' | 'sso-not-a-user';

/**
 * The user that the identity signs in as. Met for the first time, it is linked to the user with its address, if its issuer
 * answers for that address; nobody is made a user by signing in.
 */
export const linkIdentity = async (
  { iss, sub, email }: Claims,
  isEmailVouchedFor: boolean,
): Promise<Result<string, SsoRefusal>> => {
  const identity = { issuer: iss, subject: sub };
  const known = await userOfAccount(identity);
  if (known !== null) return ok(known);
  if (email === undefined || !isEmailVouchedFor) return err('sso-email-unverified');
  const linked = await linkAccount(identity, email);
  return linked === null ? err('sso-not-a-user') : ok(linked);
};
