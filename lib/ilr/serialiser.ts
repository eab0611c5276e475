import type { AcademicYear, Entity } from './academic-year';
import { type ByteTarget, type ByteWriter, generatedByteWriter, NO_ROOM } from './byte-writer';
import { learnerEntity } from './learner-entity';
import type { AnyRecord, IlrHeader, Learner } from './records';
import { writePlainly } from './write-plainly';

/** Writes the parts of an ILR file of one year; put together in order they are the file. */
export interface IlrSerialiser {
  /** The XML declaration, the root and all that stands before the learners. */
  readonly opening: (header: IlrHeader) => Uint8Array;
  /** The learners, a line each. Throws IlrWriteError naming the learner and field that cannot be written. */
  readonly learners: (batch: readonly Learner[]) => Uint8Array;
  /** The same in memory that the next call writes over, for whoever copies it at once. */
  readonly learnersToCopy: (batch: readonly Learner[]) => Uint8Array;
  readonly closing: () => Uint8Array;
}

const START_BYTES = 1 << 18;
const LINE_FEED = 10;
const LESS_THAN = 60;
const GREATER_THAN = 62;

const encoder = new TextEncoder();

const targetOf = (bytes: Uint8Array): ByteTarget => ({ bytes, view: new DataView(bytes.buffer) });

const grown = ({ bytes }: ByteTarget): ByteTarget => {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return targetOf(larger);
};

const openingText = (year: AcademicYear, header: IlrHeader): string => {
  const parts: AnyRecord = header;
  const lines = year.root.fields.flatMap((part) => {
    const record = parts[part.name];
    if (part.kind === 'field' || part.holds === 'many') return [];
    return record === null || record === undefined ? [] : [writePlainly(part, record as AnyRecord)];
  });
  return [`<?xml version="1.0" encoding="UTF-8"?>`, `<${year.root.name} xmlns="${year.namespace}">`, ...lines, ''].join(
    '\n',
  );
};

const plainByteWriter =
  (year: AcademicYear): ByteWriter =>
  (record, { bytes }, at) => {
    const written = encoder.encode(writePlainly(learnerEntity(year), record));
    // Its line feed too.
    if (at + written.length >= bytes.length) return NO_ROOM;
    bytes.set(written, at);
    return at + written.length;
  };

// A function that is generated again has to be made fast again; an export asks for the serialiser in each of its parts.
const writers = new WeakMap<Entity, ByteWriter>();

const writerOf = (year: AcademicYear, entity: Entity): ByteWriter => {
  const write = writers.get(entity) ?? generatedByteWriter(entity) ?? plainByteWriter(year);
  writers.set(entity, write);
  return write;
};

// A file that lacks bytes costs a provider more than the check of two: what was written must begin and end as an element.
const endLine = ({ bytes }: ByteTarget, at: number, end: number): number => {
  if (bytes[at] !== LESS_THAN || bytes[end - 1] !== GREATER_THAN)
    throw new Error('A learner did not arrive whole in the bytes of the file');
  bytes[end] = LINE_FEED;
  return end + 1;
};

/** The serialiser of a year, generated once from its table. */
export const ilrSerialiser = (year: AcademicYear): IlrSerialiser => {
  const entity = learnerEntity(year);
  const write = writerOf(year, entity);
  let target = targetOf(new Uint8Array(START_BYTES));

  // Walking the table finds the place and throws; that it does not is a bug of ours.
  const refuse = (learner: Learner): never => {
    writePlainly(entity, learner);
    throw new Error('The generated serialiser refused a learner that the table allows');
  };

  /** The line of a learner; the answer is where the next begins. */
  const writeLine = (learner: Learner, at: number): number => {
    const end = write(learner, target, at);
    if (end >= 0) return endLine(target, at, end);
    if (end !== NO_ROOM) refuse(learner);
    target = grown(target);
    return writeLine(learner, at);
  };

  const learnersToCopy = (batch: readonly Learner[]): Uint8Array => {
    let at = 0;
    for (const learner of batch) at = writeLine(learner, at);
    return target.bytes.subarray(0, at);
  };

  return {
    opening: (header) => encoder.encode(openingText(year, header)),
    learners: (batch) => learnersToCopy(batch).slice(),
    learnersToCopy,
    closing: () => encoder.encode(`</${year.root.name}>\n`),
  };
};
