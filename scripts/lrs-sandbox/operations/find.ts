import { FIND } from '../../../lib/lrs/messages/namespaces';
import type { XmlTree } from '../../../lib/lrs/xml-tree';
import { type Answer, leaf, registerAnswer } from '../answer';
import type { Desk, SandboxOperation } from '../desk';
import { type HeldLearner, learnerElement } from '../held-learner';
import { type FiveDetails, isSameName } from '../matching';
import type { Register } from '../register';
import { said, saidSurely } from '../request';

/** More than this, and the LRS shows none of them. */
const SHOWN_MAX = 10;
const ECHOED = [
  'ULN',
  'FamilyName',
  'GivenName',
  'DateOfBirth',
  'Gender',
  'LastKnownPostCode',
  'PreviousFamilyName',
  'SchoolAtAge16',
  'PlaceOfBirth',
  'EmailAddress',
];
const NARROWING = ['PreviousFamilyName', 'SchoolAtAge16', 'PlaceOfBirth', 'EmailAddress'] as const;

type Found = { readonly code: string; readonly learners: readonly HeldLearner[]; readonly standsFor: boolean };

const NOBODY: Found = { code: 'WSRC0001', learners: [], standsFor: false };

const answerTo = (register: Register, body: XmlTree, { code, learners, standsFor }: Found): Answer => {
  const shown = said(body, 'FindType') === 'FUL' ? learners : [];
  return registerAnswer(
    'FindLearnerResponse',
    FIND,
    leaf('ResponseCode', code),
    ...ECHOED.map((name) => leaf(name, said(body, name))),
    ...shown.map((learner) => learnerElement(learner, { linked: register.linkedTo(learner.record.ULN), standsFor })),
  );
};

/** Somebody whose names have nothing in common with the record's is taken to be somebody else. */
const hasANameOf = ({ record }: HeldLearner, body: XmlTree): boolean =>
  isSameName(record.GivenName, said(body, 'GivenName')) ||
  [record.FamilyName, record.PreviousFamilyName].some(
    (name) => name !== null && isSameName(name, said(body, 'FamilyName')),
  );

const foundByUln = ({ register }: Desk, body: XmlTree): Found => {
  const uln = Number(saidSurely(body, 'ULN'));
  const learner = register.standingFor(uln);
  if (learner === null) return NOBODY;
  if (learner.record.ULN !== uln) return { code: 'WSRC0022', learners: [learner], standsFor: true };
  return { code: hasANameOf(learner, body) ? 'WSRC0004' : 'WSRC0003', learners: [learner], standsFor: false };
};

/** The five details of a request, wherever they stand in it. */
export const fiveDetails = (record: XmlTree): FiveDetails => ({
  FamilyName: saidSurely(record, 'FamilyName'),
  GivenName: saidSurely(record, 'GivenName'),
  DateOfBirth: saidSurely(record, 'DateOfBirth'),
  Gender: saidSurely(record, 'Gender'),
  LastKnownPostCode: saidSurely(record, 'LastKnownPostCode'),
});

const fits = ({ record }: HeldLearner, body: XmlTree): boolean =>
  NARROWING.every((name) => said(body, name) === null || isSameName(record[name], said(body, name)));

const foundAmong = (register: Register, learners: readonly HeldLearner[], isExact: boolean): Found => {
  const [only, another] = learners;
  if (only === undefined) return NOBODY;
  if (another !== undefined || !isExact) {
    return learners.length > SHOWN_MAX
      ? { ...NOBODY, code: 'WSRC0002' }
      : { code: 'WSRC0003', learners, standsFor: false };
  }
  const standing = register.standingFor(only.record.ULN) ?? only;
  const standsFor = standing !== only;
  return { code: standsFor ? 'WSRC0022' : 'WSRC0004', learners: [standing], standsFor };
};

/** A search for who somebody is, remembered since a registration needs one. */
export const findByDemographics = ({ register, organisation }: Desk, body: XmlTree): Found => {
  const details = fiveDetails(body);
  const { exact, possible } = register.search(details);
  const narrowed = possible.filter((learner) => fits(learner, body));
  register.remember(organisation, details, narrowed.length > 0);
  return exact.length > 0 ? foundAmong(register, exact, true) : foundAmong(register, narrowed, false);
};

export const findLearnerByUln: SandboxOperation = (desk, body) => answerTo(desk.register, body, foundByUln(desk, body));

export const findLearnerByDemographics: SandboxOperation = (desk, body) =>
  answerTo(desk.register, body, findByDemographics(desk, body));
