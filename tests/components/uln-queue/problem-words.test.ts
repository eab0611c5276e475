import { describe, expect, test } from 'vitest';
import { daysLeftWords, itemWords, temporaryWords } from '@/components/uln-queue/problem-words';
import type { UlnQueueItem } from '@/lib/features/uln-queue/schema';

const item = (more: Partial<UlnQueueItem> = {}): UlnQueueItem => ({
  number: 7,
  identifier: 'M000007',
  learnRefNumber: 'A1',
  familyName: 'Example',
  givenNames: 'Alex',
  uln: 9900000055,
  check: null,
  sharedWith: [],
  temporary: null,
  ...more,
});

const checked = (outcome: NonNullable<UlnQueueItem['check']>['outcome'], more = {}) =>
  item({ check: { outcome, at: '2026-01-05T10:00:00.000Z', hasNamesDiffering: false, isNameEdited: false, ...more } });

describe('each learner of the queue has their problem in a sentence', () => {
  test.each([
    ['missing', item({ uln: null }), 'There is no number.'],
    ['duplicated', item({ sharedWith: [{ identifier: 'M000008', learnRefNumber: 'A2' }] }), 'Also the number of A2.'],
    [
      'duplicated',
      item({ sharedWith: ['A2', 'A3', 'A4', 'A5'].map((learnRefNumber) => ({ identifier: 'M1', learnRefNumber })) }),
      'Also the number of A2, A3, A4 and others.',
    ],
    ['not-verified', item(), 'Never verified.'],
    ['not-verified', checked('exact-match'), 'Verified on 5 January 2026, 10:00. It was an exact match.'],
    [
      'not-theirs',
      checked('somebody-else'),
      'Verified on 5 January 2026, 10:00. At the LRS this number belongs to somebody with other details.',
    ],
    ['drift', checked('update-required', { hasNamesDiffering: true }), 'The LRS had other names.'],
    ['drift', checked('exact-match', { isNameEdited: true }), 'The names were changed here since they were verified.'],
  ] as const)('%s: %o', (problem, one, expected) => {
    expect(itemWords(problem, one)).toBe(expected);
  });
});

describe('a temporary number is told by what a file of today would have', () => {
  test.each([
    [
      [{ name: 'ULN_03', severity: 'warning' }],
      { date: '2025-12-31', daysLeft: 12, rule: 'ULN_07' },
      'A warning in the file (ULN_03); from 1 January 2026 an error (ULN_07).',
    ],
    [
      [
        { name: 'ULN_07', severity: 'error' },
        { name: 'ULN_02', severity: 'warning' },
      ],
      { date: '2025-12-31', daysLeft: -3, rule: 'ULN_07' },
      'An error in the file (ULN_07).',
    ],
    [[{ name: 'ULN_02', severity: 'warning' }], null, 'A warning in the file (ULN_02), and no error to come.'],
    [[], null, 'No rule minds it today, and no error to come.'],
  ] as const)('%o, %o', (broken, deadline, expected) => {
    expect(temporaryWords({ broken, deadline })).toBe(expected);
  });

  test.each([
    [-1, 'Too late'],
    [0, 'Last day'],
    [1, '1 day left'],
    [60, '60 days left'],
  ])('%i', (days, expected) => {
    expect(daysLeftWords(days)).toBe(expected);
  });
});
