import { demoReference, standards } from './rows';

export const skills = demoReference({
  sites: [
    ['SB-HUB', 'Sowerby Bridge Skills Hub', 'HX6 2AB'],
    ['HX-WORKS', 'The Works, Halifax', 'HX3 6TD'],
    ['ONLINE', 'Online, run from Halifax', 'HX1 2SY'],
    ['BURN', 'Burnley Office', 'BB10 3BD'],
  ],
  subcontractors: [
    ['NORLAND', 'Norland Care Academy', 90000045],
    ['STOODLEY', 'Stoodley Business School', 90000056],
    ['WARLEY', 'Warley Digital Workshop', 90000067],
  ],
  contracts: [
    ['LEVY', 'Apprenticeships, levy employers', 'apprenticeships', 'APPL-2526-0210'],
    ['NONLEVY', 'Apprenticeships, smaller employers', 'apprenticeships', 'APPN-2526-0211'],
    ['ASF', 'Adult skills fund', 'adult-skills', 'ASFC-2526-2045'],
    ['BOOT', 'Skills bootcamp in data', 'skills-bootcamps', 'SBC-W6-0338', { defaultMonitoringB: 'WAVE 6' }],
    ['TL', 'Tailored learning', 'tailored-learning', 'ASFT-2526-2046'],
    ['FULL', 'Employer-paid short courses', 'not-funded', null, { isIncludedInIlrExports: false }],
  ],
  tags: [
    ['LEVY', 'Levy employer', 'blue'],
    ['CARE', 'Care sector', 'green'],
    ['ADULT', 'Adult learner', 'purple'],
    ['BOOTCAMP', 'Skills bootcamp', 'amber'],
    ['SUPPORT', 'Learning support', 'teal'],
    ['AT-RISK', 'At risk of leaving', 'red'],
  ],
  officers: [
    ['DCRA', 'Dawn Crabtree'],
    ['YHUS', 'Yasmin Hussein'],
    ['RKER', 'Rob Kershaw'],
    ['EOLA', 'Ewa Olak'],
    ['NTOR', 'Nuala Torrance'],
    ['SGIL', 'Sukhi Gill'],
    ['BWAD', 'Ben Wadsworth'],
    ['CMBE', 'Chipo Mbeki'],
  ],
  apprenticeships: [
    ['BA-APP', 'Business Administrator, level 3', standards.businessAdministrator],
    ['CS-APP', 'Customer Service Practitioner, level 2', standards.customerService],
    ['TL-APP', 'Team Leader, level 3', standards.teamLeader],
    ['CARE-APP', 'Adult Care Worker, level 2', standards.adultCareWorker],
    ['LCARE-APP', 'Lead Adult Care Worker, level 3', standards.leadAdultCareWorker],
  ],
  plans: [
    ['EMP-L1', 'Employability, level 1', 38],
    ['DIG-L2', 'Digital skills, level 2', 38],
    ['DATA-SB', 'Data bootcamp', 37],
  ],
});
