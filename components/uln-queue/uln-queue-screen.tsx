import { CircleCheck } from 'lucide-react';
import { type LrsStanding, type VerificationSummary, verifiableProblems } from '@/lib/features/lrs/schema';
import {
  type UlnProblem,
  type UlnQueueCounts,
  type UlnQueuePage,
  type UlnQueueQuery,
  ulnProblems,
  ulnQueueAddress,
} from '@/lib/features/uln-queue/schema';
import { EmptyState } from '../ui/empty-state';
import { FacetLinks } from '../ui/facet-links';
import { formatAcademicYear, formatCount, formatCounted } from '../ui/format-count';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { LatestVerification } from '../uln-verification/latest-verification';
import type { StartAction } from '../uln-verification/verification-actions';
import { isUnderWay } from '../uln-verification/verification-progress';
import { VerifyAll } from '../uln-verification/verify-all';
import { problemWords } from './problem-words';
import { QueueTable } from './queue-table';
import { QueueTools } from './queue-tools';
import { StandingNotice } from './standing-notice';

type UlnQueueScreenProps = {
  ukprn: number;
  query: UlnQueueQuery;
  academicYear: string;
  years: readonly string[];
  counts: UlnQueueCounts;
  problem: UlnProblem | null;
  page: UlnQueuePage;
  standing: LrsStanding;
  maySearch: boolean;
  latest: VerificationSummary | null;
  /** Null for those who may not verify many at once. */
  start: StartAction | null;
  /** For those who may, of a provider without the web service. */
  mayUsePortal: boolean;
};

/** The part of the queue that the LRS can be asked about, if it is one. */
const verifiablePart = (problem: UlnProblem | null, { problems }: UlnQueueCounts) => {
  const found = verifiableProblems.find((one) => one === problem);
  return found === undefined || problems[found] === 0 ? null : { problem: found, learners: problems[found] };
};

const canAsk = ({ isLicensed, isSetUp, stop }: LrsStanding): boolean => isLicensed && isSetUp && stop === null;

const AllWell = ({ learners }: { learners: number }) => (
  <div className="rounded-lg border border-line bg-surface">
    <EmptyState title={learners === 0 ? 'No learners in this year' : 'All is well'} icon={<CircleCheck aria-hidden />}>
      {learners === 0
        ? 'Import an ILR file, or add learners: whoever needs a ULN stands here then.'
        : 'Every learner of the year has a ULN of their own that the LRS has confirmed.'}
    </EmptyState>
  </div>
);

/** What is wrong with the ULNs of a year, by problem, the most pressing first. */
export const UlnQueueScreen = (props: UlnQueueScreenProps) => {
  const { ukprn, query, academicYear, counts, problem, page, standing } = props;
  const href = `/${ukprn}/ulns`;
  const hrefOf = (change: Partial<UlnQueueQuery>) =>
    `${href}${ulnQueueAddress({ ...query, after: null, before: null, ...change })}`;
  const { learners, withUln, problems } = counts;
  const { start, latest } = props;
  const canStart = canAsk(standing) && withUln > 0 && (latest === null || !isUnderWay(latest));
  return (
    <>
      <PageHeader
        title="ULNs"
        marks={<SensitivityMark />}
        description={`${formatCount(withUln)} of ${formatCounted(learners, 'learner')} in ${formatAcademicYear(academicYear)} have a number that the LRS can be asked about`}
        actions={
          <>
            {props.mayUsePortal ? (
              <LinkButton href={`${href}/portal?year=${academicYear}`}>LRS portal files</LinkButton>
            ) : null}
            {start && canStart ? (
              <VerifyAll
                key={problem}
                ukprn={ukprn}
                academicYear={academicYear}
                days={Number(query.days)}
                part={verifiablePart(problem, counts)}
                withUln={withUln}
                start={start}
              />
            ) : null}
          </>
        }
      />
      <StandingNotice
        standing={standing}
        maySearch={props.maySearch}
        mayUsePortal={props.mayUsePortal}
        settingsHref={`/${ukprn}/settings/lrs`}
      />
      {latest ? <LatestVerification href={href} summary={latest} /> : null}
      <QueueTools href={href} query={query} academicYear={academicYear} years={props.years} problem={problem} />
      {problem === null ? (
        <AllWell learners={learners} />
      ) : (
        <>
          <FacetLinks
            label="What is wrong"
            links={ulnProblems.map((one) => ({
              key: one,
              label: problemWords[one].label,
              count: problems[one],
              href: hrefOf({ problem: one }),
              isCurrent: one === problem,
            }))}
          />
          <div className="flex max-w-prose flex-col gap-1">
            <h2 className="font-semibold text-lg">{problemWords[problem].title}</h2>
            <p className="text-ink-soft">{problemWords[problem].says}</p>
          </div>
          <QueueTable
            problem={problem}
            items={page.items}
            academicYear={academicYear}
            learnersHref={`/${ukprn}/learners`}
          />
          {page.items.length > 0 ? (
            <Pagination
              label="Pages of learners"
              previousHref={page.previous ? hrefOf({ problem, before: page.previous }) : null}
              nextHref={page.next ? hrefOf({ problem, after: page.next }) : null}
            >
              {formatCounted(page.items.length, 'learner')} on this page
            </Pagination>
          ) : null}
        </>
      )}
    </>
  );
};
