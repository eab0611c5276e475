import { err, ok, type Result } from '@/lib/result';
import type { LrsNeeds, NewLrsChange } from './ports';
import type { ChangeRefusal, Settlement } from './schema';
import { settleChange, writeSettlement } from './settle-change';

type Wanted = Omit<NewLrsChange, 'id' | 'createdAt'> & { readonly purpose: string };

/** Writes a change down before anything is done; null when another one for the same learner is under way. */
const prepare = async (
  { newId, clock, transaction }: LrsNeeds,
  { purpose, ...wanted }: Wanted,
): Promise<string | null> => {
  const id = newId();
  return transaction(async ({ ledger, audit }) => {
    if (!(await ledger.add({ ...wanted, id, createdAt: clock.now() }))) return null;
    const { fields, content } = wanted;
    await audit.record({ action: `lrs:${content.kind}`, subject: `lrs-change/${id}`, fields, reason: purpose });
    return id;
  });
};

/** What was not sent for certain leaves no doubt; any other end without an answer is looked up at once. */
const settled = async (needs: LrsNeeds, changeId: string, settlement: Settlement): Promise<Settlement> => {
  await writeSettlement(needs, changeId, ['sending'], settlement);
  if (settlement.status !== 'unknown') return settlement;
  const found = await settleChange(needs, { changeId });
  return found.ok ? found.value : settlement;
};

/**
 * Makes one change, once: written down as prepared, then as being sent before a byte leaves, then as what became of it. When
 * the answer is lost, the register is read; the change is never sent again.
 */
export const sendChange = async (
  needs: LrsNeeds,
  wanted: Wanted,
  send: () => Promise<Settlement>,
): Promise<Result<{ readonly changeId: string; readonly uln: number }, ChangeRefusal>> => {
  const changeId = await prepare(needs, wanted);
  if (changeId === null) return err({ kind: 'change-under-way' });
  const at = needs.clock.now();
  const isOurs = await needs.transaction(({ ledger }) =>
    ledger.move(changeId, ['prepared'], { status: 'sending', at }),
  );
  if (!isOurs) return err({ kind: 'change-under-way' });
  const settlement = await settled(needs, changeId, await send());
  switch (settlement.status) {
    case 'confirmed':
      return ok({ changeId, uln: settlement.uln });
    case 'rejected':
      return err({ kind: 'rejected', changeId, reason: settlement.reason, code: settlement.code });
    case 'unknown':
      return err({ kind: 'outcome-unknown', changeId, reason: settlement.reason });
  }
};
