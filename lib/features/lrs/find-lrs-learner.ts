import {
  type FindOutcome,
  type LearnerByDemographicsInput,
  type LearnerByUlnInput,
  type LrsOperation,
  learnerByDemographics,
  learnerByUln,
} from '@/lib/lrs';
import { err, ok, type Result } from '@/lib/result';
import { askLrs, refusalOf } from './ask-lrs';
import type { LrsNeeds } from './ports';
import type { LrsCallRefusal, SearchRefusal } from './schema';

/** For whom and why; kept in the audit with the outcome, and without the details. */
type SearchPurpose = { readonly subject: string; readonly purpose: string };

const search = async <Input>(
  needs: LrsNeeds,
  operation: LrsOperation<Input, FindOutcome>,
  input: Input,
  { subject, purpose }: SearchPurpose,
): Promise<Result<FindOutcome, SearchRefusal>> => {
  const counted = await needs.transaction(({ searchCap }) => searchCap.take(needs.clock.now()));
  if (counted !== 'counted') return err({ kind: counted });
  const attempt = await askLrs(needs, operation, input);
  const found: Result<FindOutcome, LrsCallRefusal> =
    attempt.kind === 'answered' ? ok(attempt.outcome) : err(refusalOf(attempt));
  const outcome = found.ok ? found.value.kind : found.refusal.kind;
  await needs.transaction(({ audit }) =>
    audit.record({ action: `lrs:${operation.name}`, subject, reason: `${purpose} (${outcome})` }),
  );
  return found;
};

/** Finds the record of a ULN. */
export const findByUln = (needs: LrsNeeds, input: Omit<LearnerByUlnInput, 'findType'>, purpose: SearchPurpose) =>
  search(needs, learnerByUln, { ...input, findType: 'FUL' }, purpose);

/** Finds learners by who they are. */
export const findByDemographics = (
  needs: LrsNeeds,
  input: Omit<LearnerByDemographicsInput, 'findType'>,
  purpose: SearchPurpose,
) => search(needs, learnerByDemographics, { ...input, findType: 'FUL' }, purpose);
