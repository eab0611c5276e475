import 'server-only';

export const CHUNK_BYTES = 1 << 20;
/** So many chunks may still be read while the next is filled. */
export const CHUNKS_AHEAD = 1;

const ROOMS = CHUNKS_AHEAD + 1;
const SPARE_MAX = 2;

/** Room for chunks, one after another: what stood in a place is written over when its turn comes again. */
export class ChunkRooms {
  private readonly rooms: Buffer[] = [];
  private turn = 0;

  next(): Buffer {
    const place = this.turn % ROOMS;
    this.turn += 1;
    this.rooms[place] ??= Buffer.allocUnsafe(CHUNK_BYTES);
    return this.rooms[place];
  }
}

const spare: ChunkRooms[] = [];

/**
 * Lends rooms to the work, which leaves nothing in use when it ends well; after a failure something may still be read, and
 * the collector has them. With fresh memory for each part it would be he who decides how much there is.
 */
export const inRooms = async <Answer>(work: (rooms: ChunkRooms) => Promise<Answer>): Promise<Answer> => {
  const rooms = spare.pop() ?? new ChunkRooms();
  const answer = await work(rooms);
  if (spare.length < SPARE_MAX) spare.push(rooms);
  return answer;
};
