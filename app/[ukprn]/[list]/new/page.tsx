import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewReferenceScreen } from '@/components/reference/new-reference-screen';
import { newReferenceForm } from '@/lib/features/reference';
import { referenceKinds } from '@/lib/features/reference/schema';
import { providerPage } from '@/lib/platform/next';
import { createReferenceAction } from '../actions';

export const metadata: Metadata = { title: 'New on the list' };

export default providerPage<{ ukprn: string; list: string }>('reference:edit', async ({ scope, params }) => {
  const kind = referenceKinds.find((known) => known === params.list);
  if (kind === undefined) notFound();
  return (
    <NewReferenceScreen
      ukprn={scope.provider.ukprn}
      kind={kind}
      choices={await scope.transaction((stores) => newReferenceForm(stores, kind))}
      createReference={createReferenceAction}
    />
  );
});
