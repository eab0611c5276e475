import type { ImportCounts, ImportStatus } from '@/lib/features/ilr-import/schema';
import { formatCount } from '../ui/format-count';

const tally = (counts: ImportCounts, isLoaded: boolean) => [
  { words: isLoaded ? 'added' : 'would be added', count: counts.added },
  { words: isLoaded ? 'changed' : 'would be changed', count: counts.changed },
  { words: 'the same as in Muster', count: counts.same },
  { words: 'refused', count: counts.refused },
  ...(counts.asked > 0 ? [{ words: 'perhaps here already', count: counts.asked }] : []),
];

/** What becomes of the learners of the file; these add up to all of them. */
export const ImportCountRow = ({ counts, status }: { counts: ImportCounts; status: ImportStatus }) => (
  <section aria-label="Learners in the file" className="flex flex-col gap-2">
    <p>
      <strong className="font-semibold">{formatCount(counts.learners)}</strong> learners in the file. Of these:
    </p>
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tally(counts, status === 'loaded').map(({ words, count }) => (
        <li key={words} className="flex flex-col rounded-lg border border-line bg-surface px-4 py-3">
          <span className="font-semibold text-2xl">{formatCount(count)}</span>
          <span className="text-ink-soft">{words}</span>
        </li>
      ))}
    </ul>
  </section>
);
