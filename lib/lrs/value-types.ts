import type { ValueType } from './value-type';

/**
 * The simple types of the LRS's strict schema (2014), which the service still enforces: its WSEC0001 quotes them by name.
 * Lengths are in characters. Source: the department's MIAP learner schema.
 */

// The blanks of XML Schema, which are fewer than those of JavaScript.
const NOT_BLANK = /^[ \t\n\r]*[^ \t\n\r][\s\S]*$/u;
const EMPTY = /^$/u;
// 29 February is accepted in each year whose last two digits divide by four, so 1900-02-29 passes, as in the schema.
const DATE =
  /^(?:(?:18|19|20)[0-9]{2}-(?:(?:01|03|05|07|08|10|12)-(?:0[1-9]|[12][0-9]|3[01])|(?:04|06|09|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:18|19|20)(?:[02468][048]|[13579][26])-02-29)$/u;
// The second half of a postcode has none of C I K M O V; up to four blanks may follow.
const POSTCODE = /^[a-zA-Z]{1,2}[0-9rR][0-9a-zA-Z]? ?[0-9][abdefghjlnpqrstuwxyzABDEFGHJLNPQRSTUWXYZ]{2} {0,4}$/u;
const FORCES_POSTCODE = /^[bB][fF][pP][oO] ?[0-9]{1,4} {0,4}$/u;
const EMAIL =
  /^[a-zA-Z0-9!#$%'*+\-/=?^_`{|}~]+(?:\.[a-zA-Z0-9!#$%'*+\-/=?^_`{|}~]+)*@[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9](?:\.[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])*\.[a-zA-Z]{2,6}$/u;

type TextFacets = Partial<Pick<ValueType, 'lengthMin' | 'lengthMax' | 'patterns'>>;

const text = (name: string, facets: TextFacets = {}): ValueType<'text'> => ({
  base: 'text',
  name,
  lengthMin: 0,
  lengthMax: Number.POSITIVE_INFINITY,
  patterns: [],
  range: null,
  ...facets,
});

const whole = (name: string, least: number, most: number): ValueType<'whole'> => ({
  base: 'whole',
  name,
  lengthMin: 0,
  lengthMax: Number.POSITIVE_INFINITY,
  patterns: [],
  range: [least, most],
});

export const organisationRef = text('MIAPOrganisationRef', { patterns: [/^[0-9a-zA-Z]{6}$/u] });
export const ukprn = text('MIAPUKPRN', { patterns: [/^[0-9a-zA-Z]{8}$/u] });
export const orgPassword = text('MIAPOrgPassword', { lengthMin: 16, lengthMax: 16, patterns: [NOT_BLANK] });
export const nameNonEmpty = text('MIAPNameNonEmpty', { lengthMin: 1, lengthMax: 35, patterns: [NOT_BLANK] });
export const name = text('MIAPName', { lengthMax: 35 });
export const date = text('MIAPDate', { patterns: [DATE] });
export const dateOrEmpty = text('MIAPDateNillable', { patterns: [DATE, EMPTY] });
export const gender = text('MIAPGender', { lengthMax: 1, patterns: [/^[0129]$/u] });
export const genderOrEmpty = text('MIAPGenderNillable', { lengthMax: 1, patterns: [/^[0129]$/u, EMPTY] });
export const schoolName = text('MIAPSchoolName', { lengthMax: 254 });
export const address = text('MIAPAddress', { lengthMax: 50 });
export const postCode = text('MIAPPostCode', { lengthMax: 9, patterns: [POSTCODE, FORCES_POSTCODE] });
export const postCodeOrEmpty = text('MIAPPostCodeNillable', {
  lengthMax: 9,
  patterns: [POSTCODE, FORCES_POSTCODE, EMPTY],
});
export const email = text('MIAPEmail', { lengthMax: 254, patterns: [EMAIL, EMPTY] });
export const nationality = text('MIAPNationality', { lengthMax: 3 });
export const scottishCandidateNumber = text('MIAPScottishCandidateNumber', {
  lengthMax: 9,
  patterns: [/^[0-9]{9}$/u, EMPTY],
});
export const verificationType = text('MIAPVerificationType', { lengthMax: 3, patterns: [/^(?:[0-7]|999)$/u] });
export const otherVerification = text('MIAPOtherVerificationDescription', { lengthMax: 255 });
export const abilityToShare = text('MIAPAbilityToShare', { lengthMin: 1, lengthMax: 1, patterns: [/^[012]$/u] });
export const notes = text('MIAPNotes', { lengthMax: 4000 });
export const misIdentifier = text('MIAPMISIdentifier', { lengthMax: 128 });
export const findType = text('MIAPFindType', { patterns: [/^(?:FUL|CHK)$/u] });
export const batchJobType = text('MIAPBatchJobType', { patterns: [/^(?:FUL|CHK)$/u] });
/** xs:string: any text. */
export const anyText = text('string');

/** Ten digits, the first not 0; we also ask for the check digit, and never send the temporary 9999999999. */
export const uln: ValueType<'uln'> = { ...text('MIAPULN', { patterns: [/^[1-9][0-9]{9}$/u] }), base: 'uln' };
/** As `uln`; the batch form also accepts an empty element, which we never write. */
export const ulnOrEmpty: ValueType<'uln'> = {
  ...text('MIAPULNNillable', { patterns: [/^[1-9][0-9]{9}$/u, EMPTY] }),
  base: 'uln',
};
export const versionNumber = whole('int', -2147483648, 2147483647);
export const learnerRecordCount = whole('MIAPLearnerRecordCount', 1, 200);
export const jobId = whole('long', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
export const vendorId = whole('int', 0, 2147483647);
