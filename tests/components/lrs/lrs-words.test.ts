import { describe, expect, it } from 'vitest';
import { valueWords } from '../../../components/lrs/lrs-words';

describe('a value of the LRS is shown in words where it has any', () => {
  it.each([
    ['Gender', '9', 'Not specified'],
    ['VerificationType', '999', 'Other'],
    ['AbilityToShare', '0', 'Privacy Notice not Seen'],
    ['DateOfBirth', '2007-03-14', '14 March 2007'],
    ['LastUpdatedDate', '2024-02-11T09:00:00', '11 February 2024'],
  ] as const)('%s %s', (field, value, words) => {
    expect(valueWords(field, value)).toBe(words);
  });

  it.each([
    ['VerificationType', '8'],
    ['DateOfBirth', 'some day'],
    ['TierLevel', '1'],
    ['Gender', 'toString'],
  ] as const)('%s “%s” stays as the LRS wrote it', (field, value) => {
    expect(valueWords(field, value)).toBe(value);
  });
});
