import type { AcademicYear } from '../academic-year';
import { isAbsent } from '../characters';
import type { Code } from '../code-list';
import { codesInRecord, codesOfField } from '../field-codes';
import type { AnyRecord } from '../records';

/** The years that a roll-over is between. */
export interface YearPair {
  readonly from: AcademicYear;
  readonly to: AcademicYear;
}

/** Where a code stands, and what the new year calls the field if it calls it otherwise. */
interface CodeInRecord {
  readonly name: string;
  readonly nowCalled?: string;
  readonly record: AnyRecord;
  /** Whether the code goes over only while it may be recorded. */
  readonly onlyInForce: boolean;
}

/** Whether a code may go over; in doubt when our list says that it ended before the year in which it was recorded. */
export type CodeStanding = 'good' | 'ended' | 'in-doubt';

const listed = (year: AcademicYear, name: string, record: AnyRecord): readonly Code[] => {
  const codes = codesOfField(year, name);
  return codes === null ? [] : codesInRecord(codes, record);
};

/** How the code that the record gives there stands in the new year. A code that our lists never had is taken for good. */
export const codeStanding = (
  { from, to }: YearPair,
  { name, nowCalled = name, record, onlyInForce }: CodeInRecord,
): CodeStanding => {
  if (isAbsent(record[name])) return 'good';
  const code = String(record[name]);
  const isThis = (one: Code): boolean => one.code === code;
  const now = listed(to, nowCalled, record).find(isThis);
  if (now === undefined) return listed(from, name, record).some(isThis) ? 'ended' : 'good';
  if (!onlyInForce || now.to === null || now.to >= to.starts) return 'good';
  // Ends are put off from year to year, and we may not have heard of it.
  return now.to < from.starts ? 'in-doubt' : 'ended';
};
