import { importFileBytesMax, importPartBytes } from '@/lib/features/ilr-import/schema';
import { formatBytes } from '../ui/format-count';

export type UploadPart = { readonly number: number; readonly from: number; readonly to: number };

/** The parts of a file, from 1, each small enough for one request. */
export const partsOf = (fileBytes: number): readonly UploadPart[] =>
  Array.from({ length: Math.ceil(fileBytes / importPartBytes) }, (_, place) => ({
    number: place + 1,
    from: place * importPartBytes,
    to: Math.min(fileBytes, (place + 1) * importPartBytes),
  }));

/** Why a file cannot be an ILR file that Muster takes, as a sentence; null when it may be one. */
export const refuseFile = ({ name, size }: { name: string; size: number }): string | null => {
  if (!/\.(?:xml|zip)$/i.test(name))
    return `“${name}” is not an XML or zip file. Choose the ILR file that your system exported.`;
  if (size === 0) return `“${name}” is empty. Export it again from your system, and choose the new file.`;
  if (size > importFileBytesMax) {
    return `“${name}” is ${formatBytes(size)}, and Muster takes up to ${formatBytes(importFileBytesMax)}. Export fewer learners at a time.`;
  }
  return null;
};
