import { type RecordWords, words } from './field-words';

const OCCUPATION = 'What the learner, or the parent who earns most if they are under 21, does or did for a living.';
const UCAS = 'The code of the course at UCAS, or the learner’s number of application.';
const COUNTRY = 'The country in which the learner lived before the course began.';

/** What an aim of higher education says besides. */
export const learningDeliveryHe = {
  LearningDeliveryHE: {
    SSN: words(
      'Student support number',
      'The number of the learner with the Student Loans Company: four letters, eight digits, a letter.',
    ),
    QUALENT3: words('Highest qualification before', 'The highest qualification the learner had when the course began.'),
    SOC: words('Occupation', OCCUPATION),
    SOC2000: words('Occupation', OCCUPATION),
    SEC: words('Social class', 'The class that follows from the occupation, as UCAS gives it.'),
    UCASSCHEMECODE: words('UCAS scheme', UCAS),
    UCASAPPID: words('UCAS application', UCAS),
    TYPEYR: words('Kind of year', 'Whether the year of the course lies within August to July.'),
    MODESTUD: words('Full-time or part-time', 'How the learner studies in this year of the course.'),
    FUNDLEV: words('Level for funding', 'The level of the course as the Office for Students counts it.'),
    FUNDCOMP: words('Year completed', 'Whether the learner has completed this year of the course.'),
    STULOAD: words(
      'Share of full-time',
      'How much of a full-time course the learner does this year.',
      'everybody',
      'per cent',
    ),
    YEARSTU: words('Year of the course', 'Which year of this course the learner is in.'),
    MSTUFEE: words('Who pays the fee', 'The main source of the tuition fee this year.'),
    PCOLAB: words(
      'Taught elsewhere',
      'The share of the course that is taught by another organisation.',
      'everybody',
      'per cent',
    ),
    SPECFEE: words('Special fee', 'Whether a lower fee applies, such as in a year of placement or abroad.'),
    NETFEE: words(
      'Fee after support',
      'The tuition fee for the year after what you have waived, in whole pounds.',
      'everybody',
      'pounds',
    ),
    GROSSFEE: words(
      'Fee',
      'The tuition fee for the year before anything is waived, in whole pounds.',
      'everybody',
      'pounds',
    ),
    PERMADDCOUNTRY: words('Country of home', COUNTRY),
    DOMICILE: words('Country of home', COUNTRY),
    ELQ: words('Same or higher level before', 'Whether the learner already holds a qualification as high as this one.'),
    HEPostCode: words('HE centre (postcode)', 'Where higher education is taught, if not where the aim says.'),
  },
} as const satisfies Readonly<Record<string, RecordWords>>;
