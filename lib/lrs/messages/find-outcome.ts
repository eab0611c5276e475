import { LrsProtocolError } from '../errors';
import { readCode, type UnknownCode, unknownCode } from '../read-code';
import { childrenOf, fieldsOf } from '../read-record';
import type { XmlTree } from '../xml-tree';
import { type LrsLearner, readLrsLearner } from './lrs-learner';

/** FUL brings the learners' records; CHK only says whether there are any. */
export type FindType = 'FUL' | 'CHK';

/** What a search finds. */
export type FindOutcome =
  | { readonly kind: 'no-match' }
  /** More than the LRS will show: the search must be narrowed. */
  | { readonly kind: 'too-many' }
  /** One or more that a person must choose from; none of them is the one for certain. */
  | { readonly kind: 'possible'; readonly learners: readonly LrsLearner[] }
  | { readonly kind: 'exact'; readonly learner: LrsLearner }
  /** The record has been merged into another, whose details these are. */
  | { readonly kind: 'linked'; readonly learner: LrsLearner }
  /** The answer to CHK: that there is such a record, and of which kind. */
  | { readonly kind: 'checked'; readonly found: 'possible' | 'exact' | 'linked' }
  | { readonly kind: 'insufficient-data' }
  | UnknownCode;

type Searched = { readonly findType: FindType; readonly uln: number | null };

const CARRIES = { WSRC0003: 'possible', WSRC0004: 'exact', WSRC0022: 'linked' } as const;
type Carrying = keyof typeof CARRIES;

const isCarrying = (code: string): code is Carrying => Object.hasOwn(CARRIES, code);

const only = (learners: readonly LrsLearner[]): LrsLearner => {
  const [learner, another] = learners;
  if (learner === undefined || another !== undefined) throw new LrsProtocolError('contradiction', 'Learner');
  return learner;
};

/** Some systems answer a possible match with the master of the ULN that was asked for: that is a linked learner too. */
const isMasterOf = (learner: LrsLearner, uln: number): boolean =>
  learner.MasterSubstituted && learner.LinkedULNs.includes(uln);

const withLearners = (code: Carrying, learners: readonly LrsLearner[], uln: number | null): FindOutcome => {
  if (code === 'WSRC0003') {
    const [first, second] = learners;
    const isLinked = first !== undefined && second === undefined && uln !== null && isMasterOf(first, uln);
    return isLinked ? { kind: 'linked', learner: first } : { kind: 'possible', learners };
  }
  const learner = only(learners);
  if (code === 'WSRC0022' || learner.MasterSubstituted) return { kind: 'linked', learner };
  // A record under another number than the one asked for is not that learner's, unless it says that it stands for it.
  if (uln !== null && learner.ULN !== uln) {
    if (!learner.LinkedULNs.includes(uln)) throw new LrsProtocolError('contradiction', 'ULN');
    return { kind: 'linked', learner };
  }
  return { kind: 'exact', learner };
};

const without = (code: string): FindOutcome => {
  switch (code) {
    case 'WSRC0001':
      return { kind: 'no-match' };
    case 'WSRC0002':
      return { kind: 'too-many' };
    case 'WSRC0015':
      return { kind: 'insufficient-data' };
    default:
      return unknownCode(code);
  }
};

/** Reads a FindLearnerResponse; an answer whose code and learners contradict each other is refused. */
export const readFindOutcome = (answer: XmlTree, { findType, uln }: Searched): FindOutcome => {
  const fields = fieldsOf(answer);
  const code = readCode(fields);
  const echoed = fields.uln('ULN');
  if (uln !== null && echoed !== null && echoed !== uln) throw new LrsProtocolError('contradiction', 'ULN');
  const learners = childrenOf(answer, 'Learner').map(readLrsLearner);
  if (!isCarrying(code)) {
    if (learners.length > 0) throw new LrsProtocolError('contradiction', 'Learner');
    return without(code);
  }
  if (learners.length === 0) {
    if (findType === 'FUL') throw new LrsProtocolError('missing-element', 'Learner');
    return { kind: 'checked', found: CARRIES[code] };
  }
  return withLearners(code, learners, uln);
};
