'use client';
import type { VerificationSummary } from '@/lib/features/lrs/schema';
import { TextLink } from '../ui/text-link';
import { TimeText } from '../ui/time-text';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { isUnderWay, totalOf, VerificationBadge, VerificationProgress } from './verification-progress';
import { scopeWords } from './verification-words';

/** The verification that was begun last, on the page of the queue. */
export const LatestVerification = ({ href, summary }: { href: string; summary: VerificationSummary }) => {
  useRefreshWhile(summary.status === 'running');
  const { id, status, problem, createdAt, createdBy, counts } = summary;
  return (
    <section
      aria-label="Last verification"
      className="flex flex-wrap items-center gap-x-5 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <VerificationBadge status={status} />
      <span className="min-w-0">
        <TextLink href={`${href}/verifications/${id}`}>
          Verification of {totalOf(counts).toLocaleString('en-GB')}: {scopeWords(problem)}
        </TextLink>
        <span className="text-ink-soft">
          , begun <TimeText instant={createdAt} /> by {createdBy}
        </span>
      </span>
      {isUnderWay(summary) ? <VerificationProgress counts={counts} /> : null}
    </section>
  );
};
