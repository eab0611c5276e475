const SLOTS = 1024;

/**
 * Gives each name of a buffer as one and the same string. A file has a hundred names and a million tags: cutting a new
 * string out of the buffer for each tag, and hashing it, took a third of the reading time.
 */
export class NameCache {
  readonly #slots: string[] = new Array<string>(SLOTS).fill('');
  readonly #units: Uint16Array[] = new Array<Uint16Array>(SLOTS).fill(new Uint16Array(0));
  readonly #accept: (name: string) => void;

  /** `accept` is asked once for each new name, and throws when it is none. */
  constructor(accept: (name: string) => void) {
    this.#accept = accept;
  }

  /** The name that stands in the buffer from start to end. */
  nameAt(buffer: string, units: Uint16Array, start: number, end: number): string {
    const length = end - start;
    const middle = units[start + (length >> 1)] ?? 0;
    const slot = (length * 7 + (units[start] ?? 0) * 3 + (units[end - 1] ?? 0) * 31 + middle * 101) & (SLOTS - 1);
    const known = this.#units[slot];
    if (known !== undefined && known.length === length && isSame(units, start, known)) return this.#slots[slot] ?? '';
    const name = buffer.slice(start, end);
    this.#accept(name);
    this.#slots[slot] = asKey(name);
    this.#units[slot] = units.slice(start, end);
    return name;
  }
}

// The engine holds the keys of objects once each, so that comparing them is comparing addresses.
const asKey = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name;

const isSame = (units: Uint16Array, start: number, name: Uint16Array): boolean => {
  for (let at = 0; at < name.length; at += 1) if (units[start + at] !== name[at]) return false;
  return true;
};
