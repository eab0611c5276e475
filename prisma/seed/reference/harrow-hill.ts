import { demoReference, standards } from './rows';

export const harrowHill = demoReference({
  sites: [
    ['CIND', 'Cinderford Training Centre', 'GL14 2AA'],
    ['LYD', 'Lydney Construction Yard', 'GL15 5HN'],
    ['COLE', 'Coleford Learning Shop', 'GL16 8BD'],
    ['GLOS', 'Gloucester Quay Office', 'GL2 5EL'],
  ],
  subcontractors: [
    ['WYE', 'Wye Valley Care Training', 90000078],
    ['SEVERN', 'Severnside Literacy', 90000089],
    ['DEAN', 'Dean Forest Trades', 90000098],
  ],
  contracts: [
    ['APP', 'Apprenticeships', 'apprenticeships', 'APPS-2526-0731'],
    ['ASF', 'Adult skills fund', 'adult-skills', 'ASFC-2526-3310'],
    ['1619', '16 to 19 study programmes', '16-to-19', '1619-2526-0866'],
    ['ALL', 'Advanced learner loans', 'advanced-loans', 'ALLB-2526-0867'],
    ['TL', 'Tailored learning', 'tailored-learning', 'ASFT-2526-3311'],
    ['FULL', 'Private courses', 'not-funded', null, { isIncludedInIlrExports: false }],
  ],
  tags: [
    ['APPRENTICE', 'Apprentice', 'blue'],
    ['ADULT', 'Adult learner', 'green'],
    ['YOUNG', '16 to 18', 'purple'],
    ['COMMUNITY', 'Community', 'amber'],
    ['SUPPORT', 'Learning support', 'teal'],
    ['AT-RISK', 'At risk of leaving', 'red'],
  ],
  officers: [
    ['JPRO', 'Jan Probert'],
    ['KMEE', 'Keith Meek'],
    ['SADA', 'Sara Adamou'],
    ['WBEA', 'Will Beard'],
    ['OFAG', 'Olu Fagbemi'],
    ['TRUC', 'Tina Ruck'],
    ['HJAM', 'Huw James'],
    ['RBAN', 'Ritu Bansal'],
  ],
  apprenticeships: [
    ['CARE-APP', 'Adult Care Worker, level 2', standards.adultCareWorker],
    ['BA-APP', 'Business Administrator, level 3', standards.businessAdministrator],
    ['CS-APP', 'Customer Service Practitioner, level 2', standards.customerService],
  ],
  plans: [
    ['CARE-L2', 'Preparing to Work in Care, level 2', 38],
    ['CARE-L3', 'Care Leadership, level 3', 99],
    ['CON-L1', 'Construction, level 1', 25],
    ['EMP-L1', 'Employability, level 1', 38],
    ['FAM-TL', 'Family and community learning', 11],
  ],
});
