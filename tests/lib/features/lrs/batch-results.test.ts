import { describe, expect, test } from 'vitest';
import type { LearnerInBatch } from '@/lib/features/lrs';
import { batchResults, unsendable } from '@/lib/features/lrs/batch-results';
import type { VerifiedInBatch, VerifyOutcome } from '@/lib/lrs';

const ULN = 9900000055;

const learner = (number: number, uln = ULN): LearnerInBatch => ({
  number,
  uln,
  familyName: 'Okafor',
  givenName: 'Amara',
  dateOfBirth: '2007-03-14',
  gender: '2',
});

const held = { ULN, FamilyName: null, GivenName: null, DateOfBirth: null, Gender: null };

const answer = (
  kind: Exclude<VerifyOutcome['kind'], 'unknown-code'>,
  more: Partial<VerifiedInBatch> = {},
  failureFlags: Extract<VerifyOutcome, { failureFlags: unknown }>['failureFlags'] = [],
): VerifiedInBatch => ({
  MISIdentifier: 'M000001',
  SearchedULN: ULN,
  outcome: { kind, held, failureFlags },
  ...more,
});

describe('each code of a verification is an outcome, and what is remembered of the learner', () => {
  test.each([
    ['match', 'match', 'exact-match'],
    ['similar', 'similar', 'update-required'],
    ['match-linked', 'linked', 'linked'],
    ['similar-linked', 'linked', 'linked'],
    // Never something that could be updated.
    ['does-not-match', 'somebody-else', 'somebody-else'],
    ['uln-not-found', 'not-found', 'not-found'],
  ] as const)('%s', (kind, outcome, remembered) => {
    expect(batchResults([learner(1)], [answer(kind)])).toEqual([
      { number: 1, outcome, code: null, check: { outcome: remembered, differing: [] } },
    ]);
  });

  test('a code that nobody knows is remembered as nothing', () => {
    const unknown = { ...answer('match'), outcome: { kind: 'unknown-code', code: 'WSVRC009' } as const };
    expect(batchResults([learner(1)], [unknown])).toEqual([
      { number: 1, outcome: 'unknown-code', code: 'WSVRC009', check: null },
    ]);
  });

  test('the fields that differ are those that differ from their own counterparts', () => {
    const [row] = batchResults([learner(1)], [answer('similar', {}, ['VRF2', 'VRF4', 'VRF5', 'VRF8'])]);
    expect(row?.check?.differing).toEqual(['FamilyName', 'Gender']);
  });
});

describe('an answer is that of the learner who was asked about', () => {
  const outcomes = (...asked: Parameters<typeof batchResults>) => batchResults(...asked).map(({ outcome }) => outcome);

  test('two with one number are told apart by our identifier', () => {
    const answers = [answer('does-not-match', { MISIdentifier: 'M000002' }), answer('match')];
    expect(outcomes([learner(1), learner(2)], answers)).toEqual(['match', 'somebody-else']);
  });

  test('without an identifier the number tells, where only one has it', () => {
    const answers = [answer('match', { MISIdentifier: null })];
    expect(outcomes([learner(1)], answers)).toEqual(['match']);
    expect(outcomes([learner(1), learner(2)], answers)).toEqual(['not-answered', 'not-answered']);
  });

  test('about another number, or under another’s identifier, it is none', () => {
    expect(outcomes([learner(1)], [answer('match', { SearchedULN: 9900000063 })])).toEqual(['not-answered']);
    expect(outcomes([learner(1)], [answer('match', { MISIdentifier: 'M000009' })])).toEqual(['not-answered']);
    expect(outcomes([learner(1)], [])).toEqual(['not-answered']);
  });
});

describe('who keeps a batch from being sent is found by their place', () => {
  test('from 1', () => {
    const problems = ['Learner[2]/FamilyName', 'Learner[2]/GivenName', 'OrgPassword'].map((path) => ({
      path,
      kind: 'too-long' as const,
      type: null,
      max: 35,
    }));
    const learners = [learner(1), learner(2), learner(3)];
    expect(unsendable({ kind: 'request-invalid', problems }, learners)).toEqual([learners[1]]);
  });
});
