import { err, type Result } from '@/lib/result';
import type { LrsNeeds } from './ports';
import type { SearchRefusal } from './schema';

/** What is asked, for whom and why; kept in the audit with the outcome, and without the details. */
export type AskPurpose = { readonly action: string; readonly subject: string; readonly purpose: string };

type Kind = { readonly kind: string };

/** Asks about somebody, if not too much has been asked in this hour, and writes down who did, why, and what came of it. */
export const askWithPurpose = async <Outcome extends Kind, Refusal extends Kind>(
  { transaction, clock }: Pick<LrsNeeds, 'transaction' | 'clock'>,
  { action, subject, purpose }: AskPurpose,
  ask: () => Promise<Result<Outcome, Refusal>>,
): Promise<Result<Outcome, Refusal | Extract<SearchRefusal, { kind: `too-many-${string}` }>>> => {
  const counted = await transaction(({ searchCap }) => searchCap.take(clock.now()));
  if (counted !== 'counted') return err({ kind: counted });
  const answer = await ask();
  const outcome = answer.ok ? answer.value.kind : answer.refusal.kind;
  await transaction(({ audit }) => audit.record({ action, subject, reason: `${purpose} (${outcome})` }));
  return answer;
};
