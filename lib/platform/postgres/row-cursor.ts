import 'server-only';

const TAB = 9;
const LINE_FEED = 10;
const MINUS = 45;
const ZERO = 48;
const BACKSLASH = 92;
const CAPITAL_N = 78;
const ASCII_MAX = 127;
const NULL_LENGTH = 3;
const DATE_LENGTH = 10;
const DATE_HYPHEN = 4;

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** A value as it was before COPY wrote it. */
export const unescaped = (value: string): string =>
  value.replace(/\\(.)/gs, (_, character: string) => ESCAPED[character] ?? character);

/** Text that was read with a character for each byte. */
export const decoded = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** Reads lines in COPY's text format value by value; each steps over the tab or line feed behind it. */
export class RowCursor {
  private lines = '';
  private at = 0;

  open(lines: string): void {
    this.lines = lines;
    this.at = 0;
  }

  get hasMore(): boolean {
    return this.at < this.lines.length;
  }

  whole(): number | null {
    const { lines } = this;
    let { at } = this;
    let code = lines.charCodeAt(at);
    if (code === BACKSLASH) {
      this.at = at + NULL_LENGTH;
      return null;
    }
    const isNegative = code === MINUS;
    if (isNegative) code = lines.charCodeAt(++at);
    let value = 0;
    while (code >= ZERO) {
      value = value * 10 + (code - ZERO);
      at += 1;
      code = lines.charCodeAt(at);
    }
    this.at = at + 1;
    return isNegative ? -value : value;
  }

  /** Those before our era, after the year 9999 or without end are longer, and are read as they stand. */
  date(): string | null {
    const { lines, at } = this;
    const end = lines.charCodeAt(at + DATE_LENGTH);
    const isPlain = lines.charCodeAt(at + DATE_HYPHEN) === MINUS && (end === TAB || end === LINE_FEED);
    // What follows an absent date may have a hyphen and a tab at the very places.
    if (!isPlain || lines.charCodeAt(at) === BACKSLASH) return this.text();
    this.at = at + DATE_LENGTH + 1;
    return lines.substring(at, at + DATE_LENGTH);
  }

  text(): string | null {
    const { lines, at } = this;
    if (lines.charCodeAt(at) === BACKSLASH && lines.charCodeAt(at + 1) === CAPITAL_N) {
      this.at = at + NULL_LENGTH;
      return null;
    }
    let end = at;
    let seen = 0;
    let isEscaped = false;
    for (; end < lines.length; end += 1) {
      const code = lines.charCodeAt(end);
      if (code === TAB || code === LINE_FEED) break;
      seen |= code;
      if (code === BACKSLASH) isEscaped = true;
    }
    this.at = end + 1;
    const bytes = lines.substring(at, end);
    const value = seen > ASCII_MAX ? decoded(bytes) : bytes;
    return isEscaped ? unescaped(value) : value;
  }
}
