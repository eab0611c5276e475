import { utf8Length } from './utf8';

/**
 * The UTF-16 code units of the text being read, in an array that is used again and again. The tokenizer looks at every character,
 * and a look into a typed array costs a fifth of a look into a string.
 */
export class CodeUnits {
  #units = new Uint16Array(0);

  /** Keeps the units from `place` to `length`, puts those of the text after them, and gives the array, which may be longer. */
  move(place: number, length: number, text: string, utf8: Uint8Array | null): Uint16Array {
    const kept = length - place;
    const needed = kept + text.length;
    if (this.#units.length < needed) {
      const larger = new Uint16Array(needed * 2);
      larger.set(this.#units.subarray(place, length));
      this.#units = larger;
    } else this.#units.copyWithin(0, place, length);
    const units = this.#units;
    if (utf8?.length === text.length) units.set(utf8, kept);
    else if (utf8 === null) for (let at = 0; at < text.length; at += 1) units[kept + at] = text.charCodeAt(at);
    else fromUtf8(utf8, units, kept);
    return units;
  }
}

/** The bytes are known to be UTF-8: the decoder that made the text has checked them. */
const fromUtf8 = (bytes: Uint8Array, units: Uint16Array, start: number): void => {
  let to = start;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units[to] = first;
      at += 1;
      to += 1;
      continue;
    }
    const length = utf8Length(first);
    to = putCharacter(bytes, at, length, units, to);
    at += length;
  }
};

const putCharacter = (bytes: Uint8Array, at: number, length: number, units: Uint16Array, to: number): number => {
  let code = (bytes[at] ?? 0) & (0x7f >> length);
  for (let next = 1; next < length; next += 1) code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  if (code < 0x10000) {
    units[to] = code;
    return to + 1;
  }
  units[to] = 0xd800 + ((code - 0x10000) >> 10);
  units[to + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
  return to + 2;
};

/** An ampersand, a ], a carriage return, or what may be no character of XML: a text with one of these is looked at again. */
export const isNeverPlain = (code: number): boolean =>
  code === 38 || code === 93 || code >= 0xd800 || (code < 32 && code !== 10 && code !== 9);

const LT = 60;
const SLASH = 47;

/** The place where the text of the element that starts at `tag` ends, when it is plain and the element's own end follows; else -1. */
export const endOfPlainValue = (units: Uint16Array, length: number, tag: number, nameLength: number): number => {
  let end = tag + nameLength + 2;
  for (; end < length; end += 1) {
    const code = units[end] ?? 0;
    if (code === LT) break;
    if (isNeverPlain(code)) return -1;
  }
  if (end + nameLength + 3 > length || units[end + 1] !== SLASH) return -1;
  for (let at = 1; at <= nameLength + 1; at += 1) if (units[end + 1 + at] !== units[tag + at]) return -1;
  return end;
};
