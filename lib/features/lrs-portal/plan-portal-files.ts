import { PORTAL_FILE_MIN } from '@/lib/lrs';
import { portalAccess } from './portal-access';
import type { PortalNeeds } from './ports';
import { PORTAL_PROBLEMS_SHOWN, type PortalPlan } from './schema';
import { sortLearners } from './sort-learners';

/** Which files for the portal the learners of a year without a ULN make; null for a year that is not there. */
export const planPortalFiles = async (
  { years, clock, transaction }: PortalNeeds,
  academicYear: string,
): Promise<PortalPlan | null> => {
  if (!years.some(({ code }) => code === academicYear)) return null;
  const { access, people } = await transaction(async (stores) => {
    const found = await portalAccess(stores, clock.now());
    return { access: found, people: found === 'open' ? await stores.portalPeople.withoutUln(academicYear) : [] };
  });
  const { files, problems, problemLearners } = sortLearners(people);
  return {
    academicYear,
    years: years.map(({ code }) => code),
    access,
    withoutUln: people.length,
    ready: people.length - problemLearners,
    files: files.map(({ length }, at) => ({ file: at + 1, learners: length })),
    fileMin: PORTAL_FILE_MIN,
    problemLearners,
    problems: problems.slice(0, PORTAL_PROBLEMS_SHOWN),
  };
};
