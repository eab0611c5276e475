import { adultSkills } from './courses/adult-skills';
import { advancedLoan } from './courses/advanced-loan';
import { apprenticeship } from './courses/apprenticeship';
import { higherEducation } from './courses/higher-education';
import { privateOnly } from './courses/private-course';
import { skillsBootcamp } from './courses/skills-bootcamp';
import { studyProgramme } from './courses/study-programme';
import { tailoredLearning } from './courses/tailored-learning';
import type { NonEmpty } from './random';
import type { Area, Course } from './setting';

/** So many learners on a course, on the contract, the plans and the main tag that the provider uses for it. */
export type Offer = {
  readonly course: Course;
  readonly learners: number;
  readonly contract: string | null;
  readonly plans: NonEmpty<string>;
  readonly tag: string;
  /** Whether a subcontractor delivers some of it. */
  readonly isSubcontracted?: boolean;
};

/** Who learns with a provider, and what. */
export type Caseload = {
  readonly ukprn: number;
  /** What LearnRefNumber and the provider's own identifier begin with. */
  readonly prefix: string;
  readonly areas: NonEmpty<Area>;
  readonly offers: readonly Offer[];
  /** Enrolled, with no learning aim yet. */
  readonly learnersWithoutAims: number;
};

const WEST_YORKSHIRE = '119';
const GREATER_MANCHESTER = '110';
const THE_DEPARTMENT = '105';

const calderValley: NonEmpty<Area> = [
  { outward: 'HX1', town: 'Halifax', sourceOfFunding: WEST_YORKSHIRE },
  { outward: 'HX2', town: 'Luddenden', sourceOfFunding: WEST_YORKSHIRE },
  { outward: 'HX5', town: 'Elland', sourceOfFunding: WEST_YORKSHIRE },
  { outward: 'HX6', town: 'Sowerby Bridge', sourceOfFunding: WEST_YORKSHIRE },
  { outward: 'HX7', town: 'Hebden Bridge', sourceOfFunding: WEST_YORKSHIRE },
  { outward: 'HD6', town: 'Brighouse', sourceOfFunding: WEST_YORKSHIRE },
  { outward: 'OL15', town: 'Littleborough', sourceOfFunding: GREATER_MANCHESTER },
  { outward: 'BB10', town: 'Burnley', sourceOfFunding: THE_DEPARTMENT },
];

const forestAndSevern: NonEmpty<Area> = [
  { outward: 'GL14', town: 'Cinderford', sourceOfFunding: THE_DEPARTMENT },
  { outward: 'GL15', town: 'Lydney', sourceOfFunding: THE_DEPARTMENT },
  { outward: 'GL16', town: 'Coleford', sourceOfFunding: THE_DEPARTMENT },
  { outward: 'GL17', town: 'Drybrook', sourceOfFunding: THE_DEPARTMENT },
  { outward: 'GL2', town: 'Gloucester', sourceOfFunding: THE_DEPARTMENT },
  { outward: 'HR9', town: 'Ross-on-Wye', sourceOfFunding: THE_DEPARTMENT },
];

const college: Caseload = {
  ukprn: 99999999,
  prefix: 'CVC',
  areas: calderValley,
  learnersWithoutAims: 5,
  offers: [
    { course: studyProgramme, learners: 142, contract: '1619', plans: ['HSC-L3', 'BUS-L3', 'ART-L3'], tag: 'FT1618' },
    {
      course: adultSkills,
      learners: 44,
      contract: 'ASF',
      plans: ['ACC-L2', 'DIG-L2'],
      tag: 'ADULT',
      isSubcontracted: true,
    },
    {
      course: tailoredLearning,
      learners: 24,
      contract: 'TL',
      plans: ['COM-TL'],
      tag: 'EVENING',
      isSubcontracted: true,
    },
    { course: apprenticeship, learners: 19, contract: 'APP', plans: ['BA-APP', 'TL-APP'], tag: 'APPRENTICE' },
    { course: advancedLoan, learners: 12, contract: 'ALL', plans: ['ACC-L2', 'HSC-L3'], tag: 'ADULT' },
    { course: higherEducation, learners: 6, contract: null, plans: ['BUS-L3'], tag: 'ADULT' },
    { course: privateOnly, learners: 8, contract: 'FULL', plans: ['COM-TL'], tag: 'EVENING' },
  ],
};

const skills: Caseload = {
  ukprn: 10005200,
  prefix: 'CVS',
  areas: calderValley,
  learnersWithoutAims: 3,
  offers: [
    {
      course: apprenticeship,
      learners: 46,
      contract: 'LEVY',
      plans: ['BA-APP', 'CS-APP', 'TL-APP'],
      tag: 'LEVY',
      isSubcontracted: true,
    },
    { course: apprenticeship, learners: 26, contract: 'NONLEVY', plans: ['CARE-APP', 'LCARE-APP'], tag: 'CARE' },
    {
      course: adultSkills,
      learners: 24,
      contract: 'ASF',
      plans: ['EMP-L1', 'DIG-L2'],
      tag: 'ADULT',
      isSubcontracted: true,
    },
    { course: skillsBootcamp, learners: 14, contract: 'BOOT', plans: ['DATA-SB'], tag: 'BOOTCAMP' },
    { course: privateOnly, learners: 7, contract: 'FULL', plans: ['EMP-L1'], tag: 'ADULT' },
  ],
};

const harrowHill: Caseload = {
  ukprn: 10033670,
  prefix: 'HHT',
  areas: forestAndSevern,
  learnersWithoutAims: 4,
  offers: [
    {
      course: apprenticeship,
      learners: 66,
      contract: 'APP',
      plans: ['CARE-APP', 'BA-APP', 'CS-APP'],
      tag: 'APPRENTICE',
      isSubcontracted: true,
    },
    {
      course: adultSkills,
      learners: 34,
      contract: 'ASF',
      plans: ['EMP-L1', 'CARE-L2'],
      tag: 'ADULT',
      isSubcontracted: true,
    },
    { course: studyProgramme, learners: 28, contract: '1619', plans: ['CON-L1', 'EMP-L1'], tag: 'YOUNG' },
    { course: advancedLoan, learners: 10, contract: 'ALL', plans: ['CARE-L3'], tag: 'ADULT' },
    { course: tailoredLearning, learners: 12, contract: 'TL', plans: ['FAM-TL'], tag: 'COMMUNITY' },
    { course: privateOnly, learners: 6, contract: 'FULL', plans: ['FAM-TL'], tag: 'COMMUNITY' },
  ],
};

export const caseloads: NonEmpty<Caseload> = [college, skills, harrowHill];
