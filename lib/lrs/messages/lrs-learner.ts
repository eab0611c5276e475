import { isUln } from '../../identifiers';
import { LrsProtocolError } from '../errors';
import { childOf, childrenOf, elementText, fieldsOf, type RecordFields } from '../read-record';
import type { XmlTree } from '../xml-tree';

const GENDERS = ['0', '1', '2', '9'];

/** The fields of a learner's record that are text, each absent as null. */
const descriptionOf = (fields: RecordFields) => ({
  Title: fields.text('Title'),
  GivenName: fields.neededText('GivenName'),
  MiddleOtherName: fields.text('MiddleOtherName'),
  FamilyName: fields.neededText('FamilyName'),
  PreferredGivenName: fields.text('PreferredGivenName'),
  PreviousFamilyName: fields.text('PreviousFamilyName'),
  FamilyNameAtAge16: fields.text('FamilyNameAtAge16'),
  SchoolAtAge16: fields.text('SchoolAtAge16'),
  LastKnownAddressLine1: fields.text('LastKnownAddressLine1'),
  LastKnownAddressLine2: fields.text('LastKnownAddressLine2'),
  LastKnownAddressTown: fields.text('LastKnownAddressTown'),
  LastKnownAddressCountyOrCity: fields.text('LastKnownAddressCountyOrCity'),
  LastKnownPostCode: fields.text('LastKnownPostCode'),
  DateOfAddressCapture: fields.text('DateOfAddressCapture'),
  DateOfBirth: fields.date('DateOfBirth'),
  PlaceOfBirth: fields.text('PlaceOfBirth'),
  Gender: fields.oneOf('Gender', GENDERS),
  EmailAddress: fields.text('EmailAddress'),
  Nationality: fields.text('Nationality'),
  ScottishCandidateNumber: fields.text('ScottishCandidateNumber'),
  VerificationType: fields.text('VerificationType'),
  OtherVerificationDescription: fields.text('OtherVerificationDescription'),
  TierLevel: fields.text('TierLevel'),
  AbilityToShare: fields.text('AbilityToShare'),
  LearnerStatus: fields.text('LearnerStatus'),
});

const linkedUln = (element: XmlTree): number => {
  const text = elementText(element, 'LinkedULNs').trim();
  if (!/^[0-9]{10}$/.test(text) || !isUln(Number(text))) throw new LrsProtocolError('wrong-value', 'LinkedULNs');
  return Number(text);
};

const linkedUlns = (learner: XmlTree): readonly number[] => {
  const linked = childOf(learner, 'LinkedULNs');
  return linked === null ? [] : childrenOf(linked, 'ULN').map(linkedUln);
};

/**
 * A learner's record as the LRS holds it, in the order of the schema. `MasterSubstituted` is true when it stands in for the
 * record that was asked for, whose ULN is then among `LinkedULNs`. `VersionNumber` is what an update must name.
 */
export const readLrsLearner = (learner: XmlTree) => {
  const fields = fieldsOf(learner);
  return {
    CreatedDate: fields.text('CreatedDate'),
    LastUpdatedDate: fields.text('LastUpdatedDate'),
    ULN: fields.neededUln('ULN'),
    MasterSubstituted: fields.text('MasterSubstituted') === 'Y',
    ...descriptionOf(fields),
    LinkedULNs: linkedUlns(learner),
    Notes: fields.text('Notes'),
    VersionNumber: fields.neededWhole('VersionNumber'),
  };
};

export type LrsLearner = Readonly<ReturnType<typeof readLrsLearner>>;
