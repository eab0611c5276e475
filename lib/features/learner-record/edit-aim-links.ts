import type { LearningDelivery } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { editRecord } from './edit-record';
import { given, isOneOf, linkDifferences } from './link-words';
import type { AimLinkIds, EditedRecord, RecordNeeds, RecordToEdit } from './ports';
import type { AimLinksDraft, EditAimLinksInput, Edited, EditRefusal, FieldDifference, LinkChoices } from './schema';

export const aimLinksDraft = (links: AimLinkIds): AimLinksDraft => ({
  contractId: links.contractId ?? '',
  subcontractorId: links.subcontractorId ?? '',
  qualificationPlanId: links.qualificationPlanId ?? '',
  officerId: links.officerId ?? '',
});

const areKnown = (choices: LinkChoices, links: AimLinkIds): boolean =>
  isOneOf(choices.contracts, links.contractId) &&
  isOneOf(choices.subcontractors, links.subcontractorId) &&
  isOneOf(choices.qualificationPlans, links.qualificationPlanId) &&
  isOneOf(choices.officers, links.officerId);

/** The aim's own fields follow the link that was changed: PartnerUKPRN the subcontractor, ConRefNumber the contract. */
const followed = (
  { contracts, subcontractors }: LinkChoices,
  aim: LearningDelivery,
  before: AimLinkIds,
  after: AimLinkIds,
): LearningDelivery => {
  const { PartnerUKPRN, ConRefNumber } = aim;
  const partner = subcontractors.find(({ id }) => id === after.subcontractorId)?.ukprn ?? null;
  const reference = contracts.find(({ id }) => id === after.contractId)?.conRefNumber ?? ConRefNumber;
  return {
    ...aim,
    PartnerUKPRN: before.subcontractorId === after.subcontractorId ? PartnerUKPRN : partner,
    ConRefNumber: before.contractId === after.contractId ? ConRefNumber : reference,
  };
};

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

const differencesOf = (
  choices: LinkChoices,
  [before, after]: readonly [AimLinkIds, AimLinkIds],
  [aimBefore, aimAfter]: readonly [LearningDelivery, LearningDelivery],
): readonly FieldDifference[] => [
  ...linkDifferences([
    ['Contract', choices.contracts, before.contractId, after.contractId],
    ['Subcontractor', choices.subcontractors, before.subcontractorId, after.subcontractorId],
    ['Qualification plan', choices.qualificationPlans, before.qualificationPlanId, after.qualificationPlanId],
    ['Officer', choices.officers, before.officerId, after.officerId],
  ]),
  ...(['PartnerUKPRN', 'ConRefNumber'] as const).flatMap((path) =>
    aimBefore[path] === aimAfter[path]
      ? []
      : [{ path, before: textOf(aimBefore[path]), after: textOf(aimAfter[path]) }],
  ),
];

const replaced = <Item>(items: readonly Item[], place: number, item: Item): Item[] =>
  items.map((held, at) => (at === place ? item : held));

const editedAimLinks = (
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
  if (!isAsBegun || !areKnown(record.choices, wanted)) return err({ kind: 'links-changed-meanwhile' });
  const changed = followed(record.choices, aim, links, wanted);
  const LearningDelivery = replaced(record.learner.LearningDelivery, number - 1, changed);
  const path = `LearningDelivery[${number}]/`;
  const differences = differencesOf(record.choices, [links, wanted], [aim, changed]);
  return ok({
    ...record,
    learner: { ...record.learner, LearningDelivery },
    aims: replaced(record.aims, number - 1, wanted),
    differences: differences.map((one) => ({ ...one, path: `${path}${one.path}` })),
  });
};

/** Saves what an aim is linked with. A subcontractor brings its UKPRN, a contract its reference number. */
export const editAimLinks = (needs: RecordNeeds, input: EditAimLinksInput): Promise<Result<Edited, EditRefusal>> =>
  editRecord(needs, input, (record) => editedAimLinks(record, input));
