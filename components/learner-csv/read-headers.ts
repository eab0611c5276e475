/** Why the headers of a file cannot be read. */
export type HeaderRefusal = 'not-utf-8' | 'no-headers';

const BEGINNING_BYTES = 256 * 1024;

const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|[\r\n]|$)/y;

/** The cells of the first line that says something, as the server reads them. */
export const headersIn = (text: string): readonly string[] => {
  const cells: string[] = [];
  CELL.lastIndex = Math.max(0, text.search(/[^\uFEFF\r\n]/));
  for (let found = CELL.exec(text); found !== null; found = CELL.exec(text)) {
    const [, quoted, plain = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== ',') break;
  }
  return cells.some((cell) => cell !== '') ? cells : [];
};

/** The headers of a file that was chosen. */
export const readHeaders = async (file: Blob): Promise<readonly string[] | HeaderRefusal> => {
  const bytes = await file.slice(0, BEGINNING_BYTES).arrayBuffer();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const headers = headersIn(text);
    return headers.length === 0 ? 'no-headers' : headers;
  } catch {
    return 'not-utf-8';
  }
};
