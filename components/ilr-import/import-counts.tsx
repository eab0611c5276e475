import type { ImportCounts } from '@/lib/features/ilr-import/schema';
import { formatCount, formatCounted } from '../ui/format-count';

type Outcomes = Omit<ImportCounts, 'learners'>;

const tally = (counts: Outcomes, isLoaded: boolean) => [
  { words: isLoaded ? 'added' : 'would be added', count: counts.added },
  { words: isLoaded ? 'changed' : 'would be changed', count: counts.changed },
  { words: 'the same as in Muster', count: counts.same },
  { words: 'refused', count: counts.refused },
  ...(counts.asked > 0 ? [{ words: 'perhaps here already', count: counts.asked }] : []),
];

type ImportCountRowProps = {
  /** What a file is made of. */
  unit: 'learner' | 'row';
  total: number;
  outcomes: Outcomes;
  isLoaded: boolean;
};

/** What becomes of what is in a file; the outcomes add up to all of it. */
export const ImportCountRow = ({ unit, total, outcomes, isLoaded }: ImportCountRowProps) => (
  <section aria-label={unit === 'row' ? 'Rows of the file' : 'Learners in the file'} className="flex flex-col gap-2">
    <p>
      <strong className="font-semibold">{formatCounted(total, unit)}</strong> in the file. Of these:
    </p>
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tally(outcomes, isLoaded).map(({ words, count }) => (
        <li key={words} className="flex flex-col rounded-lg border border-line bg-surface px-4 py-3">
          <span className="font-semibold text-2xl">{formatCount(count)}</span>
          <span className="text-ink-soft">{words}</span>
        </li>
      ))}
    </ul>
  </section>
);
