import { describe, expect, it } from 'vitest';
import { CodeUnits } from '@/lib/ilr/xml/code-units';
import { inPieces, PieceDecoder, UndecodableError } from '@/lib/ilr/xml/decode';
import { XmlError } from '@/lib/ilr/xml/xml-error';
import { covers } from '@/tests/support/covers';

covers('lib/ilr/xml/code-units.ts', 'lib/ilr/xml/utf8.ts');

const decoded = (pieces: readonly Uint8Array[]): string => {
  const decoder = new PieceDecoder();
  const texts = pieces.map((piece) => decoder.decode(piece, false).text);
  return texts.join('') + decoder.decode(new Uint8Array(0), true).text;
};

const TEXT = 'aé日𝒳\u0000b\ufeffc';

describe('bytes become text, whatever their encoding and wherever they are cut', () => {
  it('puts characters together that were cut apart', () => {
    const bytes = new TextEncoder().encode(TEXT);
    for (let first = 0; first <= bytes.length; first += 1) {
      for (let second = first; second <= bytes.length; second += 1) {
        expect(decoded([bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)])).toBe(TEXT);
      }
    }
  });

  it('gives the bytes of exactly the text it gives', () => {
    const decoder = new PieceDecoder();
    const bytes = new TextEncoder().encode(TEXT);
    for (let at = 0; at < bytes.length; at += 1) {
      const { text, utf8 } = decoder.decode(bytes.subarray(at, at + 1), false);
      expect(Buffer.from(utf8 ?? []).toString('utf8')).toBe(text);
    }
  });

  it.each([
    ['a byte that starts nothing', [0x61, 0xff], 'a'],
    ['a character that stops short', [0x61, 0x62, 0xe6, 0x97, 0x61], 'ab'],
    ['a character of too many bytes', [0xc0, 0x80], ''],
    ['half of a pair', [0xed, 0xa0, 0x80], ''],
    ['the end in the middle of a character', [0x61, 0xe6, 0x97], 'a'],
  ])('refuses %s, and tells what was before', (_, bytes, before) => {
    const decoder = new PieceDecoder();
    let text = '';
    try {
      text += decoder.decode(Uint8Array.from(bytes), false).text;
      text += decoder.decode(new Uint8Array(0), true).text;
    } catch (error) {
      expect(error).toBeInstanceOf(UndecodableError);
      text += `${error instanceof UndecodableError ? error.textBefore : ''}!`;
    }
    expect(text).toBe(`${before}!`);
  });

  it('refuses an encoding that it does not know, by name', () => {
    expect(() => decoded([Buffer.from('<?xml version="1.0" encoding="UTF-7"?>')])).toThrow(XmlError);
    expect(() => decoded([Buffer.from('<?xml version="1.0" encoding="UTF-7"?>')])).toThrow('UTF-7');
  });

  it('makes pieces that are neither crumbs nor a whole file', async () => {
    const chunks = [new Uint8Array(300_000).fill(1), ...Array.from({ length: 700 }, () => new Uint8Array(100).fill(2))];
    const pieces: Uint8Array[] = [];
    for await (const piece of inPieces(chunks)) pieces.push(piece);
    expect(Buffer.compare(Buffer.concat(pieces), Buffer.concat(chunks))).toBe(0);
    expect(Math.max(...pieces.map(({ length }) => length))).toBe(65_536);
    expect(pieces.length).toBeLessThan(10);
  });

  it('gives the code units of a text, from its bytes as from itself', () => {
    const units = [...TEXT]
      .join('')
      .split('')
      .map((each) => each.charCodeAt(0));
    for (const utf8 of [new TextEncoder().encode(TEXT), null]) {
      const codeUnits = new CodeUnits();
      codeUnits.move(0, 0, 'xyz', null);
      const moved = codeUnits.move(2, 3, TEXT, utf8);
      expect([...moved.subarray(0, 1 + TEXT.length)]).toEqual(['z'.charCodeAt(0), ...units]);
    }
  });
});
