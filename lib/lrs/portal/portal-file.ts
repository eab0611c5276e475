import { type PortalLearner, portalFields } from './portal-learner';

/** More learners than this go into further files; fewer than that are better entered by hand. */
export const PORTAL_FILE_MAX = 5_000;
export const PORTAL_FILE_MIN = 50;

const FILE_VERSION = '2A';

// The portal's headings, which are case-sensitive, where they are not the names of the web service.
const HEADINGS: Partial<Readonly<Record<keyof PortalLearner, string>>> = {
  FamilyNameAtAge16: 'FamilyNameAt16',
  LastKnownAddressCountyOrCity: 'LastKnownAddressCountyorCity',
};

// The headings of the file, in order. Source: LRB batch file quick reference guide, file version 2A.
const portalHeadings: readonly string[] = [
  'FileVersion',
  'FileName',
  'UKPRN',
  'LearnerRecordCount',
  ...portalFields.map((field) => HEADINGS[field] ?? field),
];

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;

/** LRB_UKPRN_DDMMYYYYHHMM.CSV, in capitals to its end or the portal does not take it. The time is that of a clock in London. */
export const portalFileName = (ukprn: number, local: string): string => {
  const [, year, month, day, hour, minute] = LOCAL.exec(local) ?? [];
  return `LRB_${ukprn}_${day}${month}${year}${hour}${minute}.CSV`;
};

const cellsOf = (learner: PortalLearner): string[] => portalFields.map((field) => String(learner[field] ?? ''));

/** The rows of a file: the headings, then a row for each learner, of which the first says what file this is. */
export const portalFileRows = (
  learners: readonly PortalLearner[],
  { fileName, ukprn }: { readonly fileName: string; readonly ukprn: number },
): readonly (readonly string[])[] => {
  const first = [FILE_VERSION, fileName, String(ukprn), String(learners.length)];
  const others = first.map(() => '');
  return [portalHeadings, ...learners.map((learner, at) => [...(at === 0 ? first : others), ...cellsOf(learner)])];
};
