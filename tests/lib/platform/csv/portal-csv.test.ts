import { describe, expect, it } from 'vitest';
import { portalCsv } from '@/lib/platform/csv';
import { err } from '@/lib/result';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('files of the portal are written exactly and read whatever their letters', () => {
  it('puts nothing before a cell that looks like a formula, and no byte order mark before the file', () => {
    expect(portalCsv.write([['=A1', '-Smith', 'O"Neil, Jo']])).toBe('=A1,-Smith,"O""Neil, Jo"\r\n');
  });

  it.each([
    ['UTF-8', bytes('\uFEFFULN,FamilyName\r\n1,Brontë\r\n')],
    ['the letters of Windows', Uint8Array.from([...bytes('ULN,FamilyName\r\n1,Bront'), 0xeb, 13, 10])],
  ])('reads %s', async (_, content) => {
    expect(await portalCsv.read(content)).toEqual({
      ok: true,
      value: [
        { line: 1, cells: ['ULN', 'FamilyName'] },
        { line: 2, cells: ['1', 'Brontë'] },
      ],
    });
  });

  it('says near which line a file breaks off', async () => {
    expect(await portalCsv.read(bytes('ULN\r\n"1'))).toEqual(err({ line: expect.any(Number) }));
  });
});
