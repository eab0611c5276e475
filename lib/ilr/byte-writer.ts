import type { Entity } from './academic-year';
import { escapeXml, isBlank, isXmlText } from './characters';
import { generated } from './generated';
import type { AnyRecord } from './records';

/**
 * Writes a record as XML bytes at a place in the target and returns the place after it, or -1 when the record cannot be
 * written. A result past the end of the target means that it did not fit and nothing there is to be used.
 */
export type ByteWriter = (record: AnyRecord, target: Uint8Array, at: number) => number;

const encoder = new TextEncoder();

const UTF8_BYTES_MAX = 3;
// Up to here a division by ten with a bit operator is exact.
const SMALL_MAX = 2147483647;

const writeEncoded = (text: string, target: Uint8Array, at: number): number => {
  if (!isXmlText(text)) return -1;
  const escaped = escapeXml(text);
  const room = escaped.length * UTF8_BYTES_MAX;
  // encodeInto would stop silently at the end of the target.
  if (at + room > target.length) return at + Math.max(room, target.length);
  return at + encoder.encodeInto(escaped, target.subarray(at)).written;
};

/** Text without anything to escape goes in byte by byte, which is what most values are; the rest is encoded. */
const writeText = (text: string, target: Uint8Array, at: number): number => {
  if (typeof text !== 'string') return -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 126 || code < 32 || code === 38 || code === 60 || code === 62) return writeEncoded(text, target, at);
    target[at + index] = code;
  }
  return at + text.length;
};

const writeWholeNumber = (value: number, target: Uint8Array, at: number): number => {
  if (!Number.isSafeInteger(value)) return -1;
  if (value < 0 || value > SMALL_MAX) return writeText(String(value), target, at);
  let after = at + 1;
  for (let rest = value; rest > 9; rest = (rest / 10) | 0) after += 1;
  let rest = value;
  for (let place = after - 1; place >= at; place -= 1) {
    const tenth = (rest / 10) | 0;
    target[place] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return after;
};

const isGiven = (text: unknown): boolean =>
  typeof text !== 'string' || (text !== '' && (text.charCodeAt(0) > 32 || !isBlank(text)));

const BINDINGS = { writeText, writeWholeNumber, isGiven };

interface Source {
  readonly functions: string[];
  readonly constants: Record<string, Uint8Array>;
}

const putBytes = (text: string, { constants }: Source): string => {
  const bytes = encoder.encode(text);
  const name = `k${Object.keys(constants).length}`;
  constants[name] = bytes;
  return `for(let q=0;q<${bytes.length};q++)b[p+q]=${name}[q];p+=${bytes.length};`;
};

const fieldSource = (field: Extract<Entity['fields'][number], { kind: 'field' }>, source: Source): string => {
  const isNumber = field.type.base === 'int' || field.type.base === 'long';
  const write = `p=${isNumber ? 'writeWholeNumber' : 'writeText'}(v,b,p);if(p<0)return -1;`;
  const put = putBytes(`<${field.name}>`, source) + write + putBytes(`</${field.name}>`, source);
  const given = isNumber ? 'v!=null' : 'v!=null&&isGiven(v)';
  return `v=o.${field.name};if(${given}){${put}}${field.min === 1 ? 'else return -1;' : ''}`;
};

const childSource = (child: Entity): string => {
  const write = (record: string): string => `p=write${child.name}(${record},b,p);if(p<0)return -1;`;
  const absent = child.min > 0 ? 'return -1;' : '';
  if (child.holds !== 'many') return `v=o.${child.name};if(v!=null){${write('v')}}else{${absent}}`;
  const few = child.min > 0 ? `if(v==null||v.length<${child.min})return -1;` : '';
  return `v=o.${child.name};${few}if(v!=null)for(let i=0;i<v.length;i++){${write('v[i]')}}`;
};

const canBeEmpty = (entity: Entity): boolean => entity.fields.every((part) => part.min === 0);

const entitySource = (entity: Entity, source: Source): void => {
  const body = entity.fields.map((part) => {
    if (part.kind === 'field') return fieldSource(part, source);
    entitySource(part, source);
    return childSource(part);
  });
  const open = `const s=p;${putBytes(`<${entity.name}>`, source)}const c=p;`;
  const close = `${canBeEmpty(entity) ? 'if(p===c)return s;' : ''}${putBytes(`</${entity.name}>`, source)}return p`;
  source.functions.push(`function write${entity.name}(o,b,p){let v;${open}${body.join('\n')}${close}}`);
};

/** The byte writer of an entity, generated from the table as straight lines; null where generated code is forbidden. */
export const generatedByteWriter = (entity: Entity): ByteWriter | null => {
  const source: Source = { functions: [], constants: {} };
  entitySource(entity, source);
  const text = `${source.functions.join('\n')}\nreturn write${entity.name}`;
  return generated<ByteWriter>(text, { ...BINDINGS, ...source.constants });
};
