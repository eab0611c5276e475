import type { AcademicYear } from '@/lib/ilr';
import { isPermitted } from '../provider';
import { plannerOf } from './plan-learner';
import type { BulkEditNeeds, BulkEditState, BulkStep, RowToWork, WorkedRow } from './ports';
import type { BulkEditStatus } from './schema';
import { applyToRow, previewRow, undoRow, type Workshop } from './work-on-row';

const LEARNERS_AT_ONCE = 200;

type Phase = Pick<BulkStep, 'from' | 'action'> & {
  readonly work: (workshop: Workshop, row: RowToWork) => WorkedRow;
  readonly done: BulkEditStatus;
};

const phases: Partial<Record<BulkEditStatus, Phase>> = {
  previewing: { from: 'waiting', work: previewRow, done: 'previewed', action: 'learner:preview-bulk-edit' },
  applying: { from: 'planned', work: applyToRow, done: 'applied', action: 'learner:bulk-edit' },
  undoing: { from: 'applied', work: undoRow, done: 'undone', action: 'learner:undo-bulk-edit' },
};

const workshopOf = async (
  { transaction }: BulkEditNeeds,
  year: AcademicYear,
  { change }: BulkEditState,
): Promise<Workshop> => {
  const choices = await transaction(({ bulkEdits }) => bulkEdits.linkChoices());
  const plan = plannerOf(year, change, choices);
  if (plan === null) throw new Error('A bulk edit changes a field that the year does not have');
  return { year, plan, choices };
};

/**
 * Does what the state asks for: the preview, the changes, or their undoing; some hundred learners in each transaction. May run
 * twice, even at once: each learner is worked on where they stand, and nobody is changed a second time.
 */
export const workOnBulkEdit = async (needs: BulkEditNeeds, bulkEditId: string): Promise<void> => {
  const found = await needs.transaction(({ bulkEdits }) => bulkEdits.find(bulkEditId));
  const phase = found && phases[found.status];
  if (!found || !phase) return;
  if (needs.provider === null || !isPermitted(needs.provider.role, 'learner:bulk-edit'))
    return giveUpBulkEdit(needs, bulkEditId);
  const year = needs.years.find(({ code }) => code === found.academicYear);
  if (year === undefined) throw new Error(`Nothing can be changed in ${found.academicYear} here`);
  const workshop = await workshopOf(needs, year, found);
  const { from, action, work, done } = phase;
  const order = { bulkEditId, year, from, action, limit: LEARNERS_AT_ONCE };
  for (;;) {
    const worked = await needs.learnersInBulk.step(order, (rows) => rows.map((row) => work(workshop, row)));
    if (worked === 0) break;
  }
  await needs.transaction(({ bulkEdits, clock }) =>
    bulkEdits.change(bulkEditId, [found.status], { status: done, finishedAt: clock.now() }),
  );
};

/** Ends the work that gave up. Who is changed stays changed: both going on and undoing are left to the person. */
export const giveUpBulkEdit = async (
  { transaction }: Pick<BulkEditNeeds, 'transaction'>,
  bulkEditId: string,
): Promise<void> => {
  await transaction(async ({ bulkEdits, clock }) => {
    const finishedAt = clock.now();
    await bulkEdits.change(bulkEditId, ['previewing'], { status: 'failed', finishedAt });
    await bulkEdits.change(bulkEditId, ['applying', 'undoing'], { status: 'interrupted', finishedAt });
  });
};
