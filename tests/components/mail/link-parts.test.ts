import { describe, expect, it } from 'vitest';
import { linkParts } from '../../../components/mail/link-parts';

describe('linkParts finds the web addresses of a plain text', () => {
  it('leaves a text without any as it is', () => {
    expect(linkParts('No link.')).toEqual([{ text: 'No link.', href: null }]);
  });

  it('keeps every character, in order', () => {
    const text = 'See https://muster.example/1/ilr/exports/2. Or (http://localhost:3000/x), please.';
    const parts = linkParts(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.flatMap(({ href }) => href ?? [])).toEqual([
      'https://muster.example/1/ilr/exports/2',
      'http://localhost:3000/x',
    ]);
  });

  it('makes no link of anything but http and https', () => {
    expect(linkParts('javascript:alert(1) ftp://x.example').every(({ href }) => href === null)).toBe(true);
  });
});
