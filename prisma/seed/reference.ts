import type { NonEmpty } from './random';
import type { Plan } from './setting';

export type DemoSite = { readonly code: string; readonly name: string; readonly postcode: string };
export type DemoContract = {
  readonly code: string;
  readonly name: string;
  readonly conRefNumber: string | null;
  readonly isIncludedInIlrExports: boolean;
};

/** The lists that one provider keeps. */
export type DemoReference = {
  readonly sites: NonEmpty<DemoSite>;
  readonly subcontractors: NonEmpty<{ readonly code: string; readonly name: string; readonly ukprn: number }>;
  readonly contracts: readonly DemoContract[];
  readonly tags: readonly { readonly code: string; readonly name: string; readonly colour: string }[];
  readonly officers: NonEmpty<{ readonly code: string; readonly name: string }>;
  readonly plans: readonly Plan[];
};

const contract = (code: string, name: string, conRefNumber: string | null): DemoContract => ({
  code,
  name,
  conRefNumber,
  isIncludedInIlrExports: true,
});

const leftOut = (code: string, name: string): DemoContract => ({
  ...contract(code, name, null),
  isIncludedInIlrExports: false,
});

/** LARS codes of apprenticeship standards. */
const BUSINESS_ADMINISTRATOR = 196;
const CUSTOMER_SERVICE = 122;
const TEAM_LEADER = 105;
const ADULT_CARE_WORKER = 118;
const LEAD_ADULT_CARE_WORKER = 119;

const college: DemoReference = {
  sites: [
    { code: 'HX-MAIN', name: 'Mill Race Campus, Halifax', postcode: 'HX1 9AB' },
    { code: 'HX-ARTS', name: 'Arts Centre, Halifax', postcode: 'HX1 1UN' },
    { code: 'HB-CENTRE', name: 'Hebden Bridge Centre', postcode: 'HX7 8AH' },
    { code: 'BRIG', name: 'Brighouse Adult Learning Centre', postcode: 'HD6 1JB' },
    { code: 'ELL-TECH', name: 'Elland Technology Centre', postcode: 'HX5 9BD' },
  ],
  subcontractors: [
    { code: 'BECK', name: 'Beckside Community Trust', ukprn: 90000012 },
    { code: 'LUMB', name: 'Lumb Bank Digital', ukprn: 90000023 },
    { code: 'RYBURN', name: 'Ryburn Family Learning', ukprn: 90000034 },
  ],
  contracts: [
    contract('1619', '16 to 19 study programmes', '1619-2526-0417'),
    contract('ASF', 'Adult skills fund', 'ASFC-2526-1180'),
    contract('TL', 'Tailored learning', 'ASFT-2526-1181'),
    contract('APP', 'Apprenticeships', 'APPS-2526-0093'),
    contract('ALL', 'Advanced learner loans', 'ALLB-2526-0552'),
    leftOut('FULL', 'Full-cost and private courses'),
  ],
  tags: [
    { code: 'FT1618', name: 'Full-time 16 to 18', colour: '#1d70b8' },
    { code: 'ADULT', name: 'Adult learner', colour: '#00703c' },
    { code: 'EVENING', name: 'Evening and weekend', colour: '#4c2c92' },
    { code: 'APPRENTICE', name: 'Apprentice', colour: '#b58840' },
    { code: 'SUPPORT', name: 'Learning support', colour: '#28a197' },
    { code: 'AT-RISK', name: 'At risk of leaving', colour: '#d4351c' },
  ],
  officers: [
    { code: 'HBAR', name: 'Hannah Barstow' },
    { code: 'IQUR', name: 'Imran Qureshi' },
    { code: 'LFEA', name: 'Lesley Feather' },
    { code: 'TOKE', name: 'Tobi Okeke' },
    { code: 'MSTA', name: 'Martin Stansfield' },
    { code: 'ANOW', name: 'Ania Nowicka' },
    { code: 'GBOO', name: 'Gareth Boothroyd' },
    { code: 'PSUN', name: 'Priti Sunder' },
  ],
  plans: [
    { code: 'HSC-L3', name: 'Health and Social Care, level 3' },
    { code: 'BUS-L3', name: 'Business, level 3' },
    { code: 'ART-L3', name: 'Art and Design, level 3' },
    { code: 'ACC-L2', name: 'Accounting, level 2' },
    { code: 'DIG-L2', name: 'Digital skills, level 2' },
    { code: 'COM-TL', name: 'Community courses' },
    { code: 'BA-APP', name: 'Business Administrator, level 3', stdCode: BUSINESS_ADMINISTRATOR },
    { code: 'TL-APP', name: 'Team Leader, level 3', stdCode: TEAM_LEADER },
  ],
};

const skills: DemoReference = {
  sites: [
    { code: 'SB-HUB', name: 'Sowerby Bridge Skills Hub', postcode: 'HX6 2AB' },
    { code: 'HX-WORKS', name: 'The Works, Halifax', postcode: 'HX3 6TD' },
    { code: 'ONLINE', name: 'Online, run from Halifax', postcode: 'HX1 2SY' },
    { code: 'BURN', name: 'Burnley Office', postcode: 'BB10 3BD' },
  ],
  subcontractors: [
    { code: 'NORLAND', name: 'Norland Care Academy', ukprn: 90000045 },
    { code: 'STOODLEY', name: 'Stoodley Business School', ukprn: 90000056 },
    { code: 'WARLEY', name: 'Warley Digital Workshop', ukprn: 90000067 },
  ],
  contracts: [
    contract('LEVY', 'Apprenticeships, levy employers', 'APPL-2526-0210'),
    contract('NONLEVY', 'Apprenticeships, smaller employers', 'APPN-2526-0211'),
    contract('ASF', 'Adult skills fund', 'ASFC-2526-2045'),
    contract('BOOT', 'Skills bootcamp in data', 'SBC-W6-0338'),
    contract('TL', 'Tailored learning', 'ASFT-2526-2046'),
    leftOut('FULL', 'Employer-paid short courses'),
  ],
  tags: [
    { code: 'LEVY', name: 'Levy employer', colour: '#1d70b8' },
    { code: 'CARE', name: 'Care sector', colour: '#00703c' },
    { code: 'ADULT', name: 'Adult learner', colour: '#4c2c92' },
    { code: 'BOOTCAMP', name: 'Skills bootcamp', colour: '#b58840' },
    { code: 'SUPPORT', name: 'Learning support', colour: '#28a197' },
    { code: 'AT-RISK', name: 'At risk of leaving', colour: '#d4351c' },
  ],
  officers: [
    { code: 'DCRA', name: 'Dawn Crabtree' },
    { code: 'YHUS', name: 'Yasmin Hussein' },
    { code: 'RKER', name: 'Rob Kershaw' },
    { code: 'EOLA', name: 'Ewa Olak' },
    { code: 'NTOR', name: 'Nuala Torrance' },
    { code: 'SGIL', name: 'Sukhi Gill' },
    { code: 'BWAD', name: 'Ben Wadsworth' },
    { code: 'CMBE', name: 'Chipo Mbeki' },
  ],
  plans: [
    { code: 'BA-APP', name: 'Business Administrator, level 3', stdCode: BUSINESS_ADMINISTRATOR },
    { code: 'CS-APP', name: 'Customer Service Practitioner, level 2', stdCode: CUSTOMER_SERVICE },
    { code: 'TL-APP', name: 'Team Leader, level 3', stdCode: TEAM_LEADER },
    { code: 'CARE-APP', name: 'Adult Care Worker, level 2', stdCode: ADULT_CARE_WORKER },
    { code: 'LCARE-APP', name: 'Lead Adult Care Worker, level 3', stdCode: LEAD_ADULT_CARE_WORKER },
    { code: 'EMP-L1', name: 'Employability, level 1' },
    { code: 'DIG-L2', name: 'Digital skills, level 2' },
    { code: 'DATA-SB', name: 'Data bootcamp' },
  ],
};

const harrowHill: DemoReference = {
  sites: [
    { code: 'CIND', name: 'Cinderford Training Centre', postcode: 'GL14 2AA' },
    { code: 'LYD', name: 'Lydney Construction Yard', postcode: 'GL15 5HN' },
    { code: 'COLE', name: 'Coleford Learning Shop', postcode: 'GL16 8BD' },
    { code: 'GLOS', name: 'Gloucester Quay Office', postcode: 'GL2 5EL' },
  ],
  subcontractors: [
    { code: 'WYE', name: 'Wye Valley Care Training', ukprn: 90000078 },
    { code: 'SEVERN', name: 'Severnside Literacy', ukprn: 90000089 },
    { code: 'DEAN', name: 'Dean Forest Trades', ukprn: 90000098 },
  ],
  contracts: [
    contract('APP', 'Apprenticeships', 'APPS-2526-0731'),
    contract('ASF', 'Adult skills fund', 'ASFC-2526-3310'),
    contract('1619', '16 to 19 study programmes', '1619-2526-0866'),
    contract('ALL', 'Advanced learner loans', 'ALLB-2526-0867'),
    contract('TL', 'Tailored learning', 'ASFT-2526-3311'),
    leftOut('FULL', 'Private courses'),
  ],
  tags: [
    { code: 'APPRENTICE', name: 'Apprentice', colour: '#1d70b8' },
    { code: 'ADULT', name: 'Adult learner', colour: '#00703c' },
    { code: 'YOUNG', name: '16 to 18', colour: '#4c2c92' },
    { code: 'COMMUNITY', name: 'Community', colour: '#b58840' },
    { code: 'SUPPORT', name: 'Learning support', colour: '#28a197' },
    { code: 'AT-RISK', name: 'At risk of leaving', colour: '#d4351c' },
  ],
  officers: [
    { code: 'JPRO', name: 'Jan Probert' },
    { code: 'KMEE', name: 'Keith Meek' },
    { code: 'SADA', name: 'Sara Adamou' },
    { code: 'WBEA', name: 'Will Beard' },
    { code: 'OFAG', name: 'Olu Fagbemi' },
    { code: 'TRUC', name: 'Tina Ruck' },
    { code: 'HJAM', name: 'Huw James' },
    { code: 'RBAN', name: 'Ritu Bansal' },
  ],
  plans: [
    { code: 'CARE-APP', name: 'Adult Care Worker, level 2', stdCode: ADULT_CARE_WORKER },
    { code: 'BA-APP', name: 'Business Administrator, level 3', stdCode: BUSINESS_ADMINISTRATOR },
    { code: 'CS-APP', name: 'Customer Service Practitioner, level 2', stdCode: CUSTOMER_SERVICE },
    { code: 'CARE-L2', name: 'Preparing to Work in Care, level 2' },
    { code: 'CARE-L3', name: 'Care Leadership, level 3' },
    { code: 'CON-L1', name: 'Construction, level 1' },
    { code: 'EMP-L1', name: 'Employability, level 1' },
    { code: 'FAM-TL', name: 'Family and community learning' },
  ],
};

const references: Readonly<Record<number, DemoReference>> = {
  99999999: college,
  10005200: skills,
  10033670: harrowHill,
};

export const referenceOf = (ukprn: number): DemoReference => {
  const found = references[ukprn];
  if (found === undefined) throw new Error(`The demo has no lists for the provider ${ukprn}`);
  return found;
};
