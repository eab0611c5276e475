import type { ImportSummary } from '@/lib/features/ilr-import/schema';
import { Callout } from '../ui/callout';
import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import type { UploadActions } from './import-actions';
import { ImportList } from './import-list';
import { UploadPanel } from './upload-panel';

type ImportsScreenProps = {
  ukprn: number;
  imports: readonly ImportSummary[];
  actions: UploadActions;
  canImport: boolean;
};

/** The Import ILR file page: a file in, and the files that came before. */
export const ImportsScreen = ({ ukprn, imports, actions, canImport }: ImportsScreenProps) => {
  const listHref = `/${ukprn}/import`;
  return (
    <>
      <PageHeader
        title="Import ILR file"
        description="Bring in the learners and aims of a file that was returned before."
        marks={<SensitivityMark />}
      />
      {canImport ? (
        <UploadPanel ukprn={ukprn} actions={actions} listHref={listHref} />
      ) : (
        <Callout tone="info" title="You may look, but not import">
          <p>Ask the person who looks after users in your organisation for the data manager role.</p>
        </Callout>
      )}
      <h2 className="font-semibold text-lg">Earlier files</h2>
      <ImportList imports={imports} listHref={listHref} />
    </>
  );
};
