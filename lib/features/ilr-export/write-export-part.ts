import { findAcademicYear, type IlrProblem, ilrHeader, ilrSerialiser, type Learner, learnerChecker } from '@/lib/ilr';
import type { FileStore } from '@/lib/ports';
import type { ProviderContext } from '../provider';
import { withoutExcludedAims } from './excluded-contracts';
import type { ExportInMaking, ExportRecordSource, IlrExportStore, WrittenPart } from './ports';
import { withProviderMonitoring } from './provider-monitoring';
import type { RecordProblem } from './schema';

export type WriteExportPartNeeds = {
  readonly provider: ProviderContext;
  readonly release: string;
  readonly records: ExportRecordSource;
  readonly files: FileStore;
  readonly transaction: <Answer>(work: (stores: { exports: IlrExportStore }) => Promise<Answer>) => Promise<Answer>;
};

const PROBLEMS_KEPT_MAX = 100;

type Ready = ExportInMaking & {
  readonly stamp: NonNullable<ExportInMaking['stamp']>;
  readonly plan: NonNullable<ExportInMaking['plan']>;
};

const isReady = (found: ExportInMaking | null): found is Ready =>
  found !== null && found.status === 'generating' && found.stamp !== null && found.plan !== null;

const yearOf = (code: string) => {
  const year = findAcademicYear(code);
  if (year === undefined)
    throw new Error(`An export is for the academic year ${code}, which this release does not know`);
  return year;
};

const toRecordProblem = ({ learnRefNumber, path, message }: IlrProblem): RecordProblem => ({
  learnRefNumber: learnRefNumber ?? '',
  path,
  message,
});

/** What the writing of a part has come to so far. */
class Tally {
  learners = 0;
  aims = 0;
  problemsTotal = 0;
  readonly problems: RecordProblem[] = [];

  add(aims: number, problems: readonly IlrProblem[]) {
    this.learners += 1;
    this.aims += aims;
    this.problemsTotal += problems.length;
    const room = Math.max(0, PROBLEMS_KEPT_MAX - this.problems.length);
    this.problems.push(...problems.slice(0, room).map(toRecordProblem));
  }

  get written(): WrittenPart {
    return { learners: this.learners, aims: this.aims, problems: this.problems, problemsTotal: this.problemsTotal };
  }
}

async function* contentOf(
  { provider, release, records }: WriteExportPartNeeds,
  found: Ready,
  part: number,
  tally: Tally,
): AsyncGenerator<Uint8Array> {
  const year = yearOf(found.academicYear);
  const serialiser = ilrSerialiser(year);
  const check = learnerChecker(year);
  const excluded = new Set(found.plan.excludedContractIds);
  const software = { supplier: 'Muster', package: 'Muster', release };
  if (part === 1) yield serialiser.opening(ilrHeader({ year, ukprn: provider.ukprn, software, ...found.stamp }));
  for await (const batch of records.part(found.id, found.academicYear, part)) {
    const fitting: Learner[] = [];
    for (const stored of batch) {
      const learner = withProviderMonitoring(withoutExcludedAims(stored, excluded), found.monitoring);
      const problems = check(learner);
      tally.add(learner.LearningDelivery.length, problems);
      if (problems.length === 0) fitting.push(learner);
    }
    // Copied by the store; as memory of their own they would pile up faster than the collector takes them away.
    yield serialiser.learnersToCopy(fitting);
  }
  if (part === found.plan.parts) yield serialiser.closing();
}

/**
 * Writes one part of the file. A record that does not fit the year's format is noted and keeps the file from being
 * published; the writing goes on, so that all of them are named at once.
 */
export const writeExportPart = async (needs: WriteExportPartNeeds, id: string, part: number): Promise<void> => {
  const found = await needs.transaction(({ exports }) => exports.inMaking(id));
  if (!isReady(found)) return;
  const tally = new Tally();
  await needs.files.writePart(id, part, contentOf(needs, found, part, tally));
  await needs.transaction(({ exports }) => exports.partWritten(id, part, tally.written));
};
