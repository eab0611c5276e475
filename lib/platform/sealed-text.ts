import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SealedText } from '@/lib/ports';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const MARK_BYTES = 16;

type SealedFor = { readonly tenantId: string; readonly providerId: string };

/**
 * Seals with a key of its own, made from the app's secret for this purpose alone. The tenant and the provider are bound to
 * what is sealed; a nonce for each makes the same text another one every time, so that two cannot be told to be equal.
 */
export const sealedText = (secret: string, purpose: string, { tenantId, providerId }: SealedFor): SealedText => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `muster sealed text: ${purpose}`, KEY_BYTES));
  const boundTo = Buffer.from(`${tenantId}/${providerId}`);
  const decipher = (sealed: Buffer): string => {
    const cipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: MARK_BYTES });
    cipher.setAAD(boundTo).setAuthTag(sealed.subarray(-MARK_BYTES));
    const text = cipher.update(sealed.subarray(NONCE_BYTES, -MARK_BYTES));
    return Buffer.concat([text, cipher.final()]).toString('utf8');
  };
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: MARK_BYTES }).setAAD(boundTo);
      const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(sealed).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE_BYTES + MARK_BYTES) return null;
      try {
        return decipher(bytes);
      } catch {
        return null;
      }
    },
  };
};
