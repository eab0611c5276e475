import type { SealedText } from '@/lib/ports';

/** What is searched for, as it may stand in an address: a name, a ULN or a date of birth must not. */
export const sealSearch = async (
  { sealedSearch }: { readonly sealedSearch: SealedText },
  { text }: { readonly text: string },
): Promise<string> => sealedSearch.seal(text.trim());
