import { err, ok, type Result } from '@/lib/result';
import { openYear } from './open-year';
import type { EditedRecord, RecordNeeds, RecordToEdit } from './ports';
import type { Edited, EditRefusal } from './schema';

type Which = { readonly learner: number; readonly academicYear: string };

/** One saving of a learner's record: what `work` makes of it is stored whole, or nothing is. */
export const editRecord = async (
  { learnerRecords, years }: RecordNeeds,
  { learner: learnerNumber, academicYear }: Which,
  work: (record: RecordToEdit) => Result<EditedRecord, EditRefusal>,
): Promise<Result<Edited, EditRefusal>> => {
  const year = openYear(years, academicYear);
  if (year === undefined) return err({ kind: 'year-closed' });
  const edited = await learnerRecords.edit({ learnerNumber, year }, work);
  if (edited === null) return err({ kind: 'not-there' });
  return edited.ok ? ok({ differences: edited.value.differences }) : edited;
};
