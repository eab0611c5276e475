import type { Entity, Field } from './academic-year';
import { escapeXml, isBlank, isXmlText } from './characters';
import { generated } from './generated';
import type { AnyRecord } from './records';

/** Bytes to write to: one at a time, or eight at once through the view of the same. */
export interface ByteTarget {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Writes a record as XML at a place in the target and returns the place after it, or one of the two refusals below. */
export type ByteWriter = (record: AnyRecord, target: ByteTarget, at: number) => number;

/** The record cannot be written. */
const NOT_WRITABLE = -1;
/** The target ends too soon; what has been written of the record is of no use. */
export const NO_ROOM = -2;

const encoder = new TextEncoder();

const UTF8_BYTES_MAX = 3;
const WHOLE_NUMBER_BYTES_MAX = 20;
const WORD_BYTES = 8;
// Up to here a division by ten with a bit operator is exact.
const SMALL_MAX = 2147483647;

// A write past the end would be lost, so as much as one record of its own has is kept free: asked for before the record,
// behind each text and behind the records in it.
const ROOM = 1 << 12;

const writeEncoded = (text: string, bytes: Uint8Array, at: number): number => {
  if (!isXmlText(text)) return NOT_WRITABLE;
  const escaped = escapeXml(text);
  if (at + escaped.length * UTF8_BYTES_MAX + ROOM > bytes.length) return NO_ROOM;
  return at + encoder.encodeInto(escaped, bytes.subarray(at)).written;
};

/** Text without anything to escape goes in byte by byte, which is what most values are; the rest is encoded. */
const writeText = (text: string, bytes: Uint8Array, at: number): number => {
  if (typeof text !== 'string') return NOT_WRITABLE;
  if (at + text.length + ROOM > bytes.length) return NO_ROOM;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 126 || code < 32 || code === 38 || code === 60 || code === 62) return writeEncoded(text, bytes, at);
    bytes[at + index] = code;
  }
  return at + text.length;
};

const writeWholeNumber = (value: number, bytes: Uint8Array, at: number): number => {
  if (!Number.isSafeInteger(value)) return NOT_WRITABLE;
  if (value < 0 || value > SMALL_MAX) return writeText(String(value), bytes, at);
  let after = at + 1;
  for (let rest = value; rest > 9; rest = (rest / 10) | 0) after += 1;
  let rest = value;
  for (let place = after - 1; place >= at; place -= 1) {
    const tenth = (rest / 10) | 0;
    bytes[place] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return after;
};

const isGiven = (text: unknown): boolean =>
  typeof text !== 'string' || (text !== '' && (text.charCodeAt(0) > 32 || !isBlank(text)));

/** Names and brackets as words of eight bytes, one behind the other. */
class Words {
  private readonly held: number[] = [];

  /** Writes a constant, its last word filled up with blanks that what comes next writes over. */
  put(text: string): string {
    const from = this.held.length;
    for (let at = 0; at < text.length; at += WORD_BYTES) {
      const bytes = encoder.encode(text.slice(at, at + WORD_BYTES).padEnd(WORD_BYTES));
      this.held.push(new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true));
    }
    return `putWords(${from},${this.held.length},d,p);p+=${text.length};`;
  }

  /** Called, not written out for each name, so that the generated functions stay small. */
  writer(): (from: number, to: number, view: DataView, at: number) => void {
    const words = Float64Array.from(this.held);
    return (from, to, view, at) => {
      let place = at;
      for (let index = from; index < to; index += 1) {
        view.setFloat64(place, words[index] ?? 0, true);
        place += WORD_BYTES;
      }
    };
  }
}

const askForRoom = `if(b.length-p<${ROOM})return ${NO_ROOM};`;

const fieldSource = (field: Field, words: Words): string => {
  const isNumber = field.type.base === 'int' || field.type.base === 'long';
  const write = `p=${isNumber ? 'writeWholeNumber' : 'writeText'}(v,b,p);if(p<0)return p;`;
  const put = words.put(`<${field.name}>`) + write + words.put(`</${field.name}>`);
  const given = isNumber ? 'v!=null' : 'v!=null&&isGiven(v)';
  return `v=o.${field.name};if(${given}){${put}}${field.min === 1 ? `else return ${NOT_WRITABLE};` : ''}`;
};

const childSource = (child: Entity): string => {
  const write = (record: string): string => `p=write${child.name}(${record},b,d,p);if(p<0)return p;`;
  const absent = child.min > 0 ? `return ${NOT_WRITABLE};` : '';
  if (child.holds !== 'many') return `v=o.${child.name};if(v!=null){${write('v')}${askForRoom}}else{${absent}}`;
  const few = child.min > 0 ? `if(v==null||v.length<${child.min})return ${NOT_WRITABLE};` : '';
  return `v=o.${child.name};${few}if(v!=null)for(let i=0;i<v.length;i++){${write('v[i]')}}${askForRoom}`;
};

const canBeEmpty = (entity: Entity): boolean => entity.fields.every((part) => part.min === 0);

const requireRoom = ({ name, fields }: Entity): void => {
  const tags = fields.reduce((sum, field) => sum + 2 * field.name.length + 5 + WHOLE_NUMBER_BYTES_MAX, 0);
  if (tags + 2 * name.length + 5 + WORD_BYTES > ROOM) throw new Error(`The tags of ${name} need more room`);
};

const entitySource = (entity: Entity, words: Words): string => {
  requireRoom(entity);
  const children = entity.fields.map((part) => (part.kind === 'entity' ? entitySource(part, words) : ''));
  const body = entity.fields.map((part) => (part.kind === 'field' ? fieldSource(part, words) : childSource(part)));
  const open = `const s=p;${askForRoom}${words.put(`<${entity.name}>`)}const c=p;`;
  const close = `${canBeEmpty(entity) ? 'if(p===c)return s;' : ''}${words.put(`</${entity.name}>`)}return p`;
  return `${children.join('')}function write${entity.name}(o,b,d,p){let v;${open}${body.join('\n')}${close}}\n`;
};

/** The byte writer of an entity, generated from the table as straight lines; null where generated code is forbidden. */
export const generatedByteWriter = (entity: Entity): ByteWriter | null => {
  const words = new Words();
  const source = entitySource(entity, words);
  return generated<ByteWriter>(`${source}return (record,{bytes,view},at)=>write${entity.name}(record,bytes,view,at)`, {
    writeText,
    writeWholeNumber,
    isGiven,
    putWords: words.writer(),
  });
};
