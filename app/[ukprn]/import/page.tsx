import type { Metadata } from 'next';
import { ImportList } from '@/components/ilr-import/import-list';
import { UploadPanel } from '@/components/ilr-import/upload-panel';
import { PageHeader } from '@/components/ui/page-header';
import { SensitivityMark } from '@/components/ui/sensitivity-mark';
import { listImports } from '@/lib/features/ilr-import';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { finishUploadAction, startImportAction } from './actions';

export const metadata: Metadata = { title: 'Import ILR file' };

export default providerPage('ilr-import:view', async ({ scope }) => {
  const { ukprn } = scope.provider;
  const imports = await scope.transaction(listImports);
  const listHref = `/${ukprn}/import`;
  return (
    <>
      <PageHeader
        title="Import ILR file"
        description="Load the learners of an ILR file. Learners who are not in the file are left alone."
        marks={<SensitivityMark />}
      />
      {isAllowed(scope, 'ilr-import:load') ? (
        <UploadPanel
          ukprn={ukprn}
          actions={{ startImport: startImportAction, finishUpload: finishUploadAction }}
          listHref={listHref}
        />
      ) : null}
      <ImportList imports={imports} listHref={listHref} />
    </>
  );
});
