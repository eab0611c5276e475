import type { Entity, Field } from '../academic-year';
import { isAbsent } from '../characters';
import { type AnyRecord, blankRecord } from '../records';
import { type CodeStanding, codeStanding, type YearPair } from './code-standing';
import type { RollOverRule } from './decision';
import { type Notes, recordText } from './notes';
import type { RollOverTable } from './table';

/** What a record is carried over by. */
export interface Carrier {
  readonly years: YearPair;
  readonly table: RollOverTable;
  readonly notes: Notes;
  /** Records of the learner’s work that are older than the learning. */
  readonly earlierWork: ReadonlySet<unknown>;
}

interface Carried {
  readonly from: Entity;
  readonly to: Entity;
  readonly record: AnyRecord;
  readonly path: string;
}

const inside = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

const childEntity = ({ fields }: Entity, name: string): Entity | undefined =>
  fields.find((part): part is Entity => part.kind === 'entity' && part.name === name);

const carryField = ({ years, table, notes }: Carrier, field: Field, { from, record, path }: Carried): unknown => {
  const was = Object.entries(table.renamed).find(([, now]) => now === field.name)?.[0] ?? field.name;
  const value = record[was] ?? null;
  if (isAbsent(value)) return null;
  const note = { path: inside(path, was), field: was, from: value };
  if (table.yearlyFields[from.name]?.includes(was)) {
    notes.add({ ...note, rule: 'entered-anew-each-year' });
    return null;
  }
  const onlyInForce = table.onlyInForce.includes(was);
  const standing = codeStanding(years, { name: was, nowCalled: field.name, record, onlyInForce });
  if (standing === 'ended' && field.min === 0) {
    notes.add({ ...note, rule: 'code-has-ended' });
    return null;
  }
  if (standing !== 'good')
    notes.add({ ...note, rule: standing === 'ended' ? 'code-to-check' : 'code-in-doubt', to: value });
  if (was !== field.name) notes.add({ ...note, rule: 'called-otherwise', to: value });
  return value;
};

/** How the codes of a child record stand: as the worst of them. */
const standingOf = ({ years, table }: Carrier, entity: Entity, record: AnyRecord): CodeStanding => {
  const standings = entity.fields.map(({ name }) => {
    const type = String(record[name.replace(/Code$/, 'Type')] ?? '');
    return codeStanding(years, { name, record, onlyInForce: table.onlyInForce.includes(type) });
  });
  return standings.find((one) => one === 'ended') ?? standings.find((one) => one === 'in-doubt') ?? 'good';
};

/** Why a child record stays behind, if it does. */
const whyLeft = (carrier: Carrier, entity: Entity, record: AnyRecord): RollOverRule | null => {
  const { yearlyRecords, yearlyTypes } = carrier.table;
  const yearly = yearlyTypes[entity.name];
  if (carrier.earlierWork.has(record)) return 'work-before-the-learning';
  if (yearlyRecords.includes(entity.name)) return 'entered-anew-each-year';
  return yearly?.types.includes(String(record[yearly.field])) ? 'entered-anew-each-year' : null;
};

const carryChild = (carrier: Carrier, to: Entity, { from, record, path }: Carried): readonly AnyRecord[] => {
  const note = { path, field: to.name, from: recordText(from, record) };
  const standing = carrier.table.leftWithCode.includes(to.name) ? standingOf(carrier, from, record) : 'good';
  const left = whyLeft(carrier, from, record) ?? (standing === 'ended' ? 'code-has-ended' : null);
  if (left !== null) {
    carrier.notes.add({ ...note, rule: left });
    return [];
  }
  if (standing === 'in-doubt') carrier.notes.add({ ...note, rule: 'code-in-doubt', to: note.from });
  return [carryRecord(carrier, { from, to, record, path })];
};

const carryMany = (carrier: Carrier, to: Entity, { from, record, path }: Carried): readonly AnyRecord[] => {
  const entity = childEntity(from, to.name);
  const held = record[to.name];
  if (entity === undefined || !Array.isArray(held)) return [];
  return held.flatMap((child: AnyRecord, nth) =>
    carryChild(carrier, to, { from: entity, to, record: child, path: inside(path, `${to.name}[${nth + 1}]`) }),
  );
};

const isEmpty = (record: AnyRecord): boolean =>
  Object.values(record).every((value) => value === null || (Array.isArray(value) && value.length === 0));

/** A record with nothing left in it is none: the ILR has no empty elements. */
const carryMaybe = (carrier: Carrier, to: Entity, { from, record, path }: Carried): AnyRecord | null => {
  const entity = childEntity(from, to.name);
  const held = record[to.name];
  if (entity === undefined || typeof held !== 'object' || held === null) return null;
  const carried = carryRecord(carrier, { from: entity, to, record: held as AnyRecord, path: inside(path, to.name) });
  return isEmpty(carried) ? null : carried;
};

const noteGone = ({ table, notes }: Carrier, { from, to, record, path }: Carried): void => {
  const kept = new Set(to.fields.map(({ name }) => name));
  for (const part of from.fields) {
    if (kept.has(part.name) || part.name in table.renamed) continue;
    const rule = 'not-in-the-new-year';
    const held = record[part.name];
    if (part.kind === 'field' && !isAbsent(held))
      notes.add({ path: inside(path, part.name), field: part.name, rule, from: held });
    if (part.kind === 'field' || !Array.isArray(held)) continue;
    held.forEach((child: AnyRecord, nth) => {
      notes.add({
        path: inside(path, `${part.name}[${nth + 1}]`),
        field: part.name,
        rule,
        from: recordText(part, child),
      });
    });
  }
};

/** A record of the year before as one of the new year; what is not simply copied is noted. */
export const carryRecord = (carrier: Carrier, carried: Carried): AnyRecord => {
  const made = blankRecord(carried.to);
  for (const part of carried.to.fields) {
    if (part.kind === 'field') made[part.name] = carryField(carrier, part, carried);
    else if (part.holds === 'many') made[part.name] = carryMany(carrier, part, carried);
    else made[part.name] = carryMaybe(carrier, part, carried);
  }
  noteGone(carrier, carried);
  return made;
};
