import 'server-only';
import { promisify } from 'node:util';
import { constants, inflateRaw } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const DEFLATED = 8;
const ENCRYPTED = 1;
// A header of an ILR file, and far more; deflate makes at most a thousand times as much of it.
const BYTES_LOOKED_AT = 16 * 1024;
const INFLATED_MAX = 32 * 1024 * 1024;

const inflate = promisify(inflateRaw);

/**
 * What the beginning of a zip holds of the beginning of its first file; null when that cannot be told. Spec: APPNOTE.TXT,
 * 4.3.7. A glance only: the directory at the end says what is in the zip.
 */
export const firstFileOf = async (beginning: Uint8Array): Promise<Uint8Array | null> => {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.length);
  if (bytes.length < LOCAL_HEADER_BYTES || bytes.readUInt32LE(0) !== LOCAL_HEADER) return null;
  const isPlain = (bytes.readUInt16LE(6) & ENCRYPTED) === 0 && bytes.readUInt16LE(8) === DEFLATED;
  if (!isPlain) return null;
  const from = LOCAL_HEADER_BYTES + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  const deflated = bytes.subarray(from, from + BYTES_LOOKED_AT);
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: INFLATED_MAX };
  return inflate(deflated, options).catch(() => null);
};
