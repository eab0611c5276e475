import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportDetailScreen } from '@/components/ilr-import/import-detail';
import { importChoices, openImport } from '@/lib/features/ilr-import';
import type { ImportDetail } from '@/lib/features/ilr-import/schema';
import { providerChoices } from '@/lib/platform/auth';
import { isAllowed, isRowId, providerPage } from '@/lib/platform/next';
import { loadImportAction } from '../actions';

export const metadata: Metadata = { title: 'ILR file import' };

/** Where a file of another provider can be imported, if the person may act there. */
const ownerOf = async ({ refusal }: ImportDetail, userId: string) => {
  if (refusal?.kind !== 'wrong-ukprn') return null;
  const owner = (await providerChoices(userId)).find(({ ukprn }) => ukprn === refusal.ukprn);
  return owner ? { name: owner.name, importHref: `/${owner.ukprn}/import` } : null;
};

export default providerPage<{ ukprn: string; importId: string }>('ilr-import:view', async ({ scope, params }) => {
  const { importId } = params;
  if (!isRowId(importId)) notFound();
  const { detail, choices } = await scope.transaction(async (stores) => ({
    detail: await openImport(stores, importId),
    choices: await importChoices(stores),
  }));
  if (detail === null) notFound();
  const { ukprn } = scope.provider;
  const listHref = `/${ukprn}/import`;
  return (
    <ImportDetailScreen
      ukprn={ukprn}
      detail={detail}
      listHref={listHref}
      progressHref={`${listHref}/${importId}/progress`}
      choices={choices}
      loadImport={loadImportAction}
      canLoad={isAllowed(scope, 'ilr-import:load')}
      belongsTo={await ownerOf(detail, scope.provider.userId)}
    />
  );
});
