import type { ExportCounts } from '@/lib/features/ilr-export/schema';
import { formatCount } from '../ui/format-count';

type Line = { readonly words: string; readonly count: number; readonly sign: '' | '−' | '=' };

const linesOf = (counts: ExportCounts): readonly Line[] => [
  { words: 'Learners with an ILR record for the year', count: counts.caseload, sign: '' },
  { words: 'Outside the filters', count: counts.leftOutByFilters, sign: '−' },
  { words: 'On a contract not included in ILR exports', count: counts.leftOutByContract, sign: '−' },
  { words: 'Without a learning aim to return', count: counts.leftOutWithoutAims, sign: '−' },
  { words: 'Learners in the file', count: counts.learners, sign: '=' },
];

/** From the caseload to the file, one reason a line; the sum is there to be checked. */
export const CountLedger = ({ counts }: { counts: ExportCounts }) => (
  <table className="w-full max-w-xl text-sm">
    <caption className="sr-only">How the caseload comes to the learners in the file</caption>
    <tbody>
      {linesOf(counts).map(({ words, count, sign }) => (
        <tr key={words} className={sign === '=' ? 'border-ink border-t font-semibold' : ''}>
          <th scope="row" className={sign === '=' ? 'py-1 text-left' : 'py-1 text-left font-normal'}>
            {words}
          </th>
          <td className="whitespace-nowrap py-1 pl-4 text-right">
            {sign === '−' && count > 0 ? '−' : null}
            {formatCount(count)}
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row" className="py-1 text-left font-normal text-ink-soft">
          with learning aims
        </th>
        <td className="py-1 pl-4 text-right text-ink-soft">{formatCount(counts.aims)}</td>
      </tr>
    </tbody>
  </table>
);
