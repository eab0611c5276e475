import type { AcademicYear } from './academic-year';
import type { IlrEvent } from './file-event';
import type { IlrRefusal } from './problem';
import { RecordBuilder } from './record-builder';
import { Refused } from './root-element';
import { inPieces, PieceDecoder, UndecodableError } from './xml/decode';
import { XmlTokenizer } from './xml/tokenizer';
import { XmlError } from './xml/xml-error';
import { academicYears } from './years';

const REFUSALS: Readonly<Record<XmlError['kind'], IlrRefusal['kind']>> = {
  malformed: 'not-an-ilr-file',
  'too-large': 'not-an-ilr-file',
  'document-type-not-allowed': 'document-type-not-allowed',
  'unsupported-encoding': 'unsupported-encoding',
};

const lastEvent = (cause: unknown, builder: RecordBuilder): IlrEvent => {
  if (cause instanceof Refused) return { kind: 'refused', refusal: cause.refusal };
  if (!(cause instanceof XmlError)) throw cause;
  if (builder.isIlrFile) return builder.brokenOff(cause);
  const message = `This is not an ILR file: ${cause.message}`;
  return { kind: 'refused', refusal: { kind: REFUSALS[cause.kind], year: null, line: cause.line, message } };
};

class FileReader {
  readonly builder: RecordBuilder;
  readonly #tokenizer: XmlTokenizer;
  readonly #decoder = new PieceDecoder();

  constructor(years: readonly AcademicYear[]) {
    this.builder = new RecordBuilder(() => this.#tokenizer.line, years);
    this.#tokenizer = new XmlTokenizer(this.builder);
  }

  write(piece: Uint8Array, isLast: boolean): void {
    try {
      const { text, utf8 } = this.#decoder.decode(piece, isLast);
      this.#tokenizer.write(text, utf8);
    } catch (cause) {
      if (!(cause instanceof UndecodableError)) throw cause;
      this.#tokenizer.write(cause.textBefore);
      const sentence = 'there are bytes here that are not in the encoding of the file. Save it as UTF-8.';
      throw new XmlError('malformed', this.#tokenizer.line, sentence, { cause });
    }
  }

  end(): void {
    this.write(new Uint8Array(0), true);
    this.#tokenizer.end();
  }
}

/**
 * Reads an ILR file of any size in flat memory. Never throws for what is in the file: what is wrong comes as problems of the
 * learner, or of the whole file in the last event. The year is that of the file's namespace; a file of a year that is not
 * among `years` is refused.
 */
export async function* readIlr(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  years: readonly AcademicYear[] = academicYears,
): AsyncGenerator<IlrEvent, void, undefined> {
  const file = new FileReader(years);
  const { builder } = file;
  let last: IlrEvent | null = null;
  for await (const piece of inPieces(chunks)) {
    try {
      file.write(piece, false);
    } catch (cause) {
      last = lastEvent(cause, builder);
    }
    yield* builder.events.splice(0);
    if (last !== null) break;
  }
  try {
    if (last === null) file.end();
  } catch (cause) {
    last = lastEvent(cause, builder);
  }
  yield* builder.events.splice(0);
  yield last ?? builder.end();
}
