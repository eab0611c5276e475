import type { LrsCredentials } from '../credentials';
import { LrsProtocolError } from '../errors';
import { getLearnerLearningEvents as message } from '../messages/requests';
import { defineOperation } from '../operation';
import { readCode, type UnknownCode, unknownCode } from '../read-code';
import { childOf, childrenOf, fieldsOf, onlyChildOf, type RecordFields } from '../read-record';
import type { XmlTree } from '../xml-tree';

/** Whose Personal Learning Record; date of birth and gender make the match surer and may be null. */
export interface LearningEventsInput {
  readonly ULN: number;
  readonly GivenName: string;
  readonly FamilyName: string;
  readonly DateOfBirth: string | null;
  readonly Gender: string | null;
}

const readLearningEvent = (event: XmlTree) => {
  const fields = fieldsOf(event);
  return {
    AchievementAwardDate: fields.text('AchievementAwardDate'),
    AchievementProviderName: fields.text('AchievementProviderName'),
    AchievementProviderUkprn: fields.text('AchievementProviderUkprn'),
    AwardingOrganisationName: fields.text('AwardingOrganisationName'),
    AwardingOrganisationUkprn: fields.text('AwardingOrganisationUkprn'),
    CollectionType: fields.text('CollectionType'),
    Credits: fields.whole('Credits'),
    DateLoaded: fields.text('DateLoaded'),
    Grade: fields.text('Grade'),
    ID: fields.whole('ID'),
    LanguageForAssessment: fields.text('LanguageForAssessment'),
    Level: fields.text('Level'),
    ParticipationEndDate: fields.text('ParticipationEndDate'),
    ParticipationStartDate: fields.text('ParticipationStartDate'),
    QualificationType: fields.text('QualificationType'),
    Restriction: fields.text('Restriction'),
    ReturnNumber: fields.text('ReturnNumber'),
    Source: fields.text('Source'),
    Status: fields.text('Status'),
    Subject: fields.text('Subject'),
    SubjectCode: fields.text('SubjectCode'),
    UnderDataChallenge: fields.text('UnderDataChallenge'),
  };
};

/** One achievement or participation, as it was loaded: dates and grades are kept as they come, odd ones too. */
export type LearningEvent = Readonly<ReturnType<typeof readLearningEvent>>;

/** What the Personal Learning Record holds. No event, not shared and not verified are three different things. */
export type LearningEventsOutcome =
  | { readonly kind: 'found'; readonly events: readonly LearningEvent[] }
  /** The events are those of the master, whose number this is. */
  | { readonly kind: 'linked'; readonly foundUln: number; readonly events: readonly LearningEvent[] }
  | { readonly kind: 'not-shared' }
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'uln-invalid' }
  | UnknownCode;

// The number of a master is shown, never stored, before it has been read from the register: its form is enough here.
const ulnText = (fields: RecordFields, name: string): number | null => {
  const value = fields.whole(name);
  if (value !== null && String(value).length !== 10) throw new LrsProtocolError('wrong-value', name);
  return value;
};

const eventsIn = (result: XmlTree): readonly LearningEvent[] => {
  const record = childOf(result, 'LearnerRecord');
  return record === null ? [] : childrenOf(record, 'LearningEvent').map(readLearningEvent);
};

const found = (fields: RecordFields, events: readonly LearningEvent[], uln: number): LearningEventsOutcome => {
  const foundUln = ulnText(fields, 'FoundULN');
  if (foundUln === null) throw new LrsProtocolError('missing-element', 'FoundULN');
  return foundUln === uln ? { kind: 'found', events } : { kind: 'linked', foundUln, events };
};

const WITHOUT_EVENTS = {
  WSEC0206: { kind: 'not-shared' },
  WSEC0208: { kind: 'not-verified' },
  WSEC0136: { kind: 'uln-invalid' },
} as const;

const isWithoutEvents = (code: string): code is keyof typeof WITHOUT_EVENTS => Object.hasOwn(WITHOUT_EVENTS, code);

const readOutcome = (answer: XmlTree, { ULN }: LearningEventsInput): LearningEventsOutcome => {
  const result = onlyChildOf(answer, 'GetLearnerLearningEventsResult');
  const fields = fieldsOf(result);
  const code = readCode(fields);
  const incoming = ulnText(fields, 'IncomingULN');
  if (incoming !== null && incoming !== ULN) throw new LrsProtocolError('contradiction', 'IncomingULN');
  const events = eventsIn(result);
  if (code === 'WSRC0004' || code === 'WSRC0022') {
    const outcome = found(fields, events, ULN);
    if (code === 'WSRC0022' && outcome.kind === 'found') throw new LrsProtocolError('contradiction', 'FoundULN');
    return outcome;
  }
  if (events.length > 0) throw new LrsProtocolError('contradiction', 'LearnerRecord');
  return isWithoutEvents(code) ? WITHOUT_EVENTS[code] : unknownCode(code);
};

const invokingOrganisation = ({ organisation, orgPassword, userName }: LrsCredentials) => ({
  OrganisationRef: organisation.kind === 'organisation-ref' ? organisation.organisationRef : null,
  Password: orgPassword,
  Ukprn: organisation.kind === 'ukprn' ? organisation.ukprn : null,
  Username: userName,
});

/** Reads a learner's Personal Learning Record. WSDL: LearnerServiceR9, GetLearnerLearningEvents. */
export const getLearnerLearningEvents = defineOperation({
  name: 'GetLearnerLearningEvents',
  path: '/LearnerServiceR9.svc',
  soapAction: 'http://tempuri.org/ILearnerServiceR9/GetLearnerLearningEvents',
  effect: 'reads',
  message,
  answer: 'GetLearnerLearningEventsResponse',
  fill: ({ ULN, GivenName, FamilyName, DateOfBirth, Gender }: LearningEventsInput, credentials) => ({
    invokingOrganisation: invokingOrganisation(credentials),
    userType: 'ORG',
    vendorID: credentials.vendorId,
    language: 'ENG',
    uln: ULN,
    givenName: GivenName,
    familyName: FamilyName,
    dateOfBirth: DateOfBirth,
    gender: Gender,
    getType: 'FULL',
  }),
  read: readOutcome,
});
