import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExportDetailScreen } from '@/components/ilr-export/export-detail';
import { findExport } from '@/lib/features/ilr-export';
import { isRowId, providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'ILR export' };

export default providerPage<{ ukprn: string; exportId: string }>('ilr-export:view', async ({ scope, params }) => {
  if (!isRowId(params.exportId)) notFound();
  const detail = await scope.transaction((stores) => findExport(stores, params.exportId));
  if (detail === null) notFound();
  const listHref = `/${scope.provider.ukprn}/ilr/exports`;
  return <ExportDetailScreen detail={detail} listHref={listHref} progressHref={`${listHref}/progress`} />;
});
