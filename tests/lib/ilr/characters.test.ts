import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapeXml, isAbsent, isRestrictedText, isXmlText } from '@/lib/ilr/characters';

const SCHEMA = path.resolve(import.meta.dirname, '../../fixtures/ilr/xsd/2526.xsd');

describe('characters are allowed as the specifications allow them', () => {
  it('allows in RestrictedString what the schema’s own pattern does, for every character there is', () => {
    const pattern = /<xs:pattern value="([^"]*)"/.exec(readFileSync(SCHEMA, 'utf8'))?.[1] ?? '';
    const source = pattern
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#xa3;', '£')
      .replaceAll('&#x20ac;', '€');
    const allowed = new RegExp(`^${source}$`);
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      if (isRestrictedText(character) !== allowed.test(character))
        throw new Error(`U+${code.toString(16)} is judged wrongly`);
    }
  });

  it('lets in what XML lets in', () => {
    expect(['a\tb\nc\rd', 'é日𝒳', '\ufffd', '\u007f'].map(isXmlText)).toEqual([true, true, true, true]);
    expect(['\0', '\u000b', '\ud800', '\udc00', '\ud800a', 'a\udc00', '\ufffe', '\uffff'].some(isXmlText)).toBe(false);
  });

  it('takes null, nothing and blanks for absent', () => {
    expect([null, undefined, '', ' \t\r\n'].map(isAbsent)).toEqual([true, true, true, true]);
    expect([0, '0', '\u00a0', 'a '].some(isAbsent)).toBe(false);
  });

  it('escapes what would be read as something else', () => {
    expect(escapeXml('a&b<c>d\re"f\'')).toBe('a&amp;b&lt;c&gt;d&#13;e"f\'');
  });
});
