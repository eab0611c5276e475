import type { LearningDelivery, LearningDeliveryFAM } from '../records';
import type { Notes } from './notes';

const CONTRACT_TYPE = 'ACT';

const latestContract = (fams: readonly LearningDeliveryFAM[]): number => {
  let latest = -1;
  for (const [at, { LearnDelFAMType, LearnDelFAMDateFrom }] of fams.entries()) {
    if (LearnDelFAMType !== CONTRACT_TYPE) continue;
    if ((LearnDelFAMDateFrom ?? '') >= (fams[latest]?.LearnDelFAMDateFrom ?? '')) latest = at;
  }
  return latest;
};

/** The aim with its latest contract type open while the aim is. Spec: ILR migration rules, LearnDelFAM DateTo. */
export const withOpenContract = (aim: LearningDelivery, path: string, notes: Notes): LearningDelivery => {
  if (aim.LearnActEndDate !== null) return aim;
  const latest = latestContract(aim.LearningDeliveryFAM);
  const ended = aim.LearningDeliveryFAM[latest]?.LearnDelFAMDateTo ?? null;
  if (ended === null) return aim;
  const field = 'LearnDelFAMDateTo';
  notes.add({
    path: `${path}/LearningDeliveryFAM[${latest + 1}]/${field}`,
    field,
    rule: 'contract-goes-on',
    from: ended,
  });
  const fams = aim.LearningDeliveryFAM.map((fam, at) => (at === latest ? { ...fam, [field]: null } : fam));
  return { ...aim, LearningDeliveryFAM: fams };
};
