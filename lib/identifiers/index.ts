export { isLearnRefNumber } from './learn-ref-number';
export { learnerIdentifier, parseLearnerIdentifier } from './learner-identifier';
export { isPostcode, tidyPostcode, UNKNOWN_POSTCODE } from './postcode';
export { parseTypedDate } from './typed-date';
export { isUkprn, ukprnFrom } from './ukprn';
export { isTemporaryUln, isUln, isUlnShaped, TEMPORARY_ULN, ulnCheckDigit } from './uln';
