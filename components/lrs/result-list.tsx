'use client';
import { ChevronRight } from 'lucide-react';
import type { LrsLearner } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { RecordDetails } from './record-details';

type ResultListProps = {
  learners: readonly LrsLearner[];
  isSelecting: boolean;
  /** Absent where the results are only to be looked at. */
  onSelect?: (learner: LrsLearner) => void;
};

const nameOf = ({ GivenName, MiddleOtherName, FamilyName }: LrsLearner): string =>
  [GivenName, MiddleOtherName, FamilyName].filter(Boolean).join(' ');

/** Each result with name and ULN; the name opens everything that was found. */
export const ResultList = ({ learners, isSelecting, onSelect }: ResultListProps) => (
  <ul aria-label="Results" className="flex flex-col gap-2">
    {learners.map((learner) => (
      <li key={learner.ULN} className="flex flex-wrap items-start gap-x-4 gap-y-2 rounded-md border border-line p-3">
        <details className="group min-w-0 flex-1 basis-80">
          <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-sm font-semibold">
            <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
            <span>{nameOf(learner)}</span>
            <code className="font-mono font-normal">{learner.ULN}</code>
          </summary>
          <div className="pt-3 pl-7">
            <RecordDetails record={learner} />
          </div>
        </details>
        {onSelect ? (
          <Button isPending={isSelecting} onPress={() => onSelect(learner)}>
            Select this ULN<span className="sr-only"> {learner.ULN}</span>
          </Button>
        ) : null}
      </li>
    ))}
  </ul>
);
