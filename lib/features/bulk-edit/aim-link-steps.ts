import { typedText } from '@/lib/ilr';
import { aimLinkIn, aimLinkPaths, signOf, textIn } from './learner-values';
import type { Holder } from './meant-records';
import type { BulkLearner } from './ports';
import type { AimLinkChange, LinkChoices, PlannedChange } from './schema';

/** A field that says the same as a link, and becomes this with it. */
type Filled = { readonly name: 'PartnerUKPRN' | 'ConRefNumber'; readonly value: string | null };

const PROGRAMME_AIM = '1';

/** A subcontractor brings its UKPRN, and none takes it out; a contract brings its reference number, if it has one. */
export const aimLinkFiller = ({ link, id }: AimLinkChange, choices: LinkChoices): Filled | null => {
  if (link === 'subcontractor') {
    const chosen = choices.subcontractors.find((one) => one.id === id);
    return { name: 'PartnerUKPRN', value: typedText(chosen?.ukprn ?? null) || null };
  }
  const contract = link === 'contract' ? choices.contracts.find((one) => one.id === id) : undefined;
  return contract?.conRefNumber ? { name: 'ConRefNumber', value: contract.conRefNumber } : null;
};

/** What becomes of an aim that is meant; null for one that cannot be linked so. */
export const stepsOfAim = (
  { link, id }: AimLinkChange,
  filled: Filled | null,
  { path, place, record }: Holder,
  { learner, aimLinks }: BulkLearner,
): readonly PlannedChange[] | null => {
  if (place === null || learner === null) return null;
  // Spec: rule PartnerUKPRN_02, a programme aim has no partner.
  if (link === 'subcontractor' && id !== null && textIn(record, 'AimType') === PROGRAMME_AIM) return null;
  const before = aimLinkIn(aimLinks[place - 1], link);
  if (before === id) return [];
  const aim = signOf(learner, place);
  const linked = { path: `${path}${aimLinkPaths[link]}`, aim, before, after: id };
  const held = filled && textIn(record, filled.name);
  if (filled === null || held === filled.value) return [linked];
  return [linked, { path: `${path}${filled.name}`, aim, before: held, after: filled.value }];
};
