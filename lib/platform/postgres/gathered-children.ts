import 'server-only';

export type AnyRecord = Record<string, unknown>;

/** The records of one table that stand in the ILR record being read, until they are put into their parents. */
export class GatheredChildren {
  private readonly parents: unknown[] = [];
  private readonly records: AnyRecord[] = [];
  // Emptying the lists for each ILR record would take as long as filling them.
  private count = 0;
  private taken = 0;

  add(parent: unknown, record: AnyRecord): void {
    this.parents[this.count] = parent;
    this.records[this.count] = record;
    this.count += 1;
  }

  /** Those of a parent. Parents come in the order in which their children do, so they are the next ones. */
  of(parent: unknown): AnyRecord[] {
    const from = this.taken;
    let to = from;
    while (to < this.count && this.parents[to] === parent) to += 1;
    if (from === to) return [];
    this.taken = to;
    return this.records.slice(from, to);
  }

  /** The only one of a parent. */
  oneOf(parent: unknown): AnyRecord | null {
    return this.of(parent)[0] ?? null;
  }

  /** A child that nobody took would be missing from the file. */
  requireTaken(): void {
    if (this.taken !== this.count) throw new Error('There are rows whose parent is not there');
  }

  /** Makes ready for the next ILR record. */
  clear(): void {
    this.count = 0;
    this.taken = 0;
  }
}
