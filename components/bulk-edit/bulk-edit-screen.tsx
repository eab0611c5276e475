'use client';
import type { BulkEditRow, BulkEditSummary, LinkChoices, RowGroup } from '@/lib/features/bulk-edit/schema';
import type { FieldForms } from '@/lib/features/learner-record/schema';
import { formatAcademicYear, formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { Progress } from '../ui/progress';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { StateBadge } from '../ui/state-look';
import { TimeText } from '../ui/time-text';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { BulkEditDeeds, type DeedActions } from './bulk-edit-deeds';
import { bulkEditLook, isBulkEditMoving } from './bulk-edit-look';
import { BulkEditRows } from './bulk-edit-rows';
import { changeWords } from './change-words';
import { GroupLinks } from './group-links';
import { doneIn, totalOf } from './outcome-groups';

type BulkEditScreenProps = {
  ukprn: number;
  summary: BulkEditSummary;
  choices: LinkChoices;
  rows: readonly BulkEditRow[];
  next: number | null;
  show: RowGroup;
  forms: readonly FieldForms[];
  actions: DeedActions;
};

/** One bulk edit: what it does, how it stands, and each learner from what to what. */
export const BulkEditScreen = ({ ukprn, summary, choices, rows, next, show, forms, actions }: BulkEditScreenProps) => {
  const { id, academicYear, status, counts } = summary;
  const isMoving = isBulkEditMoving(status);
  useRefreshWhile(isMoving);
  const href = `/${ukprn}/bulk-edits/${id}`;
  const learnersHref = `/${ukprn}/learners`;
  return (
    <>
      <PageHeader
        title={changeWords(summary.change, { forms, choices })}
        breadcrumbs={[
          { label: 'Learners', href: learnersHref },
          { label: 'Bulk edits', href: `/${ukprn}/bulk-edits` },
        ]}
        marks={
          <>
            <SensitivityMark />
            <StateBadge look={bulkEditLook(status)} />
          </>
        }
        description={
          <>
            {formatCounted(totalOf(counts), 'learner')} in {formatAcademicYear(academicYear)}, begun{' '}
            <TimeText instant={summary.createdAt} /> by {summary.createdBy}
          </>
        }
        actions={<BulkEditDeeds ukprn={ukprn} summary={summary} actions={actions} />}
      />
      <p role="status">{bulkEditLook(status).says}</p>
      {isMoving ? (
        <Progress label="Learners done" done={doneIn(status, counts)} total={totalOf(counts)} unit="learners" />
      ) : null}
      <GroupLinks counts={counts} show={show} href={href} />
      <BulkEditRows
        rows={rows}
        forms={forms}
        choices={choices}
        learnersHref={learnersHref}
        academicYear={academicYear}
      />
      {next === null ? null : (
        <Pagination label="Pages of learners" previousHref={null} nextHref={`${href}?show=${show}&after=${next}`}>
          {formatCounted(rows.length, 'learner')} on this page
        </Pagination>
      )}
    </>
  );
};
