/** What the overview of a provider shows of the month's work. Instants are ISO 8601 in UTC. */
export type Overview = {
  readonly academicYear: string;
  readonly learners: number;
  readonly aims: number;
  readonly lastImport: { readonly id: string; readonly finishedAt: string; readonly fileName: string } | null;
  readonly lastExport: {
    readonly id: string;
    readonly number: number;
    readonly status: string;
    readonly createdAt: string;
    readonly fileName: string | null;
  } | null;
};
