import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReferenceScreen } from '@/components/reference/reference-screen';
import { listReference } from '@/lib/features/reference';
import { referenceKinds } from '@/lib/features/reference/schema';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { includeContractAction } from './actions';

export const metadata: Metadata = { title: 'Lists' };

export default providerPage<{ ukprn: string; list: string }>('reference:view', async ({ scope, params }) => {
  const kind = referenceKinds.find((known) => known === params.list);
  if (kind === undefined) notFound();
  return (
    <ReferenceScreen
      ukprn={scope.provider.ukprn}
      kind={kind}
      items={await scope.transaction(({ reference }) => listReference({ reference }, kind))}
      includeContract={includeContractAction}
      canEdit={isAllowed(scope, 'reference:edit')}
    />
  );
});
