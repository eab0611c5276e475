import 'server-only';
import type { GatheredChildren } from './gathered-children';
import { decoded, type MakeRowReader, type RowReader, type RowShape, unescaped } from './ilr-row';
import type { IlrColumnType } from './ilr-tables';

// `t` is the text, `p` the place reached in it. Each function reads one value and steps over the tab or line feed behind it.
const VALUES = `
  let t = '', p = 0;
  function whole() {
    let c = t.charCodeAt(p);
    if (c === 92) { p += 3; return null; }
    const negative = c === 45;
    if (negative) p += 1;
    let v = 0;
    while ((c = t.charCodeAt(p++)) > 47) v = v * 10 + c - 48;
    return negative ? -v : v;
  }
  function date() {
    const s = p;
    if (t.charCodeAt(s) === 92) { p = s + 3; return null; }
    if (t.charCodeAt(s + 10) > 10 || t.charCodeAt(s + 4) !== 45) return text();
    p = s + 11;
    return t.substring(s, s + 10);
  }
  function text() {
    const s = p;
    if (t.charCodeAt(s) === 92 && t.charCodeAt(s + 1) === 78) { p = s + 3; return null; }
    let e = s, c = 0, all = 0, escaped = false;
    while ((c = t.charCodeAt(e)) > 10 || (c !== 9 && c !== 10)) { all |= c; if (c === 92) escaped = true; e += 1; }
    p = e + 1;
    let v = t.substring(s, e);
    if (all > 127) v = decoded(v);
    return escaped ? unescaped(v) : v;
  }`;

const READS: Readonly<Record<IlrColumnType, string>> = {
  integer: 'whole()',
  bigint: 'whole()',
  date: 'date()',
  text: 'text()',
};

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
  const source = `'use strict';${VALUES}
    return function read${entity.name}(lines, sink) {
      t = lines; p = 0;
      const end = lines.length;
      while (p < end) { ${reads.join('\n')} sink(${told}); }
      t = '';
    }`;
  const make = new Function('children', 'decoded', 'unescaped', source);
  return make(childrenIn(shape, childrenOf), decoded, unescaped) as RowReader;
};
