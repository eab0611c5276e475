import type { SealedText } from '@/lib/ports';

/** A seal that can be read with the eye; what has no such seal cannot be opened. */
export const plainSeal: SealedText = {
  seal: (text) => `sealed:${text}`,
  open: (sealed) => (sealed.startsWith('sealed:') ? sealed.slice('sealed:'.length) : null),
};
