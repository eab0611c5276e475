/** What one run took: time on the clock, and time of this process on its processors. */
export interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export interface Candidate {
  readonly name: string;
  /** One whole run; what it returns is kept, so that no engine leaves the work out. */
  readonly run: () => unknown;
}

const MS_PER_SECOND = 1000;
const MICROSECONDS_PER_MS = 1000;

export const measureOnce = async (run: () => unknown): Promise<Run> => {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const started = performance.now();
  await run();
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { wallMs, cpuMs: (user + system) / MICROSECONDS_PER_MS };
};

/** The value that this share of the values, from 0 to 1, are at most. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const middle = (values: readonly number[]): number => percentile(values, 0.5);

export const medianOf = (runs: readonly Run[]): Run => ({
  wallMs: middle(runs.map(({ wallMs }) => wallMs)),
  cpuMs: middle(runs.map(({ cpuMs }) => cpuMs)),
});

/** Runs the candidates in turn, round by round, so that a machine that slows down slows all of them; medians by name. */
export const alternate = async (
  candidates: readonly Candidate[],
  { rounds, warmUps = 1 }: { readonly rounds: number; readonly warmUps?: number },
): Promise<ReadonlyMap<string, Run>> => {
  for (let warmUp = 0; warmUp < warmUps; warmUp += 1) for (const { run } of candidates) await run();
  const runs = new Map<string, Run[]>(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, run } of candidates) runs.get(name)?.push(await measureOnce(run));
  return new Map([...runs].map(([name, measured]) => [name, medianOf(measured)]));
};

export const perSecond = (amount: number, ms: number): number => (amount / ms) * MS_PER_SECOND;

/** 12,345 or 3.21, whichever says more. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);

export const printTable = (title: string, rows: readonly Readonly<Record<string, string>>[]): void => {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((name) => Math.max(name.length, ...rows.map((row) => row[name]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  console.log(`\n${title}`);
  console.log(line(columns));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(columns.map((name) => row[name] ?? '')));
};
