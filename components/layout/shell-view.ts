export type ShellProvider = { readonly ukprn: number; readonly name: string; readonly organisation: string };

/** All that the frame round every page of a provider shows. */
export type ShellView = {
  readonly provider: { readonly ukprn: number; readonly name: string };
  readonly providers: readonly ShellProvider[];
  readonly user: { readonly name: string; readonly email: string };
  readonly organisation: string;
};
