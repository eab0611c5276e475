import { describe, expect, it } from 'vitest';
import { partsOf, refuseFile } from '../../../components/ilr-import/upload-plan';

const part = 4 * 1024 * 1024;

describe('partsOf cuts a file into parts that one request can carry', () => {
  it('leaves a small file whole', () => {
    expect(partsOf(10)).toEqual([{ number: 1, from: 0, to: 10 }]);
  });

  it('makes no empty part at the end', () => {
    expect(partsOf(part)).toEqual([{ number: 1, from: 0, to: part }]);
    expect(partsOf(part + 1)[1]).toEqual({ number: 2, from: part, to: part + 1 });
  });

  it('covers every byte once', () => {
    const parts = partsOf(50_000_001);
    expect(parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(50_000_001);
    expect(parts.slice(1).every(({ from }, place) => from === parts[place]?.to)).toBe(true);
  });
});

describe('refuseFile says in a sentence why a file is not taken', () => {
  it.each(['XML', 'xml', 'zip', 'ZIP'])('takes a file that ends in .%s', (ending) => {
    expect(refuseFile({ name: `ILR-10000001-2526-20261121-163543-01.${ending}`, size: 10 })).toBeNull();
  });

  it.each(['ilr.csv', 'zip', 'ilr.zip.exe'])('refuses %s', (name) => {
    expect(refuseFile({ name, size: 10 })).toContain('is not an XML or zip file');
  });

  it('refuses what is empty or too large', () => {
    expect(refuseFile({ name: 'ilr.xml', size: 0 })).toContain('is empty');
    expect(refuseFile({ name: 'ilr.xml', size: 512 * 1024 * 1024 })).toBeNull();
    expect(refuseFile({ name: 'ilr.xml', size: 600 * 1024 * 1024 })).toContain('up to 512 MB');
  });
});
