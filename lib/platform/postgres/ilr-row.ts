import 'server-only';
import type { Entity } from '@/lib/ilr';
import type { AnyRecord, GatheredChildren } from './gathered-children';
import type { IlrColumnType } from './ilr-tables';

/** A value that stands in a row before those of the record: an id, or the code of something it is linked with. */
export type RowKey = number | string | null;

/** What a line of COPY's text format holds: keys first, then the fields of the record in the order of the schema. */
export interface RowShape {
  readonly entity: Entity;
  readonly keys: readonly IlrColumnType[];
  /** Which of the keys is the row's own id, by which its children know it; null where none can have any. */
  readonly own: number | null;
  readonly columns: readonly { readonly name: string; readonly type: IlrColumnType }[];
}

/** Hears each record, with every key of the entity there, and the keys of its row. */
export type RowSink = (record: AnyRecord, ...keys: RowKey[]) => void;

/** Reads whole lines, a character for each byte, and tells the sink of each. */
export type RowReader = (lines: string, sink: RowSink) => void;

/** Makes the reader of one kind of row; it takes the children of each record from where they were gathered. */
export type MakeRowReader = (shape: RowShape, childrenOf: (name: string) => GatheredChildren) => RowReader;
