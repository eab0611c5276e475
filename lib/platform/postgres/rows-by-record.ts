import 'server-only';

const ZERO = 48;

/** Where the rows of ILR records stand in the lines of a table. */
export interface RowsByRecord {
  readonly lines: string;
  /** Where the rows of each record begin; each ends where the next begins, and the last number is where the lines end. */
  readonly bounds: readonly number[];
  /** By the record's id, the place of its rows in the bounds. */
  readonly places: ReadonlyMap<number, number>;
}

/** Finds the rows of each record in lines that begin with its id; those of one record stand together. */
export const rowsByRecord = (lines: string): RowsByRecord => {
  const bounds: number[] = [];
  const places = new Map<number, number>();
  let last = -1;
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
    let id = 0;
    for (let place = at, code = lines.charCodeAt(at); code >= ZERO; code = lines.charCodeAt(place)) {
      id = id * 10 + code - ZERO;
      place += 1;
    }
    if (id === last) continue;
    places.set(id, bounds.length);
    bounds.push(at);
    last = id;
  }
  return { lines, bounds: [...bounds, lines.length], places };
};
