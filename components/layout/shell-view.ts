import type { PagePath } from '@/lib/features/provider/schema';

export type ShellProvider = { readonly ukprn: number; readonly name: string; readonly organisation: string };

/** All that the frame round every page of a provider shows. */
export type ShellView = {
  readonly provider: { readonly ukprn: number; readonly name: string };
  readonly providers: readonly ShellProvider[];
  /** Those that the person may open. */
  readonly pages: readonly PagePath[];
  readonly user: { readonly name: string; readonly email: string };
  readonly organisation: string;
};
