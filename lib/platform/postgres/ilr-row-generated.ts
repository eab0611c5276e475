import 'server-only';
import type { GatheredChildren } from './gathered-children';
import type { MakeRowReader, RowReader, RowShape } from './ilr-row';
import type { IlrColumnType } from './ilr-tables';
import { RowCursor } from './row-cursor';

const READS: Readonly<Record<IlrColumnType, string>> = {
  integer: 'cursor.whole()',
  bigint: 'cursor.whole()',
  date: 'cursor.date()',
  text: 'cursor.text()',
};

// One for all kinds of rows, so that the engine finds out once how it is used.
const cursor = new RowCursor();

/** One literal with every key in the order of the schema: the engine then gives all records of an entity one shape. */
const recordSource = ({ entity, own, columns }: RowShape): string => {
  const places = new Map(columns.map(({ name }, index) => [name, `c${index}`]));
  const parts = entity.fields.map((part) => {
    if (part.kind === 'field') return `${part.name}: ${places.get(part.name) ?? 'null'}`;
    return `${part.name}: children.${part.name}.${part.holds === 'many' ? 'of' : 'oneOf'}(k${own})`;
  });
  return `{ ${parts.join(', ')} }`;
};

const childrenIn = ({ entity }: RowShape, childrenOf: (name: string) => GatheredChildren) =>
  Object.fromEntries(
    entity.fields.flatMap(({ kind, name }) => (kind === 'entity' ? [[name, childrenOf(name)] as const] : [])),
  );

/** The reader of one kind of row, generated once as straight lines without a loop over its columns. */
export const generatedRowReader: MakeRowReader = (shape, childrenOf) => {
  const { entity, keys, columns } = shape;
  const reads = [
    ...keys.map((type, index) => `const k${index} = ${READS[type]};`),
    ...columns.map(({ type }, index) => `const c${index} = ${READS[type]};`),
  ];
  const told = [recordSource(shape), ...keys.map((_, index) => `k${index}`)].join(', ');
  const source = `'use strict';
    return function read${entity.name}(lines, sink) {
      cursor.open(lines);
      while (cursor.hasMore) { ${reads.join('\n')} sink(${told}); }
    }`;
  return new Function('children', 'cursor', source)(childrenIn(shape, childrenOf), cursor) as RowReader;
};
