import { describe, expect, test } from 'vitest';
import { sealedText } from '@/lib/platform/sealed-text';

const secret = 'only for tests, only for tests, only for tests';
const here = { tenantId: 'one', providerId: 'two' };
const seal = sealedText(secret, 'search', here);

describe('sealed text is read by nobody but its provider', () => {
  test.each(['Grace Okafor', '', 'Zoë 🎓', 'x'.repeat(1000)])('“%s” comes back as it was', (text) => {
    expect(sealedText(secret, 'search', here).open(seal.seal(text))).toBe(text);
  });

  test('it shows nothing of the text, nor that two are the same', () => {
    const [one, other] = [seal.seal('Grace'), seal.seal('Grace')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').includes('Grace')).toBe(false);
    expect(one).toMatch(/^[\w-]+$/);
  });

  test.each([
    ['another secret', sealedText(`${secret}!`, 'search', here)],
    ['another purpose', sealedText(secret, 'mail', here)],
    ['another organisation', sealedText(secret, 'search', { ...here, tenantId: 'three' })],
    ['another provider', sealedText(secret, 'search', { ...here, providerId: 'three' })],
  ])('%s cannot open it', (_, other) => {
    expect(other.open(seal.seal('Grace'))).toBeNull();
  });

  test('whatever was changed in it, it cannot be opened', () => {
    const bytes = Buffer.from(seal.seal('Grace'), 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(seal.open(changed.toString('base64url'))).toBeNull();
    }
    expect(seal.open(bytes.subarray(0, -1).toString('base64url'))).toBeNull();
  });

  test.each(['', 'a', '%%%', 'Grace Okafor', 'A'.repeat(60)])('“%s” was never sealed', (text) => {
    expect(seal.open(text)).toBeNull();
  });
});
