import 'server-only';
import { actAs, toEmailKey } from './identity';
import { type Transaction, transaction } from './transaction';

/** Who somebody is at an OpenID Connect issuer. */
export type OidcIdentity = { readonly issuer: string; readonly subject: string };

const accountKey = ({ issuer, subject }: OidcIdentity): string => `${issuer} ${subject}`;

const linkedUser = async (tx: Transaction, { issuer, subject }: OidcIdentity): Promise<string | null> => {
  const account = await tx.account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { userId: true },
  });
  return account?.userId ?? null;
};

const unlessDisabled = async (tx: Transaction, userId: string): Promise<string | null> => {
  await actAs(tx, userId);
  const user = await tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true } });
  return user?.id ?? null;
};

/** The user that this identity signs in as. */
export const userOfAccount = (identity: OidcIdentity): Promise<string | null> =>
  transaction({ account: accountKey(identity) }, async (tx) => {
    const userId = await linkedUser(tx, identity);
    return userId === null ? null : unlessDisabled(tx, userId);
  });

/**
 * Links the identity to the existing user with that address. Nobody when there is none, or when the user already has
 * another identity at the issuer: an address that a directory gave to somebody new does not hand over the old account.
 */
export const linkAccount = (identity: OidcIdentity, email: string): Promise<string | null> => {
  const key = toEmailKey(email);
  return transaction({ email: key }, async (tx) => {
    const user = await tx.user.findFirst({ where: { email: key, disabledAt: null }, select: { id: true } });
    if (user === null) return null;
    await actAs(tx, user.id);
    const other = await tx.account.findFirst({ where: { issuer: identity.issuer, userId: user.id } });
    if (other !== null) return null;
    await tx.account.create({ data: { ...identity, userId: user.id } });
    return user.id;
  });
};
