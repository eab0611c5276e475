import { describe, expect, test } from 'vitest';
import { isLrsSandbox, lrsAddress } from '@/lib/platform/lrs';

describe('personal data goes to the LRS and nowhere else', () => {
  test.each(['https://ws.lrs.education.gov.uk', 'https://cmp-ws.lrs.education.gov.uk/', 'https://localhost:4443'])(
    '%s may be set',
    (address) => {
      expect(lrsAddress(address).protocol).toBe('https:');
    },
  );

  test.each([
    'http://ws.lrs.education.gov.uk',
    'https://ws.lrs.education.gov.uk.example.org',
    'https://example.org/ws.lrs.education.gov.uk',
    'https://ws.lrs.education.gov.uk@example.org',
    'https://user:secret@ws.lrs.education.gov.uk',
    'https://10.0.0.1',
    'ws.lrs.education.gov.uk',
  ])('%s may not', (address) => {
    expect(() => lrsAddress(address)).toThrow();
  });

  test('a sandbox is known by being on this machine', () => {
    expect(isLrsSandbox(lrsAddress('https://127.0.0.1:4443'))).toBe(true);
    expect(isLrsSandbox(lrsAddress('https://cmp-ws.lrs.education.gov.uk'))).toBe(false);
  });
});
