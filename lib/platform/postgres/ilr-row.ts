import 'server-only';
import type { Entity } from '@/lib/ilr';
import type { IlrColumnType } from './ilr-tables';

/** A value that stands in a row before those of the record: an id, or the code of something it is linked with. */
export type RowKey = number | string | null;

/** What a line of COPY's text format holds: keys first, then the fields of the record in the order of the schema. */
export interface RowShape {
  readonly entity: Entity;
  readonly keys: readonly IlrColumnType[];
  readonly columns: readonly { readonly name: string; readonly type: IlrColumnType }[];
}

/** Hears each record, with every key of the entity there, and the keys of its row. */
export type RowSink = (record: Record<string, unknown>, ...keys: RowKey[]) => void;

/** Reads the whole lines that stand between two places, and tells the sink of each. */
export type RowReader = (lines: string, from: number, to: number, sink: RowSink) => void;

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** A value as it was before COPY wrote it. */
export const unescaped = (value: string): string =>
  value.replace(/\\(.)/gs, (_, character: string) => ESCAPED[character] ?? character);
