/** A range of bytes, both ends included, as HTTP counts them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** What is known of a file once it is whole. */
export interface WholeFile {
  readonly bytes: number;
  /** Of the file's content, in lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Keeps files that are written in parts and read as streams. A part that is written again replaces the earlier one, so a
 * step that runs twice does no harm; a file can be opened only when it is whole.
 */
export interface FileStore {
  /** Parts count up from 1. A piece of the content is copied before the next is asked for, so it may be written over then. */
  writePart(fileId: string, part: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** How many different parts there are so far. */
  partsWritten(fileId: string): Promise<number>;
  /** Throws when a part is missing or does not read back as it was written. */
  complete(fileId: string, parts: number): Promise<WholeFile>;
  /** Null when there is no such file, or it is not whole. */
  describe(fileId: string): Promise<WholeFile | null>;
  /** Throws when the file is not whole. */
  open(fileId: string, range?: ByteRange): ReadableStream<Uint8Array>;
  remove(fileId: string): Promise<void>;
}
