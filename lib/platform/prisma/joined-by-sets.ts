import 'server-only';
import type { Transaction } from './transaction';

/**
 * For a question about a whole caseload. Just after a large import the planner has no figures yet and takes thousands of
 * learners for one, looks each of them up among all others, and needs a minute for what a hash join does in a moment.
 */
export const joinedBySets = async <Answer>(tx: Transaction, ask: () => Promise<Answer>): Promise<Answer> => {
  await tx.$executeRaw`SET LOCAL enable_nestloop TO off`;
  const answer = await ask();
  await tx.$executeRaw`SET LOCAL enable_nestloop TO on`;
  return answer;
};
