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
  it('takes an XML file, however its name is written', () => {
    expect(refuseFile({ name: 'ILR-10000001-2526-20261121-163543-01.XML', size: 10 })).toBeNull();
  });

  it('tells a zip file from any other', () => {
    expect(refuseFile({ name: 'ilr.zip', size: 10 })).toContain('Take the XML file out of it');
    expect(refuseFile({ name: 'ilr.csv', size: 10 })).toContain('not an XML file');
  });

  it('refuses what is empty or too large', () => {
    expect(refuseFile({ name: 'ilr.xml', size: 0 })).toContain('is empty');
    expect(refuseFile({ name: 'ilr.xml', size: 512 * 1024 * 1024 })).toBeNull();
    expect(refuseFile({ name: 'ilr.xml', size: 600 * 1024 * 1024 })).toContain('up to 512 MB');
  });
});
