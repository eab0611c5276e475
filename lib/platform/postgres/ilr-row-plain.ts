import 'server-only';
import type { Entity } from '@/lib/ilr';
import type { AnyRecord } from './gathered-children';
import type { MakeRowReader, RowKey } from './ilr-row';
import type { IlrColumnType } from './ilr-tables';
import { decoded, unescaped } from './row-cursor';

const valueFrom = (written: string | undefined, type: IlrColumnType): RowKey => {
  if (written === undefined || written === '\\N') return null;
  return type === 'integer' || type === 'bigint' ? Number(written) : unescaped(written);
};

/** Reads rows by walking over the shape: slower than the generated reader, and what that one is checked against. */
export const plainRowReader: MakeRowReader = ({ entity, keys, own, columns }, childrenOf) => {
  const held = ({ name, holds }: Entity, id: RowKey | undefined) =>
    holds === 'many' ? childrenOf(name).of(id) : childrenOf(name).oneOf(id);
  return (lines, sink) => {
    for (const line of decoded(lines).split('\n').slice(0, -1)) {
      const written = line.split('\t');
      const keyValues = keys.map((type, index) => valueFrom(written[index], type));
      const record: AnyRecord = {};
      for (const part of entity.fields)
        record[part.name] = part.kind === 'entity' ? held(part, keyValues[own ?? 0]) : null;
      for (const [index, { name, type }] of columns.entries())
        record[name] = valueFrom(written[keys.length + index], type);
      sink(record, ...keyValues);
    }
  };
};
