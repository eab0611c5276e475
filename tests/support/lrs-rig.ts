import type { LrsNeeds, LrsStores } from '@/lib/features/lrs';
import type { LrsClient } from '@/lib/lrs';
import { memoryLrsLedger, memoryLrsStops } from '../fakes/memory-lrs-ledger';
import { recorded } from '../fakes/recorded';
import { dataManager } from './import-rig';

/** A server that dies at its nth unit of work, before anything of it is kept or after all of it is. */
export type Death = { readonly at: number; readonly when: 'before' | 'after' };

export class ServerDied extends Error {
  override readonly name = 'ServerDied';
}

/** Everything that changes of the register need, in memory, with a clock to turn. */
export const lrsRig = (lrs: LrsClient, from = '2026-10-05T12:00:00.000Z') => {
  const { ledger, rows } = memoryLrsLedger();
  const { audit, audited } = recorded();
  const stores: LrsStores = { ledger, stops: memoryLrsStops(), audit };
  let now = Date.parse(from);
  let death: Death | null = null;
  let units = 0;
  const waited: number[] = [];
  const diesNow = (when: Death['when']) => death !== null && death.at === units && death.when === when;
  const needs: LrsNeeds = {
    provider: dataManager,
    lrs,
    clock: { now: () => new Date(now) },
    newId: () => crypto.randomUUID(),
    wait: async (ms) => void waited.push(ms),
    transaction: async (work) => {
      units += 1;
      if (diesNow('before')) throw new ServerDied();
      const answer = await work(stores);
      if (diesNow('after')) throw new ServerDied();
      return answer;
    },
  };
  return {
    needs,
    stores,
    audited,
    waited,
    changes: () => [...rows.values()],
    now: () => new Date(now),
    turnClock: (ms: number) => {
      now += ms;
    },
    /** From now on; null lets the server live. */
    dieAt: (next: Death | null) => {
      death = next;
      units = 0;
    },
  };
};

export type LrsRig = ReturnType<typeof lrsRig>;
