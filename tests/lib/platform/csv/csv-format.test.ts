import { describe, expect, test } from 'vitest';
import { type CsvRow, UnreadableCsvError } from '@/lib/features/learner-csv';
import { csvFormat } from '@/lib/platform/csv/csv-format';
import { covers } from '../../../support/covers';

covers('lib/features/learner-csv/unreadable-csv-error.ts');

async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const rowsOf = async (content: AsyncIterable<Uint8Array>): Promise<CsvRow[]> => {
  const rows: CsvRow[] = [];
  for await (const row of csvFormat.read(content)) rows.push(row);
  return rows;
};
const read = (text: string) => rowsOf(inPieces(Buffer.from(text)));

describe('CSV is read as spreadsheets write it', () => {
  test('what was written is read back, whatever stands in it', async () => {
    const rows = [
      ['a', 'b'],
      ['say "so"', 'one,\r\ntwo'],
      ['Ó Súilleabháin', ''],
    ];
    expect((await read(`\uFEFF${csvFormat.write(rows)}`)).map(({ cells }) => cells)).toEqual(rows);
  });

  test('each row has the line it stands in; empty lines and short rows do no harm', async () => {
    expect(await read('a,b\n\n1,2\r\n3\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
      { line: 4, cells: ['3'] },
    ]);
  });

  test('a cell that says text is read as it stands, quoted or not', async () => {
    const cells = [['="0042"', 'b']];
    expect((await read('="0042",b\n"=""0042""",b\n')).map((row) => row.cells)).toEqual([...cells, ...cells]);
  });

  test('another code page than UTF-8 is refused, for its letters cannot be told', async () => {
    const bytes = Buffer.from('name\nO\xb4Neill\n', 'latin1');
    await expect(rowsOf(inPieces(bytes))).rejects.toMatchObject({ reason: 'not-utf-8' });
  });

  test('a quote that never ends is refused, and so is a row without end', async () => {
    await expect(read('a\n"never ends')).rejects.toBeInstanceOf(UnreadableCsvError);
    await expect(read(`a\n"${'x'.repeat(300_000)}"`)).rejects.toMatchObject({ reason: 'broken' });
  });

  test('what goes wrong where the bytes come from is thrown as it is', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a,b\n');
      throw new Error('The store is gone');
    }
    await expect(rowsOf(broken())).rejects.toThrow('The store is gone');
  });
});
