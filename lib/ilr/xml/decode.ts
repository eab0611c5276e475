import { utf8Length } from './utf8';
import { XmlError } from './xml-error';

const PIECE_BYTES = 1 << 16;

const DECLARED = /^<\?xml[ \t\r\n][^>]*?\bencoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

/** What a declared encoding is read as; UTF-16 is known by its first two bytes instead. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
};

/** Small chunks are put together and large ones cut, so that the tokenizer sees neither crumbs nor a whole file. */
export async function* inPieces(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    length += chunk.length;
    if (length < PIECE_BYTES) continue;
    const whole = joined(held, length);
    for (let at = 0; at < length; at += PIECE_BYTES) yield whole.subarray(at, at + PIECE_BYTES);
    held = [];
    length = 0;
  }
  if (length > 0) yield joined(held, length);
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const encodingOf = (start: Uint8Array): string => {
  if (startsWith(start, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(start, 0xfe, 0xff)) return 'utf-16be';
  if (startsWith(start, 0xef, 0xbb, 0xbf)) return 'utf-8';
  const declared = DECLARED.exec(String.fromCharCode(...start.subarray(0, 200)))?.[1];
  if (declared === undefined) return 'utf-8';
  const encoding = ENCODINGS[declared.toLowerCase()];
  if (encoding !== undefined) return encoding;
  throw new XmlError('unsupported-encoding', 1, `The file says its encoding is ${declared}. Save it as UTF-8.`);
};

/** The length of the part that ends with a whole character; what is after it waits for the next piece. */
const wholeCharacters = (bytes: Uint8Array): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    return utf8Length(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
};

/** Bytes that are not of the file's encoding, after this text. */
export class UndecodableError extends Error {
  override readonly name = 'UndecodableError';

  constructor(
    readonly textBefore: string,
    options: ErrorOptions,
  ) {
    super('The bytes are not of the encoding', options);
  }
}

const REPLACEMENT = '\ufffd';

const undecodable = (bytes: Uint8Array, encoding: string, cause: unknown): UndecodableError => {
  const text = new TextDecoder(encoding).decode(bytes);
  return new UndecodableError(text.slice(0, Math.max(text.indexOf(REPLACEMENT), 0)), { cause });
};

/** Decodes a file piece by piece; throws UndecodableError at bytes that are not of the file's encoding. */
export class PieceDecoder {
  #decoder: TextDecoder | null = null;
  #isUtf8 = false;
  #held: Uint8Array = new Uint8Array(0);

  /** The next piece as text, and as the bytes of that text when it is UTF-8; `isLast` says that nothing follows. */
  decode(piece: Uint8Array, isLast: boolean): { readonly text: string; readonly utf8: Uint8Array | null } {
    const decoder = this.#decoder ?? this.#start(piece);
    const bytes = this.#held.length === 0 ? piece : joined([this.#held, piece], this.#held.length + piece.length);
    try {
      // Decoding in stream mode is eight times slower than whole pieces, so UTF-8 is cut between characters.
      if (!this.#isUtf8) return { text: decoder.decode(bytes, { stream: !isLast }), utf8: null };
      const end = isLast ? bytes.length : wholeCharacters(bytes);
      this.#held = bytes.slice(end);
      const utf8 = bytes.subarray(0, end);
      return { text: decoder.decode(utf8), utf8 };
    } catch (cause) {
      throw undecodable(bytes, decoder.encoding, cause);
    }
  }

  #start(piece: Uint8Array): TextDecoder {
    const encoding = encodingOf(piece);
    this.#isUtf8 = encoding === 'utf-8';
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return this.#decoder;
  }
}
