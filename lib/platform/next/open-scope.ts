import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { isPermitted, type Permission } from '@/lib/features/provider';
import { currentUser, openProvider } from '../auth';
import { forProvider, type ProviderScope } from '../runtime';

const UKPRN = /^[1-9]\d{7}$/;

/** Who, and for which provider. Nobody signed in goes to the sign-in; another's provider is as one that is not there. */
export const openScope = async (ukprn: string | number): Promise<ProviderScope> => {
  const user = await currentUser();
  if (user === null) redirect('/sign-in');
  if (!UKPRN.test(String(ukprn))) notFound();
  const provider = await openProvider(user.userId, Number(ukprn));
  if (provider === null) notFound();
  return forProvider(provider);
};

export const isAllowed = ({ provider }: ProviderScope, permission: Permission): boolean =>
  isPermitted(provider.role, permission);
