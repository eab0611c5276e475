import { describe, expect, test } from 'vitest';
import { fileResponse, parseRange } from '@/lib/platform/next/file-response';
import type { ByteRange } from '@/lib/ports';

const content = 'the bytes of a file';
const file = { fileName: 'ILR-99999999-2526-20260901-100000-01.XML', bytes: content.length, sha256: 'ab12' };

const open = (range?: ByteRange): ReadableStream<Uint8Array> => {
  const part = range === undefined ? content : content.slice(range.first, range.last + 1);
  return new Blob([part]).stream();
};

const ask = (headers: Record<string, string> = {}) =>
  fileResponse(new Request('https://muster.example/download', { headers }), file, open);

describe('a file is sent under its exact name, whole or the part that was asked for', () => {
  test('whole, marked as nobody’s to keep or to change on the way', async () => {
    const response = ask();
    expect([response.status, await response.text()]).toEqual([200, content]);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file.fileName}"`);
    expect(response.headers.get('cache-control')).toBe('private, no-store, no-transform');
  });

  test('a range, so that a download that broke off can go on', async () => {
    const response = ask({ range: 'bytes=4-8', 'if-range': '"ab12"' });
    expect([response.status, await response.text()]).toEqual([206, 'bytes']);
    expect(response.headers.get('content-range')).toBe(`bytes 4-8/${content.length}`);
  });

  test('whole again when it is not the file that was begun', () => {
    expect(ask({ range: 'bytes=4-8', 'if-range': '"another"' }).status).toBe(200);
  });

  test('a range outside the file is refused', () => {
    const response = ask({ range: 'bytes=100-' });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
  });
});

describe('ranges as HTTP writes them', () => {
  test.each([
    [null, undefined],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=5-', { first: 5, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=8-100', { first: 8, last: 9 }],
    ['bytes=9-8', null],
    ['bytes=10-', null],
    ['bytes=-0', null],
    ['bytes=1-2,4-5', undefined],
    ['lines=1-2', undefined],
    ['bytes=-', undefined],
  ])('%s of ten bytes', (header, range) => {
    expect(parseRange(header, 10)).toEqual(range);
  });
});
