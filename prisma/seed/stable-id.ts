import { createHash } from 'node:crypto';

/** The same id for the same thing on every machine (RFC 9562, version 8: the content is ours to choose). */
export const stableId = (name: string): string => {
  const hex = createHash('sha256').update(`muster demo: ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};
