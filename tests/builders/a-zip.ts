import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put in a zip; what is said of it beside name and content is what a hostile or broken zip would say. */
export type FileToZip = {
  readonly name: string;
  readonly content: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly deflated?: Uint8Array;
  readonly bytesSaid?: number;
  readonly crc32Said?: number;
};

type ZipOptions = { readonly disk?: number; readonly entriesSaid?: number };

const VERSION = 20;
const DEFLATED = 8;
const DATE_OF_2026 = ((2026 - 1980) << 9) | (1 << 5) | 1;

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const written = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = written.writeUIntLE(value, at, bytes);
  return written;
};

const packed = ({ name, content, ...said }: FileToZip) => {
  const deflated = said.deflated ?? deflateRawSync(content);
  // Spec: APPNOTE.TXT 4.3.7; the same fields stand in the local header and in the directory.
  const fields = numbers(
    [2, VERSION],
    [2, said.flags ?? 0],
    [2, said.method ?? DEFLATED],
    [2, 0],
    [2, DATE_OF_2026],
    [4, said.crc32Said ?? crc32(content)],
    [4, deflated.length],
    [4, said.bytesSaid ?? content.length],
    [2, Buffer.byteLength(name)],
    [2, 0],
  );
  return { name: Buffer.from(name), deflated, fields };
};

/** A zip with these files, as APPNOTE.TXT has it, or with what it says changed. */
export const aZip = (
  files: readonly FileToZip[],
  { disk = 0, entriesSaid = files.length }: ZipOptions = {},
): Buffer => {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, deflated, fields } of files.map(packed)) {
    const begin = [numbers([4, 0x04034b50]), fields, name, deflated];
    local.push(...begin);
    const nothingMore = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    directory.push(numbers([4, 0x02014b50], [2, VERSION]), fields, nothingMore, name);
    at += begin.reduce((sum, { length }) => sum + length, 0);
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const end = numbers(
    [4, 0x06054b50],
    [2, disk],
    [2, disk],
    [2, entriesSaid],
    [2, entriesSaid],
    [4, directoryBytes],
    [4, at],
    [2, 0],
  );
  return Buffer.concat([...local, ...directory, end]);
};
