import { describe, expect, it } from 'vitest';
import { importFileBytesMax, importPartBytes, importParts, startImportInput } from '@/lib/features/ilr-import/schema';

describe('a file is cut into parts that one request can carry', () => {
  it.each([
    [1, 1],
    [importPartBytes, 1],
    [importPartBytes + 1, 2],
    [importFileBytesMax, 128],
  ])('cuts %d bytes into %d', (bytes, parts) => {
    expect(importParts(bytes)).toBe(parts);
  });

  it('takes no empty file, and none that is larger than the limit', () => {
    const takes = (fileBytes: number) => startImportInput.safeParse({ fileName: 'ILR.XML', fileBytes }).success;
    expect([0, 1, importFileBytesMax, importFileBytesMax + 1].map(takes)).toEqual([false, true, true, false]);
  });
});
