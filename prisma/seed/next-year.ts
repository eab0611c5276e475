import { requestMaking, startRollOver, workOnRollOver } from '@/lib/features/roll-over';
import { year2526 } from '@/lib/ilr';
import type { ProviderScope } from '@/lib/platform/runtime';
import { expectOk, nobodyListens } from './import-file';
import { clockAt } from './past';

/** Rolls a provider's learners over into the next year, as the screens and the job do it. */
export const makeNextYear = async (scope: ProviderScope, at: Date): Promise<void> => {
  const clock = clockAt(at);
  const needs = { ...scope, clock };
  const rollOverId = expectOk(
    await scope.transaction((stores) =>
      startRollOver({ ...stores, clock, events: nobodyListens }, { from: year2526.code }),
    ),
  );
  await workOnRollOver(needs, rollOverId);
  expectOk(await scope.transaction((stores) => requestMaking({ ...stores, events: nobodyListens }, { rollOverId })));
  await workOnRollOver(needs, rollOverId);
};
