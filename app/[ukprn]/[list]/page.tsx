import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReferenceScreen } from '@/components/reference/reference-screen';
import { listReference } from '@/lib/features/reference';
import { readListQuestion, referenceKinds } from '@/lib/features/reference/schema';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { includeContractAction } from './actions';

export const metadata: Metadata = { title: 'Lists' };

type Params = { ukprn: string; list: string };

export default providerPage<Params>('reference:view', async ({ scope, params, searchParams }) => {
  const kind = referenceKinds.find((known) => known === params.list);
  if (kind === undefined) notFound();
  const question = readListQuestion(kind, searchParams);
  return (
    <ReferenceScreen
      ukprn={scope.provider.ukprn}
      kind={kind}
      question={question}
      page={await scope.transaction(({ reference }) => listReference({ reference }, kind, question))}
      includeContract={includeContractAction}
      canEdit={isAllowed(scope, 'reference:edit')}
    />
  );
});
