import type { LrsNeeds, LrsStores } from '@/lib/features/lrs';
import type { Licence } from '@/lib/features/provider';
import type { LrsClient } from '@/lib/lrs';
import { memoryLearningRecords } from '../fakes/memory-learning-records';
import { memoryLrsLedger, memoryLrsStops } from '../fakes/memory-lrs-ledger';
import { anLrsPerson, memoryLrsPeople } from '../fakes/memory-lrs-people';
import { memoryLicences } from '../fakes/memory-lrs-settings';
import { recorded } from '../fakes/recorded';
import { dataManager } from './import-rig';

/** A server that dies at its nth unit of work, before anything of it is kept or after all of it is. */
export type Death = { readonly at: number; readonly when: 'before' | 'after' };

export class ServerDied extends Error {
  override readonly name = 'ServerDied';
}

export const ADMIN = '0199a000-0000-7000-8000-0000000000ad';

/** Everything that changes of the register need, in memory, with a clock to turn. */
export const lrsRig = (lrs: LrsClient, from = '2026-10-05T12:00:00.000Z') => {
  const { ledger, rows } = memoryLrsLedger();
  const { audit, audited, mail, posted } = recorded();
  const people = memoryLrsPeople([anLrsPerson()]);
  const licences: Licence[] = [{ kind: 'tier-platinum', from: '2024-08-01', until: null }];
  const searches = { left: Number.POSITIVE_INFINITY };
  const stores: LrsStores = {
    ledger,
    stops: memoryLrsStops(),
    searchCap: { take: async () => (searches.left-- > 0 ? 'counted' : 'too-many-by-person') },
    people: people.store,
    learningRecords: memoryLearningRecords('Morgan', people.store),
    licences: memoryLicences(licences),
    admins: { list: async () => [ADMIN] },
    mail,
    audit,
  };
  let now = Date.parse(from);
  let death: Death | null = null;
  let units = 0;
  const waited: number[] = [];
  const diesNow = (when: Death['when']) => death !== null && death.at === units && death.when === when;
  const needs: LrsNeeds = {
    provider: dataManager,
    lrs,
    hasVendorId: true,
    clock: { now: () => new Date(now) },
    origin: 'https://muster.example',
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
    posted,
    searches,
    people: people.kept,
    licences,
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
