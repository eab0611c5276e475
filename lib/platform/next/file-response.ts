import 'server-only';
import type { ByteRange, WholeFile } from '@/lib/ports';

type NamedFile = WholeFile & { readonly fileName: string };

const HEADERS = {
  'content-type': 'application/xml; charset=utf-8',
  // An ILR file is OFFICIAL-SENSITIVE-Personal: no cache on the way may keep it or change it.
  'cache-control': 'private, no-store, no-transform',
  'accept-ranges': 'bytes',
  'x-content-type-options': 'nosniff',
};

/** The one range that is asked for: undefined for none or a form we need not honour, null for one outside the file. */
export const parseRange = (header: string | null, bytes: number): ByteRange | undefined | null => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [from, to] = [asked?.[1] ?? '', asked?.[2] ?? ''];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return first <= last && first < bytes ? { first, last } : null;
};

/** Streams a file under its exact name, whole or the range that was asked for. */
export const fileResponse = (
  request: Request,
  file: NamedFile,
  open: (range?: ByteRange) => ReadableStream<Uint8Array>,
): Response => {
  const etag = `"${file.sha256}"`;
  const condition = request.headers.get('if-range');
  const isSame = condition === null || condition === etag;
  const range = isSame ? parseRange(request.headers.get('range'), file.bytes) : undefined;
  const headers = {
    ...HEADERS,
    etag,
    // The name is letters, digits, dashes and a full stop, so it needs no quoting of its own.
    'content-disposition': `attachment; filename="${file.fileName}"`,
  };
  if (range === null)
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` } });
  if (range === undefined) return new Response(open(), { headers });
  const contentRange = `bytes ${range.first}-${range.last}/${file.bytes}`;
  return new Response(open(range), { status: 206, headers: { ...headers, 'content-range': contentRange } });
};
