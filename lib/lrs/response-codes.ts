/**
 * The LRS's codes and what they mean. Source: the department's compatibility test material and help pages of systems that
 * use the service, gathered in public; codes seen in one source only are marked `once`.
 */
type CodeGroup = 'find' | 'register' | 'update' | 'batch' | 'report' | 'verify' | 'events' | 'general' | 'fault';

type CodeEntry = { readonly group: CodeGroup; readonly means: string; readonly once?: true };

export const responseCodes = {
  WSRC0001: { group: 'find', means: 'no match' },
  WSRC0002: { group: 'find', means: 'too many matches' },
  WSRC0003: { group: 'find', means: 'possible matches' },
  WSRC0004: { group: 'find', means: 'exact match; learning events found' },
  WSRC0005: { group: 'register', means: 'learner registered' },
  WSRC0006: { group: 'update', means: 'learner updated', once: true },
  WSRC0007: { group: 'batch', means: 'batch accepted', once: true },
  WSRC0008: { group: 'batch', means: 'batch not finished', once: true },
  WSRC0009: { group: 'batch', means: 'batch finished', once: true },
  WSRC0010: { group: 'batch', means: 'batch failed', once: true },
  WSRC0013: { group: 'update', means: 'the record has changed since it was read', once: true },
  WSRC0014: { group: 'update', means: 'change of AbilityToShare not allowed', once: true },
  WSRC0015: { group: 'general', means: 'insufficient data', once: true },
  WSRC0017: { group: 'batch', means: 'LearnerRecordCount is not the number of learners' },
  WSRC0018: { group: 'batch', means: 'unknown JobID' },
  WSRC0019: { group: 'update', means: 'ULN not found', once: true },
  WSRC0020: { group: 'update', means: 'nothing to change', once: true },
  WSRC0021: { group: 'register', means: 'registration refused' },
  WSRC0022: { group: 'find', means: 'linked learner, the master record is returned' },
  WSRC0023: { group: 'report', means: 'ULNs for the report not found', once: true },
  WSRC0024: { group: 'report', means: 'no ULNs for the report', once: true },
  WSRC0030: { group: 'batch', means: 'LearnerRecordCount is not the number of learners', once: true },
  WSVRC001: { group: 'verify', means: 'successful match' },
  WSVRC002: { group: 'verify', means: 'successful match of a linked learner' },
  WSVRC003: { group: 'verify', means: 'similar match' },
  WSVRC004: { group: 'verify', means: 'similar match of a linked learner' },
  WSVRC005: { group: 'verify', means: 'the ULN exists, the details do not match' },
  WSVRC006: { group: 'verify', means: 'ULN not found' },
  WSEC0001: { group: 'fault', means: 'request badly formed' },
  WSEC0002: { group: 'fault', means: 'operation not supported' },
  WSEC0003: { group: 'fault', means: 'organisation unknown or not authorised' },
  WSEC0004: { group: 'fault', means: 'outside service hours' },
  WSEC0005: { group: 'fault', means: 'organisation password wrong' },
  WSEC0006: { group: 'fault', means: 'organisation not allowed to use this service' },
  WSEC0136: { group: 'events', means: 'ULN invalid', once: true },
  WSEC0206: { group: 'events', means: 'the learner has not agreed to share' },
  WSEC0208: { group: 'events', means: 'the learner could not be verified' },
  WSEC0999: { group: 'fault', means: 'unknown exception', once: true },
} as const satisfies Record<string, CodeEntry>;

export type KnownResponseCode = keyof typeof responseCodes;

const SHAPE = /^(?:WS|WC)(RC|EC|VRC)0*([0-9]{1,6})$/;
const FOUR_DIGITS = 4;
const THREE_DIGITS = 3;

/** The code as the table has it: help pages print WSRC001 for WSRC0001, and WCEC0999 for WSEC0999. */
export const tidyCode = (raw: string): string => {
  const [, kind, digits] = SHAPE.exec(raw.trim()) ?? [];
  if (kind === undefined || digits === undefined) return raw.trim();
  return `WS${kind}${digits.padStart(kind === 'VRC' ? THREE_DIGITS : FOUR_DIGITS, '0')}`;
};

/** Whether the table has the code. */
export const isKnownCode = (code: string): code is KnownResponseCode => Object.hasOwn(responseCodes, code);

/** Whether the code refuses the whole request, in whichever way it arrives. */
export const isFaultCode = (code: string): boolean => isKnownCode(code) && responseCodes[code].group === 'fault';

const faultMeanings = {
  WSEC0001: 'request-refused',
  WSEC0002: 'not-supported',
  WSEC0003: 'organisation-refused',
  WSEC0004: 'out-of-hours',
  WSEC0005: 'password-refused',
  WSEC0006: 'access-refused',
  WSEC0999: 'unknown-exception',
} as const satisfies {
  readonly [Code in KnownResponseCode as (typeof responseCodes)[Code]['group'] extends 'fault' ? Code : never]: string;
};

/** What a fault is about; a fault that we do not know is told apart, since nobody can say what it has done. */
export type FaultMeaning = (typeof faultMeanings)[keyof typeof faultMeanings] | 'unknown-fault';

const isMeant = (code: string): code is keyof typeof faultMeanings => Object.hasOwn(faultMeanings, code);

/** The meaning of a fault's code. */
export const faultMeaning = (code: string | null): FaultMeaning =>
  code !== null && isMeant(code) ? faultMeanings[code] : 'unknown-fault';
