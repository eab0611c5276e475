import type { ReferenceStore } from '@/lib/features/reference';
import {
  fieldsOf,
  isOnAims,
  type ListQuestion,
  type ReferenceEvent,
  type ReferenceKind,
  type ReferenceOption,
  type ReferenceRecord,
  type ReferenceValues,
} from '@/lib/features/reference/schema';

const PAGE_SIZE = 50;

const toOption = ({ id, values: { code, name }, retiredAt }: ReferenceRecord): ReferenceOption => ({
  id,
  code,
  name,
  isRetired: retiredAt !== null,
});

const folded = (value: unknown) => String(value ?? '').toLowerCase();

const comparing =
  ({ sort, direction }: ListQuestion) =>
  (one: ReferenceRecord, other: ReferenceRecord): number => {
    const sortedBy = (record: ReferenceRecord) =>
      sort === 'learners' || sort === 'aims' ? (record[sort] ?? 0) : (record.values[sort] ?? null);
    const [a, b] = [sortedBy(one), sortedBy(other)];
    const byCode = folded(one.values.code) < folded(other.values.code) ? -1 : 1;
    if (a === b) return byCode;
    if (a === null || b === null) return a === null ? 1 : -1;
    const isBefore = typeof a === 'number' && typeof b === 'number' ? a < b : folded(a) < folded(b);
    return isBefore === (direction === 'ascending') ? -1 : 1;
  };

/** The lists of one provider, kept in memory. Nothing uses what is on them. */
export class MemoryReferenceStore implements ReferenceStore {
  readonly records: { kind: ReferenceKind; record: ReferenceRecord }[] = [];
  happened: ReferenceEvent[] = [];

  private of(kind: ReferenceKind): ReferenceRecord[] {
    return this.records.flatMap((one) => (one.kind === kind ? [one.record] : []));
  }

  private update(kind: ReferenceKind, id: string, version: number, values: Partial<ReferenceRecord>): boolean {
    const found = this.records.find((one) => one.kind === kind && one.record.id === id);
    if (found?.record.version !== version) return false;
    found.record = { ...found.record, ...values, version: version + 1 };
    return true;
  }

  async page(kind: ReferenceKind, question: ListQuestion) {
    const all = this.of(kind);
    const [inUse, retired] = [all.filter((one) => !one.retiredAt), all.filter((one) => one.retiredAt)];
    const lot = { 'in-use': inUse, retired, all }[question.lot];
    const matching = lot.filter(({ values: { code, name, ukprn, conRefNumber } }) =>
      [code, name, ukprn, conRefNumber].some((value) => folded(value).includes(folded(question.q))),
    );
    const start = (question.page - 1) * PAGE_SIZE;
    return {
      records: [...matching].sort(comparing(question)).slice(start, start + PAGE_SIZE),
      total: matching.length,
      pages: Math.max(1, Math.ceil(matching.length / PAGE_SIZE)),
      inUse: inUse.length,
      retired: retired.length,
    };
  }

  async find(kind: ReferenceKind, id: string) {
    return this.of(kind).find((record) => record.id === id) ?? null;
  }

  async events() {
    return this.happened;
  }

  async subcontractors() {
    return this.of('subcontractors')
      .map(toOption)
      .sort((one, other) => (folded(one.name) < folded(other.name) ? -1 : 1));
  }

  async holder(kind: ReferenceKind, field: 'code' | 'ukprn', value: string) {
    const found = this.of(kind).find(({ values }) => folded(values[field]) === folded(value));
    return found === undefined ? null : toOption(found);
  }

  async add(kind: ReferenceKind, id: string, given: ReferenceValues) {
    const named = fieldsOf(kind).map(({ name }) => [name, given[name] ?? null]);
    const values = { ...given, ...Object.fromEntries(named) };
    const usage = { learners: 0, aims: isOnAims(kind) ? 0 : null };
    this.records.push({ kind, record: { id, version: 1, values, retiredAt: null, ...usage } });
  }

  async change(kind: ReferenceKind, id: string, version: number, values: ReferenceValues) {
    return this.update(kind, id, version, { values });
  }

  async retire(kind: ReferenceKind, id: string, version: number, at: Date | null) {
    return this.update(kind, id, version, { retiredAt: at?.toISOString() ?? null });
  }
}
