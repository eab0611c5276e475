import type { BulkEditStore } from './ports';
import type { BulkEditRow, BulkEditSummary, BulkOutcome, LinkChoices } from './schema';

type Needs = { readonly bulkEdits: BulkEditStore };

const LISTED_MAX = 50;
const ROWS_AT_ONCE = 50;

export const listBulkEdits = async ({
  bulkEdits,
}: Needs): Promise<{ bulkEdits: readonly BulkEditSummary[]; choices: LinkChoices }> => ({
  bulkEdits: await bulkEdits.list(LISTED_MAX),
  choices: await bulkEdits.linkChoices(),
});

export type BulkEditPage = {
  readonly summary: BulkEditSummary;
  readonly choices: LinkChoices;
  readonly rows: readonly BulkEditRow[];
  /** The learner after whom the next page begins; null on the last. */
  readonly next: number | null;
};

/** One bulk edit with a page of its learners, those that stand as asked for; null when there is none. */
export const openBulkEdit = async (
  { bulkEdits }: Needs,
  {
    bulkEditId,
    ...asked
  }: { readonly bulkEditId: string; readonly outcomes: readonly BulkOutcome[]; readonly after: number },
): Promise<BulkEditPage | null> => {
  const summary = await bulkEdits.open(bulkEditId);
  if (summary === null) return null;
  const found = await bulkEdits.rows(bulkEditId, { ...asked, limit: ROWS_AT_ONCE + 1 });
  const rows = found.slice(0, ROWS_AT_ONCE);
  const next = found.length > ROWS_AT_ONCE ? (rows.at(-1)?.number ?? null) : null;
  return { summary, choices: await bulkEdits.linkChoices(), rows, next };
};

/** How many learners somebody has chosen to be changed. */
export const countChosen = ({ bulkEdits }: Needs, choiceId: string): Promise<number> => bulkEdits.countChosen(choiceId);
