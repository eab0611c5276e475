import type { PortalPerson } from '@/lib/features/lrs-portal';
import type { Licence } from '@/lib/features/provider';
import { storedCredentials } from '../builders/lrs/credentials';
import { memoryLicences, memoryLrsCredentials } from '../fakes/memory-lrs-settings';
import { barSeparated, memoryPortalPeople } from '../fakes/memory-portal';
import { recorded } from '../fakes/recorded';
import { dataManager } from './import-rig';

/** Everything that the portal's files need, in memory. */
export const portalRig = (people: readonly PortalPerson[]) => {
  const { audit, audited } = recorded();
  const { store, kept } = memoryPortalPeople(people);
  const licences: Licence[] = [{ kind: 'lrs', from: '2024-08-01', until: null }];
  const lrsCredentials = memoryLrsCredentials();
  const stores = { lrsCredentials, portalPeople: store, licences: memoryLicences(licences), audit };
  return {
    needs: {
      provider: dataManager,
      years: [{ code: '2526' }],
      clock: { now: () => new Date('2026-10-05T22:59:30.000Z') },
      portalCsv: barSeparated,
      transaction: <Answer>(work: (at: typeof stores) => Promise<Answer>) => work(stores),
    },
    licences,
    giveCredentials: () => lrsCredentials.save(storedCredentials),
    audited,
    ulnOf: (number: number) => kept.get(number)?.uln,
    kept,
  };
};
