import { type AcademicYear, type AnyRecord, asRecord, compareLearners, type Learner, learnerEntity } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { sectionDrafts, withDrafts } from './draft';
import { editRecord } from './edit-record';
import { mergeDrafts } from './merge-drafts';
import { openYear } from './open-year';
import type { EditedRecord, RecordNeeds, RecordToEdit } from './ports';
import type { Edited, EditRefusal, EditSectionInput, RecordDraft } from './schema';
import { type PlacedSection, sectionProblems } from './section-problems';
import { findSection } from './sections';

const holderOf = (learner: Learner, aim: number | null): AnyRecord | undefined => {
  if (aim === null) return asRecord(learner);
  const held = learner.LearningDelivery[aim - 1];
  return held && asRecord(held);
};

/** As the drafts would read once stored: a date as it is written, a number without blanks. */
const settled = ({ section }: PlacedSection, holder: AnyRecord, drafts: readonly RecordDraft[]): RecordDraft[] =>
  sectionDrafts(section, withDrafts(section, holder, drafts));

const withHolder = (learner: Learner, aim: number | null, holder: AnyRecord): Learner =>
  aim === null
    ? (holder as Learner)
    : ({
        ...learner,
        LearningDelivery: learner.LearningDelivery.map((held, place) => (place === aim - 1 ? holder : held)),
      } as Learner);

/** The record with one section as the person wants it; what somebody else has changed elsewhere stays. */
const editedSection = (
  year: AcademicYear,
  placed: PlacedSection,
  record: RecordToEdit,
  { before, after }: Pick<EditSectionInput, 'before' | 'after'>,
): Result<EditedRecord, EditRefusal> => {
  const holder = holderOf(record.learner, placed.aim);
  if (holder === undefined) return err({ kind: 'aims-changed-meanwhile' });
  const now = sectionDrafts(placed.section, holder);
  const merged = mergeDrafts(placed.section, { before, after: settled(placed, holder, after), now });
  if (merged.kind === 'conflict') return err({ kind: 'changed-meanwhile', conflicts: merged.conflicts, now });
  const learner = withHolder(record.learner, placed.aim, withDrafts(placed.section, holder, merged.drafts));
  const { blocking } = sectionProblems(year, learner, placed);
  if (blocking.length > 0) return err({ kind: 'problems', problems: blocking });
  const differences = compareLearners(learnerEntity(year), record.learner, learner);
  return ok({ ...record, learner, differences });
};

/** Saves one section of a learner's record. Nothing is stored when a value does not fit, or was changed by somebody else. */
export const editSection = async (
  needs: RecordNeeds,
  { section: id, aim, ...input }: EditSectionInput,
): Promise<Result<Edited, EditRefusal>> => {
  const year = openYear(needs.years, input.academicYear);
  const section = year && findSection(year, id);
  if (year === undefined) return err({ kind: 'year-closed' });
  if (section === undefined || section.isOfAim !== (aim !== null)) return err({ kind: 'not-there' });
  return editRecord(needs, input, (record) => editedSection(year, { section, aim }, record, input));
};
