'use client';
import {
  type HoldReason,
  purposes,
  type VerificationOutcome,
  type VerificationRow,
  type VerificationSummary,
  verificationOutcomes,
} from '@/lib/features/lrs/schema';
import { SandboxNotice } from '../lrs/sandbox-notice';
import { Callout } from '../ui/callout';
import { FacetLinks } from '../ui/facet-links';
import { formatAcademicYear, formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { TimeText } from '../ui/time-text';
import { useRefreshWhile } from '../ui/use-refresh-while';
import type { SteerActions } from './verification-actions';
import { VerificationDeeds } from './verification-deeds';
import { totalOf, VerificationBadge, VerificationProgress } from './verification-progress';
import { VerificationRows } from './verification-rows';
import { holdWords, outcomeLooks, scopeWords, statusLooks } from './verification-words';

type VerificationScreenProps = {
  ukprn: number;
  summary: VerificationSummary;
  rows: readonly VerificationRow[];
  next: number | null;
  show: VerificationOutcome | null;
  isSandbox: boolean;
  /** Null for those who may only look. */
  actions: SteerActions | null;
};

const Hold = ({ reason, resumesAt }: { reason: HoldReason; resumesAt: string | null }) => {
  const { title, says } = holdWords(reason);
  return (
    <Callout tone="caution" title={title}>
      <p>
        {says}
        {resumesAt === null ? null : (
          <>
            {' '}
            It tries again at <TimeText instant={resumesAt} />.
          </>
        )}
      </p>
    </Callout>
  );
};

/** One verification of many: how far it is, why it rests, and what came of each learner. */
export const VerificationScreen = (props: VerificationScreenProps) => {
  const { ukprn, summary, rows, next, show, isSandbox, actions } = props;
  const { id, status, reason, resumesAt, counts, academicYear, problem, purpose } = summary;
  useRefreshWhile(status === 'running');
  const href = `/${ukprn}/ulns/verifications/${id}`;
  const asked = verificationOutcomes.filter((outcome) => counts[outcome] > 0 || outcome === show);
  return (
    <>
      <PageHeader
        title={`Verification: ${scopeWords(problem)}`}
        breadcrumbs={[{ label: 'ULNs', href: `/${ukprn}/ulns?year=${academicYear}` }]}
        marks={
          <>
            <SensitivityMark />
            <VerificationBadge status={status} />
          </>
        }
        description={
          <>
            {formatCounted(totalOf(counts), 'learner')} of {formatAcademicYear(academicYear)}, begun{' '}
            <TimeText instant={summary.createdAt} /> by {summary.createdBy}. {purposes[purpose]}.
          </>
        }
        actions={actions === null ? null : <VerificationDeeds ukprn={ukprn} summary={summary} actions={actions} />}
      />
      <SandboxNotice isSandbox={isSandbox} />
      <p role="status">{statusLooks[status].says}</p>
      {reason ? <Hold reason={reason} resumesAt={resumesAt} /> : null}
      <VerificationProgress counts={counts} />
      <FacetLinks
        label="Which learners are shown"
        links={[
          { key: 'all', label: 'All', count: totalOf(counts), href, isCurrent: show === null },
          ...asked.map((outcome) => ({
            key: outcome,
            label: outcomeLooks[outcome].label,
            count: counts[outcome],
            href: `${href}?show=${outcome}`,
            isCurrent: outcome === show,
          })),
        ]}
      />
      <VerificationRows rows={rows} academicYear={academicYear} learnersHref={`/${ukprn}/learners`} />
      {next === null ? null : (
        <Pagination
          label="Pages of learners"
          previousHref={null}
          nextHref={`${href}?${show === null ? '' : `show=${show}&`}after=${next}`}
        >
          {formatCounted(rows.length, 'learner')} on this page
        </Pagination>
      )}
    </>
  );
};
