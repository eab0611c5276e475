import { type AcademicYear, compareLearners, learnerEntity } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { editRecord } from './edit-record';
import { withChosenLinks } from './link-defaults';
import { given, isOffered, linkDifferences } from './link-words';
import { openYear } from './open-year';
import type { AimLinkIds, EditedRecord, RecordNeeds, RecordToEdit } from './ports';
import type { AimLinksDraft, EditAimLinksInput, Edited, EditRefusal, FieldDifference, LinkChoices } from './schema';

export const aimLinksDraft = (links: AimLinkIds): AimLinksDraft => ({
  contractId: links.contractId ?? '',
  subcontractorId: links.subcontractorId ?? '',
  qualificationPlanId: links.qualificationPlanId ?? '',
  officerId: links.officerId ?? '',
});

const areOffered = (choices: LinkChoices, before: AimLinkIds, after: AimLinkIds): boolean =>
  isOffered(choices.contracts, after.contractId, [before.contractId]) &&
  isOffered(choices.subcontractors, after.subcontractorId, [before.subcontractorId]) &&
  isOffered(choices.qualificationPlans, after.qualificationPlanId, [before.qualificationPlanId]) &&
  isOffered(choices.officers, after.officerId, [before.officerId]);

const differencesOf = (choices: LinkChoices, before: AimLinkIds, after: AimLinkIds): readonly FieldDifference[] =>
  linkDifferences([
    ['Contract', choices.contracts, before.contractId, after.contractId],
    ['Subcontractor', choices.subcontractors, before.subcontractorId, after.subcontractorId],
    ['Qualification plan', choices.qualificationPlans, before.qualificationPlanId, after.qualificationPlanId],
    ['Officer', choices.officers, before.officerId, after.officerId],
  ]);

const replaced = <Item>(items: readonly Item[], place: number, item: Item): Item[] =>
  items.map((held, at) => (at === place ? item : held));

const editedAimLinks = (
  year: AcademicYear,
  record: RecordToEdit,
  { aim: number, before, after }: EditAimLinksInput,
): Result<EditedRecord, EditRefusal> => {
  const links = record.aims[number - 1];
  const aim = record.learner.LearningDelivery[number - 1];
  if (links === undefined || aim === undefined) return err({ kind: 'aims-changed-meanwhile' });
  const wanted: AimLinkIds = {
    contractId: given(after.contractId),
    subcontractorId: given(after.subcontractorId),
    qualificationPlanId: given(after.qualificationPlanId),
    officerId: given(after.officerId),
  };
  const isAsBegun = JSON.stringify(aimLinksDraft(links)) === JSON.stringify(before);
  if (!isAsBegun || !areOffered(record.choices, links, wanted)) return err({ kind: 'links-changed-meanwhile' });
  const changed = withChosenLinks(record.choices, { aim, links }, wanted);
  const LearningDelivery = replaced(record.learner.LearningDelivery, number - 1, changed.aim);
  const learner = { ...record.learner, LearningDelivery };
  const linked = differencesOf(record.choices, links, changed.links);
  return ok({
    ...record,
    learner,
    aims: replaced(record.aims, number - 1, changed.links),
    differences: [
      ...linked.map((one) => ({ ...one, path: `LearningDelivery[${number}]/${one.path}` })),
      ...compareLearners(learnerEntity(year), record.learner, learner),
    ],
  });
};

/** Saves what an aim is linked with. A contract and a plan fill what is empty; a subcontractor brings its UKPRN. */
export const editAimLinks = async (
  needs: RecordNeeds,
  input: EditAimLinksInput,
): Promise<Result<Edited, EditRefusal>> => {
  const year = openYear(needs.years, input.academicYear);
  if (year === undefined) return err({ kind: 'year-closed' });
  return editRecord(needs, input, (record) => editedAimLinks(year, record, input));
};
