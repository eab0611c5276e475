import { type AcademicYear, compareLearners, type LearningDelivery, learnerEntity, newRecord } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { editRecord } from './edit-record';
import { openYear } from './open-year';
import type { AimLinkIds, EditedRecord, RecordNeeds, RecordToEdit } from './ports';
import type { ChangeAimsInput, Edited, EditRefusal } from './schema';
import { sectionProblems } from './section-problems';
import { findSection } from './sections';

type Change = ChangeAimsInput['change'];

/** An aim with its links. */
type LinkedAim = { readonly aim: LearningDelivery; readonly links: AimLinkIds };

const NO_LINKS: AimLinkIds = { contractId: null, subcontractorId: null, qualificationPlanId: null, officerId: null };

const nextNumber = (aims: readonly LinkedAim[]): number =>
  Math.max(0, ...aims.map(({ aim }) => aim.AimSeqNumber ?? 0)) + 1;

// How an aim stands or ended is not the copy's.
const begunAnew = (aim: LearningDelivery, AimSeqNumber: number): LearningDelivery => ({
  ...aim,
  AimSeqNumber,
  CompStatus: 1,
  LearnActEndDate: null,
  WithdrawReason: null,
  Outcome: null,
  AchDate: null,
  OutGrade: null,
});

const changed = (aims: readonly LinkedAim[], change: Change, year: AcademicYear): readonly LinkedAim[] | null => {
  switch (change.kind) {
    case 'add': {
      const blank = newRecord(year, 'LearningDelivery', {}) as unknown as LearningDelivery;
      const LearnAimRef = change.learnAimRef.trim();
      const aim = { ...blank, LearnAimRef, AimSeqNumber: nextNumber(aims), CompStatus: 1 };
      return [...aims, { aim, links: NO_LINKS }];
    }
    case 'copy': {
      const copied = aims[change.aim - 1];
      return copied ? [...aims, { ...copied, aim: begunAnew(copied.aim, nextNumber(aims)) }] : null;
    }
    case 'remove':
      return change.aim <= aims.length ? aims.filter((_, place) => place !== change.aim - 1) : null;
    case 'renumber':
      return aims.map(({ aim, links }, place) => ({ aim: { ...aim, AimSeqNumber: place + 1 }, links }));
  }
};

const changedRecord = (
  year: AcademicYear,
  record: RecordToEdit,
  { change, aims: shown }: ChangeAimsInput,
): Result<EditedRecord, EditRefusal> => {
  const { LearningDelivery: held } = record.learner;
  const linked = held.flatMap((aim, place) => {
    const links = record.aims[place];
    return links ? [{ aim, links }] : [];
  });
  const wanted = held.length === shown ? changed(linked, change, year) : null;
  if (wanted === null) return err({ kind: 'aims-changed-meanwhile' });
  const learner = { ...record.learner, LearningDelivery: wanted.map(({ aim }) => aim) };
  const section = findSection(year, 'aim');
  const added = section && wanted.length > held.length ? { section, aim: wanted.length } : null;
  const { blocking } = added ? sectionProblems(year, learner, added) : { blocking: [] };
  if (blocking.length > 0) return err({ kind: 'problems', problems: blocking });
  const differences = compareLearners(learnerEntity(year), record.learner, learner);
  return ok({ ...record, learner, aims: wanted.map(({ links }) => links), differences });
};

/** Adds, copies or removes an aim, or numbers the aims 1, 2, 3 in their order. */
export const changeAims = async (needs: RecordNeeds, input: ChangeAimsInput): Promise<Result<Edited, EditRefusal>> => {
  const year = openYear(needs.years, input.academicYear);
  if (year === undefined) return err({ kind: 'year-closed' });
  return editRecord(needs, input, (record) => changedRecord(year, record, input));
};
