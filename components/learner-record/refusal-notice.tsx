'use client';
import { ErrorSummary } from '../ui/error-summary';
import { type RecordRefusal, refusalWords } from './edit-refusals';

/** A refusal of something that has no form of its own. */
export const RefusalNotice = ({ refused }: { refused: { attempt: number; refusal: RecordRefusal } | null }) => {
  if (refused === null) return null;
  const { title, says } = refusalWords(refused.refusal);
  const problems = refused.refusal.kind === 'problems' ? refused.refusal.problems : [];
  return (
    <ErrorSummary key={refused.attempt} title={title} items={problems.map(({ message }) => ({ message }))}>
      <p>{says}</p>
    </ErrorSummary>
  );
};
