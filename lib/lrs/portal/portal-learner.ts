import { messageProblems, type RequestProblem } from '../check-message';
import { type MessageSpec, mandatory, type RecordOf } from '../message';
import { batchLearner } from '../messages/learner';
import { verificationProblems } from '../messages/other-verification';
import type { ValueType } from '../value-type';
import * as types from '../value-types';

// 2 (seen, may not share) was withdrawn from the portal's file in February 2019. Source: LRS release 1902.01.
const noticeSeen: ValueType<'text'> = { ...types.abilityToShare, patterns: [/^[01]$/u] };

/** The batch form with what a new ULN cannot do without. Its order is that of the file's columns. */
const portalLearner = {
  ...batchLearner,
  MISIdentifier: mandatory(types.misIdentifier),
  LastKnownPostCode: mandatory(types.postCode),
  DateOfBirth: mandatory(types.date),
  Gender: mandatory(types.gender),
  AbilityToShare: mandatory(noticeSeen),
  VerificationType: mandatory(types.verificationType),
};

/** A learner of the file that is uploaded on the LRS portal. */
export type PortalLearner = RecordOf<typeof portalLearner>;

/** The fields of a learner, in the order of the file's columns. */
export const portalFields = Object.keys(portalLearner) as readonly (keyof PortalLearner)[];

const asMessage: MessageSpec<typeof portalLearner> = {
  element: 'Learner',
  namespace: '',
  childNamespace: null,
  fields: portalLearner,
};

/** Everything for which the LRS would refuse the learner; an empty list, and they may stand in the file. */
export const portalLearnerProblems = (learner: PortalLearner): readonly RequestProblem[] => [
  ...messageProblems(asMessage, learner),
  ...verificationProblems(learner).map((problem) => ({ ...problem, path: 'OtherVerificationDescription' })),
];
