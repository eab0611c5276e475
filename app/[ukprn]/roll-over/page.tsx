import type { Metadata } from 'next';
import { RollOversScreen } from '@/components/roll-over/roll-overs-screen';
import { pageNeeds } from '@/lib/features/provider';
import { listRollOvers, rollOverChoices } from '@/lib/features/roll-over';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { startRollOverAction } from './actions';

export const metadata: Metadata = { title: 'Roll-over' };

export default providerPage(pageNeeds['/roll-over'], async ({ scope }) => {
  const { ukprn } = scope.provider;
  const choices = rollOverChoices(scope.years).map(({ from, to }) => ({
    from: from.code,
    label: `${from.label} into ${to.label}`,
    unconfirmed: to.unconfirmed,
  }));
  return (
    <RollOversScreen
      ukprn={ukprn}
      rollOvers={await scope.transaction(listRollOvers)}
      choices={choices}
      listHref={`/${ukprn}/roll-over`}
      start={startRollOverAction}
      canMake={isAllowed(scope, 'roll-over:make')}
    />
  );
});
