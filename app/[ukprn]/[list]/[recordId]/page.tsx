import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReferenceRecordScreen } from '@/components/reference/reference-record-screen';
import { openReference } from '@/lib/features/reference';
import { referenceKinds } from '@/lib/features/reference/schema';
import { isAllowed, isRowId, providerPage } from '@/lib/platform/next';
import { changeReferenceAction, retireReferenceAction } from '../actions';

export const metadata: Metadata = { title: 'On the list' };

type Params = { ukprn: string; list: string; recordId: string };

export default providerPage<Params>('reference:view', async ({ scope, params }) => {
  const kind = referenceKinds.find((known) => known === params.list);
  if (kind === undefined || !isRowId(params.recordId)) notFound();
  const detail = await scope.transaction((stores) => openReference(stores, kind, params.recordId));
  if (detail === null) notFound();
  return (
    <ReferenceRecordScreen
      ukprn={scope.provider.ukprn}
      kind={kind}
      detail={detail}
      changeReference={changeReferenceAction}
      retireReference={retireReferenceAction}
      canEdit={isAllowed(scope, 'reference:edit')}
    />
  );
});
