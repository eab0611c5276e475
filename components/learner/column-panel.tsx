'use client';
import { type LearnerListQuery, learnerColumns } from '@/lib/features/learner/schema';
import { Checkbox } from '../ui/checkbox';
import { columnLabels } from './learner-columns';
import { columnsShown, withColumns } from './query-changes';

type ColumnPanelProps = { id: string; query: LearnerListQuery; onChange: (query: LearnerListQuery) => void };

/** Which columns the table has. The name is always there. */
export const ColumnPanel = ({ id, query, onChange }: ColumnPanelProps) => {
  const shown = columnsShown(query);
  return (
    <section
      id={id}
      aria-label="Columns"
      className="flex flex-wrap gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-4"
    >
      {learnerColumns.map((column) => (
        <Checkbox
          key={column}
          isSelected={shown.includes(column)}
          onChange={(isShown) =>
            onChange(withColumns(query, isShown ? [...shown, column] : shown.filter((other) => other !== column)))
          }
        >
          {columnLabels[column]}
        </Checkbox>
      ))}
    </section>
  );
};
