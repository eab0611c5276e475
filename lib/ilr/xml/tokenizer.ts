import { isBlank } from '../characters';
import { CodeUnits, endOfPlainValue, isNeverPlain } from './code-units';
import { CHARACTER_DATA, COMMENT, declarationAt, instructionAt } from './declaration';
import { LineCounter } from './line-counter';
import { NameCache } from './name-cache';
import { Namespaces } from './namespaces';
import {
  type Attribute,
  beforeLastCharacter,
  contentText,
  isName,
  readAttributes,
  TextError,
  withLineFeeds,
} from './text';
import { XmlError } from './xml-error';

/** What the tokenizer tells. Declarations of namespaces are no attributes; blanks between elements are no text. */
export interface XmlHandler {
  /** An element starts; the answer says whether its text counts even when it is blank. */
  open(name: string, namespace: string, attributes: readonly Attribute[]): boolean;
  text(value: string): void;
  close(): void;
}

const TOKEN_MAX = 1 << 18;
const DEPTH_MAX = 100;
const INCOMPLETE = -1;

const NO_ATTRIBUTES: readonly Attribute[] = [];

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const BYTE_ORDER_MARK = 0xfeff;

const NOT_BLANK = /[^ \t\r\n]/;
const TAG_END = /^(?:[^"'<>]|"[^"]*"|'[^']*')*>/;

/**
 * A streaming XML 1.0 tokenizer that insists on well-formedness and refuses document types. It holds one token at most, whatever
 * the size of the file and wherever its chunks are cut.
 */
export class XmlTokenizer {
  readonly #handler: XmlHandler;
  readonly #lines = new LineCounter();
  readonly #namespaces = new Namespaces();
  readonly #names = new NameCache((name) => this.#checkName(name));
  readonly #open: string[] = [];
  readonly #codeUnits = new CodeUnits();
  #buffer = '';
  #units: Uint16Array = new Uint16Array(0);
  #place = 0;
  #wantsText = false;
  #isPlain = true;
  #isBlank = true;
  #skipsTo: '-->' | '?>' | null = null;
  #isStarted = false;
  #hasBegun = false;
  #hasRoot = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** The line of the token being told. */
  get line(): number {
    return this.#lines.lineAt(this.#place);
  }

  /** Takes more of the file; `utf8` is the same text as bytes, when it was UTF-8. */
  write(chunk: string, utf8: Uint8Array | null = null): void {
    // Joined, not added: a sum stays a tree of two strings, in which every look at a character is a detour.
    const buffer = [this.#buffer.slice(this.#place), chunk].join('');
    this.#lines.moveTo(this.#place, buffer);
    this.#units = this.#codeUnits.move(this.#place, this.#buffer.length, chunk, utf8);
    this.#buffer = buffer;
    this.#place = 0;
    if (!this.#isStarted && buffer.length > 0) this.#start();
    try {
      while (this.#skipsTo === null ? this.#step() : this.#skip(this.#skipsTo));
    } catch (cause) {
      throw cause instanceof TextError ? new XmlError(cause.kind, this.line, cause.message, { cause }) : cause;
    }
    if (this.#buffer.length - this.#place > TOKEN_MAX) {
      throw new XmlError('too-large', this.line, 'Something here is far longer than any part of an ILR file can be.');
    }
  }

  /** Says that the file has ended, which must be right after its root element. */
  end(): void {
    const rest = this.#buffer.slice(this.#place);
    const open = this.#open.at(-1);
    if (open !== undefined) this.#fail(`The file is cut short: it ends inside ${open}.`);
    if (this.#skipsTo !== null || rest.includes('<'))
      this.#fail('The file is cut short: it ends inside a tag or comment.');
    if (!isBlank(rest)) this.#failOutside(rest);
    if (!this.#hasRoot) this.#fail('There is no XML in the file.');
  }

  #fail(sentence: string): never {
    throw new XmlError('malformed', this.line, sentence);
  }

  #failOutside(text: string): never {
    this.#place += text.search(NOT_BLANK);
    return this.#fail('There is text outside the root element.');
  }

  #start(): void {
    this.#isStarted = true;
    if (this.#buffer.charCodeAt(0) === BYTE_ORDER_MARK) this.#place = 1;
  }

  #step(): boolean {
    const start = this.#place;
    const at = this.#findMarkup(start);
    if (at === this.#buffer.length) return false;
    if (at > start) {
      this.#hasBegun = true;
      if (this.#wantsText || !this.#isBlank || !this.#isPlain) this.#text(this.#buffer.slice(start, at), this.#isPlain);
    }
    this.#place = at;
    const next = this.#markup(at);
    if (next === INCOMPLETE) return false;
    this.#hasBegun = true;
    this.#place = next;
    return true;
  }

  /** The place of the next <, or the end; notes on the way what kind of text stands before it. */
  #findMarkup(start: number): number {
    const { length } = this.#buffer;
    const units = this.#units;
    let isPlain = true;
    let isBlank = true;
    let at = start;
    for (; at < length; at += 1) {
      const code = units[at] ?? 0;
      if (code === LT) break;
      if (code > 32) isBlank = false;
      if (isNeverPlain(code)) isPlain = false;
    }
    this.#isPlain = isPlain;
    this.#isBlank = isBlank;
    return at;
  }

  #text(raw: string, isPlain: boolean): void {
    const value = isPlain ? raw : contentText(raw);
    if (!this.#wantsText && isBlank(value)) return;
    if (this.#open.length === 0) this.#failOutside(raw);
    if (!this.#wantsText) this.#place += raw.search(NOT_BLANK);
    this.#handler.text(value);
  }

  #markup(at: number): number {
    const code = at + 1 < this.#buffer.length ? this.#units[at + 1] : 0;
    if (code === SLASH) return this.#closeTag(at);
    if (code === 33) return this.#declaration(at);
    if (code === 63) return this.#instruction(at);
    return this.#openTag(at);
  }

  #closeTag(at: number): number {
    const buffer = this.#buffer;
    const name = this.#open.at(-1);
    let end = at + 2 + (name ?? '').length;
    if (name === undefined || end >= buffer.length || this.#units[end] !== GT || !buffer.startsWith(name, at + 2)) {
      end = buffer.indexOf('>', at);
      if (end === -1) return INCOMPLETE;
      const found = buffer.slice(at + 2, end).replace(/[ \t\r\n]+$/, '');
      if (name === undefined) this.#fail(`</${found}> closes nothing.`);
      if (found !== name) this.#fail(`</${found}> stands where </${name}> must be.`);
    }
    this.#close();
    return end + 1;
  }

  #close(): void {
    this.#namespaces.leave(this.#open.length);
    this.#open.pop();
    this.#wantsText = false;
    this.#handler.close();
  }

  #openTag(at: number): number {
    const buffer = this.#buffer;
    const units = this.#units;
    const { length } = buffer;
    let end = at + 1;
    let hasPrefix = false;
    for (; end < length; end += 1) {
      const code = units[end] ?? 0;
      if (code === GT || code === SLASH || code <= 32) break;
      if (code === COLON) hasPrefix = true;
    }
    if (end >= length) return INCOMPLETE;
    const name = this.#names.nameAt(buffer, units, at + 1, end);
    if (units[end] !== GT) return this.#openTagWithMore(name, end);
    if (hasPrefix) this.#enter(name, NO_ATTRIBUTES);
    else this.#tell(name, name, this.#namespaces.default, NO_ATTRIBUTES);
    return this.#wantsText && !hasPrefix ? this.#plainValue(at, end + 1) : end + 1;
  }

  /** Most tags hold a short text and their own end; that much is read in one go, and anything else left to the main loop. */
  #plainValue(tag: number, from: number): number {
    const nameLength = from - tag - 2;
    const end = endOfPlainValue(this.#units, this.#buffer.length, tag, nameLength);
    if (end === -1) return from;
    if (end > from) this.#handler.text(this.#buffer.slice(from, end));
    this.#close();
    return end + nameLength + 3;
  }

  #checkName(name: string): void {
    if (!isName(name)) this.#fail('There is a < that starts no tag. Write it as &lt; when it belongs to a text.');
  }

  #openTagWithMore(name: string, from: number): number {
    const match = TAG_END.exec(this.#buffer.slice(from, from + TOKEN_MAX));
    if (match === null) {
      const following = this.#buffer.indexOf('<', from);
      if (following !== -1 && !/["']/.test(this.#buffer.slice(from, following)))
        this.#fail(`The tag of ${name} has no end.`);
      return INCOMPLETE;
    }
    const inner = match[0].slice(0, -1);
    const isEmpty = inner.endsWith('/');
    this.#enter(name, readAttributes(isEmpty ? inner.slice(0, -1) : inner, name));
    if (isEmpty) this.#close();
    return from + match[0].length;
  }

  #enter(name: string, attributes: readonly Attribute[]): void {
    this.#namespaces.enter(this.#open.length + 1, attributes);
    const { local, namespace } = this.#namespaces.resolve(name);
    this.#tell(name, local, namespace, this.#namespaces.resolveAttributes(attributes));
  }

  #tell(name: string, local: string, namespace: string, attributes: readonly Attribute[]): void {
    const depth = this.#open.push(name);
    if (depth === 1) {
      if (this.#hasRoot) this.#fail(`${name} stands after the end of the root element.`);
      this.#hasRoot = true;
    }
    if (depth > DEPTH_MAX)
      throw new XmlError('too-large', this.line, `Elements stand more than ${DEPTH_MAX} deep in each other.`);
    this.#wantsText = this.#handler.open(local, namespace, attributes);
  }

  #declaration(at: number): number {
    const kind = declarationAt(this.#buffer, at);
    if (kind === null) return INCOMPLETE;
    if (kind === 'character-data') return this.#characterData(at + CHARACTER_DATA.length);
    this.#skipsTo = '-->';
    return at + COMMENT.length;
  }

  #characterData(from: number): number {
    const end = this.#buffer.indexOf(']]>', from);
    if (end === -1) return INCOMPLETE;
    if (this.#open.length === 0) this.#fail('There is text outside the root element.');
    const value = withLineFeeds(this.#buffer.slice(from, end));
    if (this.#wantsText || !isBlank(value)) this.#handler.text(value);
    return end + 3;
  }

  #instruction(at: number): number {
    const instruction = instructionAt(this.#buffer, at, !this.#hasBegun);
    if (instruction === null) return INCOMPLETE;
    if (!instruction.isWhole) this.#skipsTo = '?>';
    return instruction.next;
  }

  #skip(mark: '-->' | '?>'): boolean {
    const buffer = this.#buffer;
    const start = this.#place;
    const sought = mark === '-->' ? '--' : mark;
    const found = buffer.indexOf(sought, start);
    // What may be the beginning of the mark is kept for the next chunk.
    const end = found === -1 ? Math.max(start, beforeLastCharacter(buffer)) : found;
    withLineFeeds(buffer.slice(start, end));
    this.#place = end;
    if (found === -1 || found + mark.length > buffer.length) return false;
    if (!buffer.startsWith(mark, found)) this.#fail('A comment has -- inside, which XML does not allow.');
    this.#skipsTo = null;
    this.#place = found + mark.length;
    return true;
  }
}
