import type { LrsDifference } from '@/lib/features/lrs/schema';
import { ScrollRegion } from '../ui/scroll-region';
import { comparedName, valueWords } from './lrs-words';

export const ours = ({ field, ours: value }: LrsDifference): string => valueWords(field, value);
export const theirs = ({ field, theirs: value }: LrsDifference): string =>
  value === null || value === '' ? 'nothing' : valueWords(field, value);

/** Our value beside theirs, for each field that differs. */
export const Differences = ({ differences }: { differences: readonly LrsDifference[] }) => (
  <ScrollRegion label="What differs">
    <table className="w-full text-left">
      <thead>
        <tr className="border-line border-b text-ink-soft text-sm">
          <th scope="col" className="py-1.5 pr-4 font-medium">
            Field
          </th>
          <th scope="col" className="py-1.5 pr-4 font-medium">
            Here
          </th>
          <th scope="col" className="py-1.5 font-medium">
            At the LRS
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.field} className="border-line border-b align-top last:border-b-0">
            <th scope="row" className="py-1.5 pr-4 font-normal text-ink-soft">
              {comparedName(difference.field)}
            </th>
            <td className="break-words py-1.5 pr-4 font-medium">{ours(difference)}</td>
            <td className="break-words py-1.5">{theirs(difference)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);
