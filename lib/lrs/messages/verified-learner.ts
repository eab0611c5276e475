import { LrsProtocolError } from '../errors';
import { readCode, type UnknownCode, unknownCode } from '../read-code';
import { childrenOf, elementText, fieldsOf } from '../read-record';
import type { XmlTree } from '../xml-tree';

/** Which of our details differs from which of theirs. */
export const failureFlags = {
  VRF1: 'given name differs from the given name held',
  VRF2: 'given name differs from the family name held',
  VRF3: 'given name differs from the previous family name held',
  VRF4: 'family name differs from the given name held',
  VRF5: 'family name differs from the family name held',
  VRF6: 'family name differs from the previous family name held',
  VRF7: 'date of birth differs',
  VRF8: 'gender differs',
} as const;

export type FailureFlag = keyof typeof failureFlags;

const OUTCOMES = {
  WSVRC001: 'match',
  WSVRC002: 'match-linked',
  WSVRC003: 'similar',
  WSVRC004: 'similar-linked',
  WSVRC005: 'does-not-match',
  WSVRC006: 'uln-not-found',
} as const;

/** What the LRS holds under the number, or under its master's. */
export interface HeldDetails {
  readonly ULN: number | null;
  readonly FamilyName: string | null;
  readonly GivenName: string | null;
  readonly DateOfBirth: string | null;
  readonly Gender: string | null;
}

/** What a check of a ULN says. `does-not-match`: the number is someone's with other details, never to be updated with ours. */
export type VerifyOutcome =
  | {
      readonly kind: (typeof OUTCOMES)[keyof typeof OUTCOMES];
      readonly held: HeldDetails;
      readonly failureFlags: readonly FailureFlag[];
    }
  | UnknownCode;

const isCode = (code: string): code is keyof typeof OUTCOMES => Object.hasOwn(OUTCOMES, code);
const isFlag = (text: string): text is FailureFlag => Object.hasOwn(failureFlags, text);

const flagOf = (element: XmlTree): FailureFlag => {
  const text = elementText(element, 'FailureFlag').trim();
  if (!isFlag(text)) throw new LrsProtocolError('wrong-value', 'FailureFlag');
  return text;
};

/** A match has nothing that differs, and a similar record was found: an answer that says otherwise is none. */
const contradicts = (code: keyof typeof OUTCOMES, held: HeldDetails, searched: number, flags: number): boolean => {
  const isFound = code !== 'WSVRC005' && code !== 'WSVRC006';
  const isUnlinked = code === 'WSVRC001' || code === 'WSVRC003';
  if (isFound && held.ULN === null) return true;
  if (isUnlinked && held.ULN !== searched) return true;
  return flags > 0 && (code === 'WSVRC001' || code === 'WSVRC002' || code === 'WSVRC006');
};

/** Reads a VerifiedLearner, which must speak of the ULN that was sent. */
export const readVerifyOutcome = (verified: XmlTree, searchedUln: number): VerifyOutcome => {
  const fields = fieldsOf(verified);
  const code = readCode(fields);
  if (fields.neededUln('SearchedULN') !== searchedUln) throw new LrsProtocolError('contradiction', 'SearchedULN');
  if (!isCode(code)) return unknownCode(code);
  const held = {
    ULN: fields.uln('ULN'),
    FamilyName: fields.text('FamilyName'),
    GivenName: fields.text('GivenName'),
    DateOfBirth: fields.text('DateOfBirth'),
    Gender: fields.text('Gender'),
  };
  const flags = childrenOf(verified, 'FailureFlag').map(flagOf);
  if (contradicts(code, held, searchedUln, flags.length)) throw new LrsProtocolError('contradiction', 'ResponseCode');
  return { kind: OUTCOMES[code], held, failureFlags: flags };
};
