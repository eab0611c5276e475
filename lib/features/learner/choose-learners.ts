import { ok, type Result } from '@/lib/result';
import type { OpenSelectionNeeds } from './learner-search';
import type { ChosenLearners } from './ports';
import type { ChooseLearnersInput, WhoIsMeantRefusal } from './schema';
import { whoIsMeant } from './who-is-meant';

export type ChooseLearnersNeeds = OpenSelectionNeeds & {
  readonly chosenLearners: ChosenLearners;
  readonly newId: () => string;
};

/** Keeps who was chosen on the list, for what is done with them on another page. The answer is the id of the choice. */
export const chooseLearners = async (
  needs: ChooseLearnersNeeds,
  { learners }: ChooseLearnersInput,
): Promise<Result<string, WhoIsMeantRefusal>> => {
  const meant = await whoIsMeant(needs, learners, needs.chosenLearners.count);
  if (!meant.ok) return meant;
  const id = needs.newId();
  await needs.chosenLearners.keep(id, meant.value.who);
  return ok(id);
};
