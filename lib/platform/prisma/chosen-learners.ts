import 'server-only';
import type { ChosenLearners } from '@/lib/features/learner';
import type { ProviderContext } from '@/lib/features/provider';
import { askedOfMeant, countMeant, learnersMeant } from './learners-meant';
import type { Transaction } from './transaction';

/** The choices of one person at one provider, in one transaction. Those of yesterday go with the next. */
export const prismaChosenLearners = (tx: Transaction, provider: ProviderContext): ChosenLearners => ({
  count: (who) => countMeant(tx, provider, who),
  async keep(choiceId, who) {
    const { tenantId, providerId, userId } = provider;
    await tx.$executeRaw`
      DELETE FROM learner_choice WHERE tenant_id = ${tenantId}::uuid AND at < now() - interval '1 day'`;
    await askedOfMeant(
      tx,
      provider,
      who,
      () => tx.$executeRaw`
        INSERT INTO learner_choice (tenant_id, id, provider_id, user_id, numbers)
        SELECT ${tenantId}::uuid, ${choiceId}::uuid, ${providerId}::uuid, ${userId}::uuid, array_agg(l.number)
        ${learnersMeant(provider, who)}`,
    );
  },
});
