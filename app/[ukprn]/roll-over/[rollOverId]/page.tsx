import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RollOverScreen } from '@/components/roll-over/roll-over-screen';
import { findRollOver, previewLearners } from '@/lib/features/roll-over';
import { isAllowed, isRowId, providerPage } from '@/lib/platform/next';
import { makeRollOverAction, undoRollOverAction } from '../actions';

export const metadata: Metadata = { title: 'Roll-over' };

const placeOf = (after: string | string[] | undefined): number => {
  const place = typeof after === 'string' ? Number(after) : 0;
  return Number.isSafeInteger(place) && place > 0 ? place : 0;
};

export default providerPage<{ ukprn: string; rollOverId: string }>(
  'roll-over:view',
  async ({ scope, params: { rollOverId }, searchParams }) => {
    if (!isRowId(rollOverId)) notFound();
    const after = placeOf(searchParams.after);
    const summary = await scope.transaction((stores) => findRollOver(stores, rollOverId));
    if (summary === null) notFound();
    const learners = await previewLearners(scope, { rollOverId, after });
    const { ukprn } = scope.provider;
    return (
      <RollOverScreen
        ukprn={ukprn}
        summary={summary}
        learners={learners ?? []}
        after={after}
        listHref={`/${ukprn}/roll-over`}
        learnersHref={`/${ukprn}/learners`}
        actions={{ make: makeRollOverAction, undo: undoRollOverAction }}
        canMake={isAllowed(scope, 'roll-over:make')}
      />
    );
  },
);
