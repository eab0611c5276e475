'use client';
import { useState } from 'react';
import type { ImportChoices, ImportDetail } from '@/lib/features/ilr-import/schema';
import { leftToAnswer, nothingSaid, toMatchAnswers } from '../same-person/match-draft';
import { MatchPanel } from '../same-person/match-panel';
import { ByteSize } from '../ui/byte-size';
import { Callout } from '../ui/callout';
import { formatAcademicYear } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { TextLink } from '../ui/text-link';
import { TimeText } from '../ui/time-text';
import { ChangeList } from './change-list';
import type { LoadImport } from './import-actions';
import { ImportCountRow } from './import-counts';
import { explainImportRefusal } from './import-refusals';
import { ImportState } from './import-state';
import { LoadImportButton } from './load-import';
import { ProblemTable } from './problem-table';
import { useImportProgress } from './use-import-progress';

type ImportDetailScreenProps = {
  ukprn: number;
  detail: ImportDetail;
  listHref: string;
  progressHref: string;
  choices: ImportChoices;
  loadImport: LoadImport;
  canLoad: boolean;
  /** The provider that the file belongs to, when it is another that the person may act for. */
  belongsTo: OtherProvider | null;
};

type OtherProvider = { readonly name: string; readonly importHref: string };

const LostNotice = () => (
  <p role="status" className="text-caution-ink">
    The counts may be out of date: Muster cannot be reached just now. The work goes on, and this page catches up by
    itself.
  </p>
);

type OutcomeProps = {
  detail: ImportDetail;
  learnersInFile: number | null;
  left: number;
  belongsTo: OtherProvider | null;
};

const Outcome = ({ detail, learnersInFile, left, belongsTo }: OutcomeProps) => {
  if (!detail.refusal) return <ImportState of={detail} learnersInFile={learnersInFile} left={left} />;
  const { title, whatToDo } = explainImportRefusal(detail.refusal);
  return (
    <Callout tone="critical" title={title}>
      <p>{whatToDo} Nothing of this file was loaded.</p>
      {belongsTo ? (
        <p>
          <TextLink href={belongsTo.importHref}>Import it for {belongsTo.name}</TextLink>
        </p>
      ) : null}
    </Callout>
  );
};

const Facts = ({ detail }: { detail: ImportDetail }) => (
  <p>
    {detail.academicYear ? <>Academic year {formatAcademicYear(detail.academicYear)}, </> : null}
    <ByteSize bytes={detail.fileBytes} />
    {detail.software ? `, made by ${detail.software}` : null}. Uploaded <TimeText instant={detail.createdAt} /> by{' '}
    {detail.createdBy}.
  </p>
);

/** One imported file: what it would do, what is wrong with it, and the button that does it. */
export const ImportDetailScreen = ({
  detail: given,
  listHref,
  progressHref,
  canLoad,
  belongsTo,
  ...load
}: ImportDetailScreenProps) => {
  const { detail, learnersInFile, isLost } = useImportProgress(given, progressHref);
  const [draft, setDraft] = useState(nothingSaid);
  const { counts, status, matches } = detail;
  const asking = { matches, asked: counts?.asked ?? 0 };
  const left = leftToAnswer(draft, asking);
  const isLoadable =
    canLoad && status === 'checked' && counts !== null && counts.added + counts.changed + counts.asked > 0;
  return (
    <>
      <PageHeader
        title={<span className="break-all">{detail.fileName}</span>}
        description={<Facts detail={detail} />}
        breadcrumbs={[{ label: 'Import ILR file', href: listHref }]}
        marks={<SensitivityMark />}
        actions={
          isLoadable ? (
            <LoadImportButton
              importId={detail.id}
              counts={counts}
              answers={toMatchAnswers(draft, asking)}
              left={left}
              {...load}
            />
          ) : null
        }
      />
      {isLost ? <LostNotice /> : null}
      <Outcome detail={detail} learnersInFile={learnersInFile} left={left} belongsTo={belongsTo} />
      {counts ? (
        <ImportCountRow unit="learner" total={counts.learners} outcomes={counts} isLoaded={status === 'loaded'} />
      ) : null}
      {isLoadable && asking.asked > 0 ? <MatchPanel {...asking} draft={draft} onChange={setDraft} /> : null}
      <ProblemTable problems={detail.problems} total={detail.problemsTotal} />
      {counts ? <ChangeList changes={detail.changes} total={counts.added + counts.changed} /> : null}
    </>
  );
};
