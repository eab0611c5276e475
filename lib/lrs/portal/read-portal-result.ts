import { parseTypedDate } from '../../identifiers';
import { err, ok, type Result } from '../../result';

/** A row of a file, numbered as a spreadsheet numbers them. */
export type PortalCells = { readonly line: number; readonly cells: readonly string[] };

/** What the portal answered for one learner. Several rows may be about the same one. */
export type PortalResult = {
  readonly line: number;
  readonly misIdentifier: string;
  /** As it stands there: '' for none, and perhaps no ULN at all. */
  readonly uln: string;
  readonly returnCode: string;
  readonly familyName: string;
  readonly givenName: string;
  /** As YYYY-MM-DD; null when there is none that can be read. */
  readonly dateOfBirth: string | null;
};

export type PortalResultRefusal =
  | { readonly kind: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly kind: 'no-learners' }
  /** The file is the answer to another provider's. */
  | { readonly kind: 'other-provider'; readonly ukprn: string };

const NEEDED = ['ULN', 'MISIdentifier', 'ReturnCode'] as const;

/** Where the result's columns stand has not been published, so they are found by name, however it is spaced or spelt out. */
const plain = (heading: string): string => heading.replace(/[^a-z0-9]/gi, '').toLowerCase();

type Reader = (row: PortalCells, column: string) => string;

const readerOf = (headings: readonly string[]): Reader => {
  const places = new Map(headings.map((heading, place) => [plain(heading), place]));
  // A spreadsheet was perhaps told to leave a cell alone by writing ="…".
  return ({ cells }, column) => (cells[places.get(plain(column)) ?? -1] ?? '').replace(/^="?([^"]*)"?$/, '$1').trim();
};

const toResult = (read: Reader, row: PortalCells): PortalResult => ({
  line: row.line,
  misIdentifier: read(row, 'MISIdentifier').toUpperCase(),
  uln: read(row, 'ULN').replace(/\s/g, ''),
  returnCode: read(row, 'ReturnCode').toUpperCase(),
  familyName: read(row, 'FamilyName'),
  givenName: read(row, 'GivenName'),
  dateOfBirth: parseTypedDate(read(row, 'DateOfBirth')),
});

/** Reads the portal's result file, of which no more is taken for known than the names of its columns. */
export const readPortalResult = (
  [headings, ...rows]: readonly PortalCells[],
  ukprn: number,
): Result<readonly PortalResult[], PortalResultRefusal> => {
  const names = new Set(headings?.cells.map(plain));
  const missing = NEEDED.filter((column) => !names.has(plain(column)));
  if (missing.length > 0) return err({ kind: 'columns-missing', columns: missing });
  const read = readerOf(headings?.cells ?? []);
  const other = rows.map((row) => read(row, 'UKPRN')).find((said) => said !== '' && said !== String(ukprn));
  if (other !== undefined) return err({ kind: 'other-provider', ukprn: other });
  const results = rows.map((row) => toResult(read, row));
  return results.length === 0 ? err({ kind: 'no-learners' }) : ok(results);
};
