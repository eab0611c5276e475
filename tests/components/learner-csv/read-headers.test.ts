import { describe, expect, test } from 'vitest';
import { headersIn, readHeaders } from '@/components/learner-csv/read-headers';
import { csvFormat } from '@/lib/platform/csv';

const samples = [
  'a,b\n1,2',
  '\uFEFFa,"b, c",d\r\n1,2,3',
  '"say ""so""", spaced ,\n',
  '\n\r\nafter,blank lines\n',
  'only',
  'one,\rtwo',
];

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe('the headers of a file are read in the browser as the server reads them', () => {
  test.each(samples)('%j', async (text) => {
    const [first] = [await csvFormat.read(bytesOf(text))[Symbol.asyncIterator]().next()];
    const server = first?.value?.cells.map((cell: string) => cell.trim());
    expect(headersIn(text)).toEqual(server);
  });

  test('a file without any says so, and so does one in another code page', async () => {
    expect(await readHeaders(new Blob(['\n\n']))).toBe('no-headers');
    expect(await readHeaders(new Blob([Buffer.from('n\xe9', 'latin1'), '\n']))).toBe('not-utf-8');
    expect(await readHeaders(new Blob(['é,b\n']))).toEqual(['é', 'b']);
  });
});
