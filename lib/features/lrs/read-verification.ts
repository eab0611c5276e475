import type { VerificationOutcome, VerificationRow, VerificationSummary } from './schema';
import type { VerificationStore } from './verification-ports';

type Needs = { readonly verifications: VerificationStore };

const ROWS_AT_ONCE = 50;

export type VerificationPage = {
  readonly summary: VerificationSummary;
  readonly rows: readonly VerificationRow[];
  /** The learner after whom the next page begins; null on the last. */
  readonly next: number | null;
};

/** One verification with a page of its learners, those with one outcome or all; null when there is none. */
export const openVerification = async (
  { verifications }: Needs,
  verificationId: string,
  { show, after }: { readonly show: VerificationOutcome | null; readonly after: number },
): Promise<VerificationPage | null> => {
  const summary = await verifications.open(verificationId);
  if (summary === null) return null;
  const found = await verifications.rows(verificationId, { outcome: show, after, limit: ROWS_AT_ONCE + 1 });
  const rows = found.slice(0, ROWS_AT_ONCE);
  return { summary, rows, next: found.length > ROWS_AT_ONCE ? (rows.at(-1)?.number ?? null) : null };
};

/** The verification that was begun last, if there has been one. */
export const latestVerification = ({ verifications }: Needs): Promise<VerificationSummary | null> =>
  verifications.latest();
