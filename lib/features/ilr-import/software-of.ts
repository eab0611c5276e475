import type { IlrHeader } from '@/lib/ilr';

/** What a file says made it, in one line. */
export const softwareOf = ({ Header: { Source } }: IlrHeader): string | null => {
  const said = [Source.SoftwareSupplier, Source.SoftwarePackage, Source.Release].filter((part) => part !== null);
  return said.length > 0 ? said.join(' · ') : null;
};
