import type { ExportDraft, ExportInMaking, FileStamp, IlrExportStore, WrittenPart } from '@/lib/features/ilr-export';
import type {
  ExportCounts,
  ExportDetail,
  ExportFailure,
  ExportStatus,
  ExportSummary,
} from '@/lib/features/ilr-export/schema';
import { type Caseload, codesOf } from '../builders/caseload';
import { rowId } from '../builders/row-id';
import { countsOf, placeCaseload, problemsOf } from './memory-caseload';

type Row = {
  readonly draft: ExportDraft;
  readonly number: number;
  status: ExportStatus;
  stamp: FileStamp | null;
  counts: ExportCounts | null;
  parts: string[][];
  written: Map<number, WrittenPart>;
  file: { bytes: number; sha256: string; aims: number } | null;
  failure: ExportFailure | null;
};

const CREATED_AT = '2026-09-01T09:00:00.000Z';

const doneBy = ({ written }: Row) => [...written.values()].reduce((sum, { learners }) => sum + learners, 0);

const toSummary = (row: Row, createdBy: string): ExportSummary => ({
  id: row.draft.id,
  number: row.number,
  academicYear: row.draft.academicYear,
  status: row.status,
  createdAt: CREATED_AT,
  createdBy,
  finishedAt: row.file || row.failure ? CREATED_AT : null,
  downloadedAt: row.status === 'downloaded' ? CREATED_AT : null,
  learnersDone: doneBy(row),
  learnersTotal: row.counts?.learners ?? null,
  aims: row.file?.aims ?? null,
  fileName: row.file ? (row.stamp?.fileName ?? null) : null,
  fileBytes: row.file?.bytes ?? null,
  isPartial: Object.values(row.draft.filterNames).some((names) => names.length > 0),
  filters: row.draft.filterNames,
  monitoring: row.draft.monitoring,
  failure: row.failure,
});

const toDetail = (row: Row, createdBy: string): ExportDetail => ({
  ...toSummary(row, createdBy),
  counts: row.counts,
  keepOtherAims: row.draft.keepOtherAims,
  sha256: row.file?.sha256 ?? null,
  events: [],
});

const toInMaking = (row: Row, excluded: readonly string[], requestedBy: string): ExportInMaking => ({
  id: row.draft.id,
  number: row.number,
  academicYear: row.draft.academicYear,
  status: row.status,
  requestedBy,
  selection: row.draft,
  monitoring: row.draft.monitoring,
  stamp: row.stamp,
  plan: row.counts && { learners: row.counts.learners, parts: row.parts.length, excludedContractIds: excluded },
});

const inParts = (refs: string[], size: number) =>
  Array.from({ length: Math.ceil(refs.length / size) }, (_, part) => refs.slice(part * size, (part + 1) * size));

/** The exports of one made-up caseload, kept in memory. */
export class MemoryIlrExportStore implements IlrExportStore {
  readonly rows: Row[] = [];

  constructor(
    private readonly caseload: Caseload,
    private readonly user: { id: string; name: string } = { id: rowId('user'), name: 'Morgan Ashworth' },
  ) {}

  private row(id: string): Row | undefined {
    return this.rows.find(({ draft }) => draft.id === id);
  }

  private change(id: string, values: Partial<Row>): void {
    Object.assign(this.row(id) ?? {}, values);
  }

  private end(id: string, values: Partial<Row>): boolean {
    const isUnderWay = ['queued', 'generating'].includes(this.row(id)?.status ?? '');
    if (isUnderWay) this.change(id, values);
    return isUnderWay;
  }

  private placed(selection: Parameters<IlrExportStore['count']>[0]) {
    const isOfYear = selection.academicYear === this.caseload.academicYear;
    return placeCaseload(isOfYear ? this.caseload : { ...this.caseload, learners: [] }, selection);
  }

  async choices() {
    const codes = codesOf(this.caseload);
    const options = (kind: keyof typeof codes) =>
      codes[kind]
        .sort()
        .map((code) => ({ id: rowId(`${kind} ${code}`), code, name: `Name of ${code}`, isRetired: false }));
    const isIncluded = (code: string) => !this.caseload.excluded?.includes(code);
    return {
      sites: options('site'),
      subcontractors: options('subcontractor'),
      tags: options('tag'),
      contracts: options('contract').map((one) => ({ ...one, isIncludedInIlrExports: isIncluded(one.code) })),
    };
  }

  async count(selection: Parameters<IlrExportStore['count']>[0]) {
    return countsOf(this.placed(selection));
  }

  async monitoringProblems(...[selection, monitoring, limit]: Parameters<IlrExportStore['monitoringProblems']>) {
    const problems = problemsOf(this.placed(selection), monitoring);
    return { problems: problems.slice(0, limit), total: problems.length };
  }

  async create(draft: ExportDraft) {
    const fresh = { status: 'queued', stamp: null, counts: null, parts: [], written: new Map(), file: null } as const;
    this.rows.push({ ...fresh, parts: [], failure: null, draft, number: this.rows.length + 1 });
  }

  async list(limit: number) {
    return [...this.rows]
      .reverse()
      .slice(0, limit)
      .map((row) => toSummary(row, this.user.name));
  }

  async find(id: string) {
    const row = this.row(id);
    return row === undefined ? null : toDetail(row, this.user.name);
  }

  async underWay() {
    return this.rows.map((row) => {
      const { id, status, learnersDone, learnersTotal } = toSummary(row, this.user.name);
      return { id, status, learnersDone, learnersTotal };
    });
  }

  async inMaking(id: string) {
    const row = this.row(id);
    const excluded = (this.caseload.excluded ?? []).map((code) => rowId(`contract ${code}`));
    return row === undefined ? null : toInMaking(row, excluded, this.user.id);
  }

  async lastStamp() {
    const stamps = this.rows.flatMap(({ stamp }) => stamp ?? []);
    return stamps.sort((one, other) => (one.preparedAt < other.preparedAt ? 1 : -1))[0] ?? null;
  }

  async start(id: string, stamp: FileStamp) {
    this.change(id, { status: 'generating', stamp });
  }

  async plan(...[id, selection, learnersPerPart]: Parameters<IlrExportStore['plan']>) {
    const placed = this.placed(selection);
    const counts = countsOf(placed);
    const refs = placed.filter(({ lot }) => lot === 'in').map(({ learner }) => learner.ref);
    this.change(id, { counts, parts: inParts(refs, learnersPerPart(counts.learners)) });
    return counts;
  }

  async partWritten(id: string, part: number, written: WrittenPart) {
    this.row(id)?.written.set(part, written);
  }

  async writtenParts(id: string): Promise<WrittenPart> {
    const parts = [...(this.row(id)?.written.values() ?? [])];
    const sum = (of: (part: WrittenPart) => number) => parts.reduce((total, part) => total + of(part), 0);
    return {
      learners: sum(({ learners }) => learners),
      aims: sum(({ aims }) => aims),
      problems: parts.flatMap(({ problems }) => problems),
      problemsTotal: sum(({ problemsTotal }) => problemsTotal),
    };
  }

  async publish(id: string, file: { bytes: number; sha256: string; aims: number }) {
    return this.end(id, { status: 'generated', file });
  }

  async fail(id: string, failure: ExportFailure) {
    return this.end(id, { status: 'failed', failure });
  }

  async downloaded(id: string) {
    if (this.row(id)?.status === 'generated') this.change(id, { status: 'downloaded' });
  }
}
