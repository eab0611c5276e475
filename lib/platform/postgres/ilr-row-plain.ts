import 'server-only';
import { type RowKey, type RowReader, type RowShape, unescaped } from './ilr-row';
import type { IlrColumnType } from './ilr-tables';

const valueFrom = (written: string, type: IlrColumnType): RowKey => {
  if (written === '\\N') return null;
  return type === 'integer' || type === 'bigint' ? Number(written) : unescaped(written);
};

/** Reads rows by walking over the shape: slower than the generated reader, and what that one is checked against. */
export const plainRowReader =
  ({ entity, keys, columns }: RowShape): RowReader =>
  (lines, from, to, sink) => {
    for (const line of lines.slice(from, to).split('\n').slice(0, -1)) {
      const written = line.split('\t');
      const record: Record<string, unknown> = {};
      for (const part of entity.fields) record[part.name] = part.kind === 'entity' && part.holds === 'many' ? [] : null;
      for (const [index, { name, type }] of columns.entries())
        record[name] = valueFrom(written[keys.length + index] ?? '\\N', type);
      sink(record, ...keys.map((type, index) => valueFrom(written[index] ?? '\\N', type)));
    }
  };
