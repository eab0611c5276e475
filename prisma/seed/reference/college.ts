import { listedIdOf } from '../demo-ids';
import {
  apprenticeship,
  contract,
  type DemoReference,
  officer,
  plan,
  retired,
  site,
  standards,
  subcontractor,
  tag,
} from './rows';

const COLLEGE = 99999999;

export const college: DemoReference = {
  sites: [
    site('HX-MAIN', 'Mill Race Campus, Halifax', 'HX1 9AB'),
    site('HX-ARTS', 'Arts Centre, Halifax', 'HX1 1UN'),
    site('HB-CENTRE', 'Hebden Bridge Centre', 'HX7 8AH'),
    site('BRIG', 'Brighouse Adult Learning Centre', 'HD6 1JB'),
    retired(site('ELL-TECH', 'Elland Technology Centre', 'HX5 9BD')),
  ],
  subcontractors: [
    subcontractor('BECK', 'Beckside Community Trust', 90000012),
    subcontractor('LUMB', 'Lumb Bank Digital', 90000023),
    subcontractor('RYBURN', 'Ryburn Family Learning', 90000034),
  ],
  contracts: [
    contract('1619', '16 to 19 study programmes', '16-to-19', '1619-2526-0417'),
    contract('ASF', 'Adult skills fund', 'adult-skills', 'ASFC-2526-1180', {
      defaultMonitoringA: 'ASF',
      defaultMonitoringC: 'WYCA DEVOLVED',
    }),
    contract('TL', 'Tailored learning', 'tailored-learning', 'ASFT-2526-1181', {
      defaultMonitoringA: 'COMMUNITY',
      defaultSubcontractorId: listedIdOf(COLLEGE, 'subcontractors', 'BECK'),
    }),
    contract('APP', 'Apprenticeships', 'apprenticeships', 'APPS-2526-0093'),
    contract('ALL', 'Advanced learner loans', 'advanced-loans', 'ALLB-2526-0552', { status: 'dormant' }),
    contract('FULL', 'Full-cost and private courses', 'not-funded', null, { isIncludedInIlrExports: false }),
    retired(contract('ESF', 'European Social Fund', 'other-funding', 'ESF-2324-0088')),
  ],
  tags: [
    tag('FT1618', 'Full-time 16 to 18', 'blue'),
    tag('ADULT', 'Adult learner', 'green'),
    tag('EVENING', 'Evening and weekend', 'purple'),
    tag('APPRENTICE', 'Apprentice', 'amber'),
    tag('SUPPORT', 'Learning support', 'teal'),
    tag('AT-RISK', 'At risk of leaving', 'red'),
  ],
  officers: [
    officer('HBAR', 'Hannah Barstow'),
    officer('IQUR', 'Imran Qureshi'),
    officer('LFEA', 'Lesley Feather'),
    officer('TOKE', 'Tobi Okeke'),
    officer('MSTA', 'Martin Stansfield'),
    officer('ANOW', 'Ania Nowicka'),
    officer('GBOO', 'Gareth Boothroyd'),
    officer('PSUN', 'Priti Sunder'),
  ],
  'qualification-plans': [
    plan('HSC-L3', 'Health and Social Care, level 3', 25),
    plan('BUS-L3', 'Business, level 3', 25),
    plan('ART-L3', 'Art and Design, level 3', 25),
    plan('ACC-L2', 'Accounting, level 2', 38),
    plan('DIG-L2', 'Digital skills, level 2', 38),
    plan('COM-TL', 'Community courses', 11),
    apprenticeship('BA-APP', 'Business Administrator, level 3', standards.businessAdministrator),
    apprenticeship('TL-APP', 'Team Leader, level 3', standards.teamLeader),
  ],
};
