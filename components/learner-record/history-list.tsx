import type { LearnerHistoryEntry } from '@/lib/features/learner-record/schema';
import { EmptyState } from '../ui/empty-state';
import { formatInstant } from '../ui/format-instant';

const causes: Readonly<Record<LearnerHistoryEntry['cause'], string>> = {
  edit: 'on their page',
  import: 'by an import',
  'bulk-edit': 'by a bulk edit',
  'roll-over': 'by a roll-over',
  lrs: 'from the LRS',
};

const value = (text: string | null) => (text === null ? <span className="text-ink-soft">nothing</span> : text);

const Entry = ({ entry }: { entry: LearnerHistoryEntry }) => (
  <li className="flex flex-col gap-1.5 border-line border-l-2 pb-5 pl-4 last:pb-0">
    <span className="text-sm">
      <span className="font-medium">{entry.by ?? 'The system'}</span>{' '}
      <span className="text-ink-soft">
        {formatInstant(entry.at.toISOString())}, {causes[entry.cause]}
        {entry.academicYear ? `, ${entry.academicYear.slice(0, 2)}-${entry.academicYear.slice(2)}` : ''}
      </span>
    </span>
    <table className="w-full text-sm">
      <caption className="sr-only">What was changed</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Field</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {entry.differences.map(({ path, before, after }) => (
          <tr key={path} className="align-top">
            <th scope="row" className="w-2/5 break-all py-0.5 pr-3 text-left font-mono font-normal text-xs">
              {path}
            </th>
            <td className="break-words py-0.5 pr-3">
              <del className="decoration-line-strong">{value(before)}</del>
            </td>
            <td className="break-words py-0.5">
              <ins className="no-underline">{value(after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </li>
);

/** Who changed which field when, from what to what. */
export const HistoryList = ({ entries }: { entries: readonly LearnerHistoryEntry[] }) =>
  entries.length === 0 ? (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState title="Nothing has been changed yet">
        What is changed on this page, by an import or in bulk is written down here, field by field.
      </EmptyState>
    </div>
  ) : (
    <ol className="flex flex-col rounded-lg border border-line bg-surface p-5">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
