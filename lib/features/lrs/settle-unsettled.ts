import type { LrsNeeds } from './ports';
import { settleChange } from './settle-change';

const UNTOUCHED_MS = 60_000;

/** Looks up every change that lost its sender or its answer; says how many of them have an end now. */
export const settleUnsettled = async (needs: LrsNeeds): Promise<number> => {
  const before = new Date(needs.clock.now().getTime() - UNTOUCHED_MS);
  const changes = await needs.transaction(({ ledger }) => ledger.listUnsettled(before));
  let ended = 0;
  for (const { id } of changes) {
    const settled = await settleChange(needs, { changeId: id });
    if (settled.ok && settled.value.status !== 'unknown') ended += 1;
  }
  return ended;
};
