import 'server-only';
import type { LearnerStore } from '@/lib/features/learner';
import type { ProviderContext } from '@/lib/features/provider';
import { askedOfCaseload } from './caseload-figures';
import { learnerChoices } from './learner-choices';
import { learnersFor } from './learner-filter';
import { learnerPage } from './learner-page';
import type { Transaction } from './transaction';

/** The learners of one provider, in one transaction. */
export const prismaLearnerStore = (tx: Transaction, provider: ProviderContext): LearnerStore => ({
  page: (search, order, size) => learnerPage(tx, provider, { search, order, size }),
  async count(search) {
    const [counted] = await askedOfCaseload(
      tx,
      provider,
      search,
      () => tx.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${learnersFor(provider, search)}`,
    );
    return Number(counted?.total ?? 0);
  },
  choices: () => learnerChoices(tx, provider),
});
