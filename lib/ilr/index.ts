export {
  type AcademicYear,
  after,
  defineAcademicYear,
  type Entity,
  except,
  type Field,
  renamed,
  without,
  type YearStatus,
  type YearUse,
} from './academic-year';
export { findNotRestricted } from './characters';
export { type LearnerChecker, learnerChecker } from './checker';
export type { Code } from './code-list';
export { type AnyRecord, asRecord, childrenIn } from './compare/any-record';
export { compareLearners, type FieldDifference, isSameLearner } from './compare/compare-learners';
export { matchRecords } from './compare/match-records';
export {
  describeField,
  describeRecord,
  type FieldDescription,
  isShownFirst,
  type RecordDescription,
} from './describe-field';
export { codesInRecord, type FieldCodes, isCodeInForce, labelOfCode } from './field-codes';
export type { IlrEvent } from './file-event';
export {
  type IlrFileName,
  type IlrFileNameExpectation,
  type IlrFileNameRefusal,
  ilrFileName,
  parseIlrFileName,
} from './file-name';
export { type IlrHeaderParts, type IlrSoftware, ilrHeader, type LocalDateTime } from './header';
export { learnerEntity } from './learner-entity';
export type { IlrProblem, IlrProblemKind, IlrRefusal } from './problem';
export { readIlr } from './reader';
export type {
  AppFinRecord,
  EmploymentStatusMonitoring,
  Header,
  IlrHeader,
  Learner,
  LearnerEmploymentStatus,
  LearnerFAM,
  LearnerHE,
  LearnerHEFinancialSupport,
  LearningDelivery,
  LearningDeliveryFAM,
  LearningDeliveryHE,
  LearningDeliveryWorkPlacement,
  LearningProvider,
  LLDDandHealthProblem,
  Message,
  PriorAttain,
  ProviderSpecDeliveryMonitoring,
  ProviderSpecLearnerMonitoring,
  Source,
  SourceFile,
} from './records';
export { newLearner, newLearningDelivery, newRecord } from './records';
export { nextAcademicYear, type RollOver, type RollOverDecision, type RollOverRule, rollOver } from './roll-over';
export type { FieldType, RecordOf, RecordSpecs } from './schema';
export { type IlrSerialiser, ilrSerialiser } from './serialiser';
export {
  type AimWithoutUln,
  type TemporaryUlnRuleName,
  type TemporaryUlnStanding,
  temporaryUlnRules,
  temporaryUlnStanding,
} from './temporary-uln';
export { typedText, typedValue } from './typed-value';
export { IlrWriteError } from './write-error';
export { type IlrFileParts, writeIlr } from './writer';
export {
  type AcademicYearCode,
  academicYears,
  findAcademicYear,
  offeredYears,
  openYears,
  usualYear,
} from './years';
export { year2425 } from './years/2425';
export { year2526 } from './years/2526';
export { year2627 } from './years/2627';
