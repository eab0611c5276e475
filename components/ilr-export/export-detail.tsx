'use client';
import { useMemo } from 'react';
import type { ExportDetail } from '@/lib/features/ilr-export/schema';
import { Callout } from '../ui/callout';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { Timeline } from '../ui/timeline';
import { CountLedger } from './count-ledger';
import { DownloadButton } from './download-button';
import { ChosenPanel, FilePanel } from './export-facts';
import { ExportFailureNotice } from './export-failure';
import { ExportProgressNews } from './export-progress';
import { ExportState } from './export-state';
import { HowToUpload } from './how-to-upload';
import { useExportProgress } from './use-export-progress';

type ExportDetailScreenProps = { detail: ExportDetail; listHref: string; progressHref: string };

const PartialNotice = () => (
  <Callout tone="caution" title="This file is partial: it is not the provider’s whole return">
    <p>
      An upload replaces all that was sent for the year before. Uploading this file would take every learner that its
      filters left out from your return, and their funding with them.
    </p>
  </Callout>
);

const Body = ({ detail }: { detail: ExportDetail }) => (
  <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
    <div className="flex min-w-0 flex-col gap-6">
      <FilePanel of={detail} />
      {detail.counts ? (
        <Panel title="Who is in the file" description="Every learner of the year is counted once.">
          <CountLedger counts={detail.counts} />
        </Panel>
      ) : null}
      <ChosenPanel of={detail} />
    </div>
    <div className="flex min-w-0 flex-col gap-6">
      {detail.fileName ? (
        <Panel title="How to upload it">
          <HowToUpload fileName={detail.fileName} />
        </Panel>
      ) : null}
      <Panel title="What happened">
        <Timeline events={detail.events} />
      </Panel>
    </div>
  </div>
);

/** One export: its state, its file, who is in it and why, what was chosen, and what has happened to it. */
export const ExportDetailScreen = ({ detail, listHref, progressHref }: ExportDetailScreenProps) => {
  const given = useMemo(() => [detail], [detail]);
  const { exports, said, isLost } = useExportProgress(given, progressHref);
  const shown = exports[0] ?? detail;
  return (
    <>
      <PageHeader
        title={`Export ${shown.number}`}
        breadcrumbs={[{ label: 'ILR exports', href: listHref }]}
        marks={<SensitivityMark />}
        actions={<DownloadButton of={shown} href={`${listHref}/${shown.id}/download`} size="medium" />}
      />
      <ExportProgressNews said={said} isLost={isLost} />
      {shown.failure ? <ExportFailureNotice failure={shown.failure} /> : <ExportState of={shown} />}
      {shown.isPartial ? <PartialNotice /> : null}
      <Body detail={shown} />
    </>
  );
};
