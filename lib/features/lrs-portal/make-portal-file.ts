import { portalFileName, portalFileRows } from '@/lib/lrs';
import { portalAccess } from './portal-access';
import type { PortalNeeds } from './ports';
import { sortLearners } from './sort-learners';

export type PortalFile = { readonly fileName: string; readonly content: string };

const MINUTE_MS = 60_000;
const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A minute each: names are told apart by nothing smaller. */
const nameOf = (ukprn: number, now: Date, file: number): string =>
  portalFileName(ukprn, london.format(now.getTime() + (file - 1) * MINUTE_MS).replace(' ', 'T'));

/**
 * The nth of the files for the portal, counted from 1; null when there is none, or the provider has no use for it. Its cells
 * are what the LRS is to read: nothing is put before one that looks like a formula, since the LRS would take that for a part of
 * the name.
 */
export const makePortalFile = (
  { provider, years, clock, portalCsv, transaction }: PortalNeeds,
  { academicYear, file }: { readonly academicYear: string; readonly file: number },
): Promise<PortalFile | null> =>
  transaction(async (stores) => {
    const { portalPeople, audit } = stores;
    const now = clock.now();
    if (!years.some(({ code }) => code === academicYear)) return null;
    if ((await portalAccess(stores, now)) !== 'open') return null;
    const learners = sortLearners(await portalPeople.withoutUln(academicYear)).files[file - 1];
    if (learners === undefined) return null;
    const fileName = nameOf(provider.ukprn, now, file);
    await audit.record({
      action: 'lrs-portal:download',
      subject: `provider/${provider.ukprn}`,
      reason: `${learners.length} learners of ${academicYear} without a ULN, in ${fileName}`,
    });
    return { fileName, content: portalCsv.write(portalFileRows(learners, { fileName, ukprn: provider.ukprn })) };
  });
