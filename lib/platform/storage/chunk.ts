import 'server-only';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, inflateRaw } from 'node:zlib';
import { CHUNK_BYTES, type ChunkRooms } from './chunk-rooms';

const LEVEL = 3;
// What a chunk of XML comes to; more is put together from two.
const DEFLATED_AT_ONCE = 1 << 17;
const INFLATE_ROOM_BYTES = 64;

const deflateAsync = promisify(deflateRaw);
const inflateAsync = promisify(inflateRaw);

export interface DeflatedChunk {
  readonly bytes: number;
  readonly crc32: number;
  readonly deflated: Buffer;
  /** Of the deflated bytes, so that the database can say that it received them. */
  readonly sha256: string;
}

/** Flushed in full but not finished: blocks put together and closed by an empty last block are one stream, as in a .zip. */
export const deflateChunk = async (content: Uint8Array): Promise<DeflatedChunk> => {
  const options = { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH, chunkSize: DEFLATED_AT_ONCE };
  const deflated = await deflateAsync(content, options);
  return {
    bytes: content.length,
    crc32: crc32(content),
    deflated,
    sha256: createHash('sha256').update(deflated).digest('hex'),
  };
};

/** The content of a stored chunk; throws when it is not what was written. */
export const inflateChunk = async (stored: Omit<DeflatedChunk, 'sha256'>): Promise<Buffer> => {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: stored.bytes + INFLATE_ROOM_BYTES };
  const content = await inflateAsync(stored.deflated, options);
  if (content.length !== stored.bytes || crc32(content) !== stored.crc32)
    throw new Error('A stored chunk does not read back as it was written');
  return content;
};

/**
 * The content in pieces of a chunk each, the last one shorter; at least one piece, so that an empty part leaves a trace. Each
 * stands in a room, and is good until that one's turn comes again.
 */
export async function* chunksOf(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  rooms: ChunkRooms,
): AsyncGenerator<Uint8Array, void, undefined> {
  let chunk = rooms.next();
  let filled = 0;
  let pieces = 0;
  for await (const bytes of content) {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled < CHUNK_BYTES) continue;
      yield chunk;
      pieces += 1;
      filled = 0;
      chunk = rooms.next();
    }
  }
  if (filled > 0 || pieces === 0) yield chunk.subarray(0, filled);
}
