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
import { type AskPurpose, askWithPurpose } from './ask-with-purpose';
import type { LrsNeeds } from './ports';
import type { LrsCallRefusal, SearchRefusal } from './schema';

type SearchPurpose = Omit<AskPurpose, 'action'>;

const search = <Input>(
  needs: LrsNeeds,
  operation: LrsOperation<Input, FindOutcome>,
  input: Input,
  purpose: SearchPurpose,
): Promise<Result<FindOutcome, SearchRefusal>> =>
  askWithPurpose(
    needs,
    { ...purpose, action: `lrs:${operation.name}` },
    async (): Promise<Result<FindOutcome, LrsCallRefusal>> => {
      const attempt = await askLrs(needs, operation, input);
      return attempt.kind === 'answered' ? ok(attempt.outcome) : err(refusalOf(attempt));
    },
  );

/** Finds the record of a ULN. */
export const findByUln = (needs: LrsNeeds, input: Omit<LearnerByUlnInput, 'findType'>, purpose: SearchPurpose) =>
  search(needs, learnerByUln, { ...input, findType: 'FUL' }, purpose);

/** Finds learners by who they are. */
export const findByDemographics = (
  needs: LrsNeeds,
  input: Omit<LearnerByDemographicsInput, 'findType'>,
  purpose: SearchPurpose,
) => search(needs, learnerByDemographics, { ...input, findType: 'FUL' }, purpose);
