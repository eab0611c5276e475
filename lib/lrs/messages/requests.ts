import { emptiable, type Fields, listOf, type MessageSpec, mandatory, nillable, omittable, record } from '../message';
import * as types from '../value-types';
import { batchLearner, batchLearnerToVerify, learnerToRegister, learnerToUpdate, learnerToVerify } from './learner';
import * as ns from './namespaces';
import { organisationFields } from './organisation';

/** Source: the WSDLs of LearnerService and LearnerServiceR9 with the strict schema of 2014 for the former. */
export const BATCH_MAX = 200;

const unqualified = <Of extends Fields>(element: string, namespace: string, fields: Of): MessageSpec<Of> => ({
  element,
  namespace,
  childNamespace: null,
  fields,
});

const findFields = { FindType: mandatory(types.findType), ...organisationFields };

export const findLearnerByUln = unqualified('FindLearnerByULN', ns.FIND, {
  ...findFields,
  ULN: mandatory(types.uln),
  FamilyName: mandatory(types.nameNonEmpty),
  GivenName: mandatory(types.nameNonEmpty),
});

export const findLearnerByDemographics = unqualified('FindLearnerByDemographics', ns.FIND, {
  ...findFields,
  FamilyName: mandatory(types.nameNonEmpty),
  GivenName: mandatory(types.nameNonEmpty),
  DateOfBirth: mandatory(types.date),
  Gender: mandatory(types.gender),
  LastKnownPostCode: mandatory(types.postCode),
  PreviousFamilyName: nillable(types.name),
  SchoolAtAge16: nillable(types.schoolName),
  PlaceOfBirth: nillable(types.name),
  EmailAddress: nillable(types.email),
});

export const registerLearner = unqualified('RegisterLearner', ns.REGISTER, {
  ...organisationFields,
  Learner: record(learnerToRegister),
});

export const updateLearner = unqualified('UpdateLearner', ns.REGISTER, {
  ...organisationFields,
  Learner: record(learnerToUpdate),
});

export const verifyLearner = unqualified('VerifyLearner', ns.REPORT, {
  ...organisationFields,
  LearnerToVerify: record(learnerToVerify),
});

export const retrieveUlns = unqualified('RetrieveULNs', ns.REPORT, {
  ...organisationFields,
  ULNsToRetrieve: record({ ULN: listOf(mandatory(types.uln), BATCH_MAX) }),
});

export const submitBatch = unqualified('SubmitBatch', ns.BATCH, {
  ...organisationFields,
  JobType: mandatory(types.batchJobType),
  LearnerRecordCount: mandatory(types.learnerRecordCount),
  Learner: listOf(record(batchLearner), BATCH_MAX),
});

const batchOutputFields = { ...organisationFields, JobID: mandatory(types.jobId) };

export const getSubmitBatchOutput = unqualified('GetSubmitBatchOutput', ns.BATCH, batchOutputFields);

export const submitVerifyBatch = unqualified('SubmitVerifyBatch', ns.VERIFY_BATCH, {
  ...organisationFields,
  LearnerRecordCount: mandatory(types.learnerRecordCount),
  OrgEmail: nillable(types.email),
  // The schema sets no limit here, but the count beside it ends at 200.
  Learner: listOf(record(batchLearnerToVerify), BATCH_MAX),
});

export const getVerifyBatchOutput = unqualified('GetVerifyBatchOutput', ns.VERIFY_BATCH, batchOutputFields);

const learningEventsFields = {
  invokingOrganisation: record(
    {
      OrganisationRef: omittable(types.organisationRef),
      Password: mandatory(types.orgPassword),
      Ukprn: omittable(types.ukprn),
      Username: mandatory(types.nameNonEmpty),
    },
    ns.EVENTS_ORGANISATION,
  ),
  userType: mandatory(types.anyText),
  vendorID: mandatory(types.vendorId),
  language: mandatory(types.anyText),
  uln: mandatory(types.uln),
  givenName: mandatory(types.nameNonEmpty),
  familyName: mandatory(types.nameNonEmpty),
  dateOfBirth: emptiable(types.date),
  gender: emptiable(types.gender),
  getType: mandatory(types.anyText),
};

/** Everything is qualified here, and the members of a data contract stand in the order of the alphabet. */
export const getLearnerLearningEvents: MessageSpec<typeof learningEventsFields> = {
  element: 'GetLearnerLearningEvents',
  namespace: ns.EVENTS,
  childNamespace: ns.EVENTS,
  fields: learningEventsFields,
};

/** Every request, by its body element: the service tells operations apart by it, since most share one empty action. */
export const requestMessages: readonly MessageSpec[] = [
  findLearnerByUln,
  findLearnerByDemographics,
  registerLearner,
  updateLearner,
  verifyLearner,
  retrieveUlns,
  submitBatch,
  getSubmitBatchOutput,
  submitVerifyBatch,
  getVerifyBatchOutput,
  getLearnerLearningEvents,
];
