import 'server-only';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Permission } from '@/lib/features/provider';
import type { ProviderScope } from '../runtime';
import { isAllowed, openScope } from './open-scope';

type Found = Record<string, string | string[] | undefined>;

type PageProps<Params> = { params: Promise<Params>; searchParams: Promise<Found> };

type PageNeeds<Params> = { readonly scope: ProviderScope; readonly params: Params; readonly searchParams: Found };

/** A page of one provider, for those whose role permits it. */
export const providerPage =
  <Params extends { ukprn: string }>(
    permission: Permission,
    render: (needs: PageNeeds<Params>) => Promise<ReactNode>,
  ) =>
  async ({ params, searchParams }: PageProps<Params>): Promise<ReactNode> => {
    const found = await params;
    const scope = await openScope(found.ukprn);
    if (!isAllowed(scope, permission)) notFound();
    return render({ scope, params: found, searchParams: await searchParams });
  };
