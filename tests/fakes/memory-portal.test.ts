import { aPortalPerson } from '../builders/lrs/portal';
import { PORTAL_ULNS, portalPeopleContract } from '../contracts/portal-people.contract';
import { memoryPortalPeople } from './memory-portal';

portalPeopleContract('The store in memory', async () => {
  const learners = [aPortalPerson(1), aPortalPerson(2, {}, 9999999999), aPortalPerson(3, {}, PORTAL_ULNS.old)];
  const ours = memoryPortalPeople(learners).store;
  const theirs = memoryPortalPeople([]).store;
  return { run: (work) => work(ours), other: (work) => work(theirs) };
});
