import 'server-only';
import type { LearnerChoices } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import type { Transaction } from './transaction';

type Found = { readonly id: string; readonly code: string; readonly name: string; readonly retiredAt: Date | null };

const toChoice = ({ id, code, name, retiredAt }: Found) => ({ id, code, name, isRetired: retiredAt !== null });

/** What learners can be narrowed by. Retired ones are among it: they stay where they were used. */
export const learnerChoices = async (
  tx: Transaction,
  { tenantId, providerId }: ProviderContext,
): Promise<LearnerChoices> => {
  const ofProvider = {
    where: { tenantId, providerId },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, retiredAt: true },
  } as const;
  const tags = await tx.tag.findMany({ ...ofProvider, select: { ...ofProvider.select, colour: true } });
  return {
    site: (await tx.site.findMany(ofProvider)).map(toChoice),
    tag: tags.map((tag) => ({ ...toChoice(tag), colour: tag.colour })),
    contract: (await tx.contract.findMany(ofProvider)).map(toChoice),
    subcontractor: (await tx.subcontractor.findMany(ofProvider)).map(toChoice),
    officer: (await tx.officer.findMany(ofProvider)).map(toChoice),
    plan: (await tx.qualificationPlan.findMany(ofProvider)).map(toChoice),
  };
};
