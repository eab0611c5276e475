import type { LearningDelivery } from '@/lib/ilr';
import type { AimLinkIds } from './ports';
import type { LinkChoices } from './schema';

type LinkedAim = { readonly aim: LearningDelivery; readonly links: AimLinkIds };
type Choice<Kind extends keyof LinkChoices> = LinkChoices[Kind][number];

const PROGRAMME_AIM = 1;
const LETTERS = ['A', 'B', 'C', 'D'] as const;

const chosen = <Kind extends keyof LinkChoices>(choices: LinkChoices, kind: Kind, id: string | null) => {
  const all: readonly Choice<Kind>[] = choices[kind];
  return all.find((choice) => choice.id === id);
};

const withMonitoring = (
  { ProviderSpecDeliveryMonitoring: entered }: LearningDelivery,
  { defaultMonitoring }: Choice<'contracts'>,
): LearningDelivery['ProviderSpecDeliveryMonitoring'] => {
  const isEntered = (letter: string) => entered.some((one) => one.ProvSpecDelMonOccur?.toUpperCase() === letter);
  const added = LETTERS.flatMap((letter) => {
    const value = defaultMonitoring[letter];
    if (value === null || isEntered(letter)) return [];
    return [{ ProvSpecDelMonOccur: letter, ProvSpecDelMon: value }];
  });
  if (added.length === 0) return entered;
  return [...entered, ...added].sort((one, other) =>
    (one.ProvSpecDelMonOccur ?? '').localeCompare(other.ProvSpecDelMonOccur ?? ''),
  );
};

const onContract = (choices: LinkChoices, { aim, links }: LinkedAim): LinkedAim => {
  const contract = chosen(choices, 'contracts', links.contractId);
  if (contract === undefined) return { aim, links };
  // Spec: rule PartnerUKPRN_02, a programme aim has no partner.
  const partner = aim.AimType === PROGRAMME_AIM ? null : contract.defaultSubcontractorId;
  return {
    links: { ...links, subcontractorId: links.subcontractorId ?? partner },
    aim: {
      ...aim,
      ConRefNumber: contract.conRefNumber ?? aim.ConRefNumber,
      ProviderSpecDeliveryMonitoring: withMonitoring(aim, contract),
    },
  };
};

const onPlan = (choices: LinkChoices, { aim, links }: LinkedAim): LinkedAim => {
  const plan = chosen(choices, 'qualificationPlans', links.qualificationPlanId);
  if (plan === undefined) return { aim, links };
  const { FundModel, ProgType, StdCode } = aim;
  return {
    links,
    aim: {
      ...aim,
      FundModel: FundModel ?? plan.fundModel,
      ProgType: ProgType ?? plan.progType,
      StdCode: StdCode ?? plan.stdCode,
    },
  };
};

/**
 * An aim with the links that were chosen for it, and what follows from those that are new: a contract and a plan fill what is
 * empty with their defaults, PartnerUKPRN is the subcontractor's, ConRefNumber the contract's.
 */
export const withChosenLinks = (
  choices: LinkChoices,
  { aim, links: before }: LinkedAim,
  wanted: AimLinkIds,
): LinkedAim => {
  let linked: LinkedAim = { aim, links: wanted };
  if (wanted.contractId !== before.contractId) linked = onContract(choices, linked);
  if (wanted.qualificationPlanId !== before.qualificationPlanId) linked = onPlan(choices, linked);
  const { subcontractorId } = linked.links;
  if (subcontractorId === before.subcontractorId) return linked;
  const PartnerUKPRN = chosen(choices, 'subcontractors', subcontractorId)?.ukprn ?? null;
  return { ...linked, aim: { ...linked.aim, PartnerUKPRN } };
};
