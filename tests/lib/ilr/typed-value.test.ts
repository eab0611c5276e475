import { describe, expect, it } from 'vitest';
import { type Field, year2526 } from '@/lib/ilr';
import { typedText, typedValue } from '@/lib/ilr/typed-value';

const field = (base: 'int' | 'date' | 'string'): Field => {
  const name = { int: 'PlanLearnHours', date: 'DateOfBirth', string: 'Postcode' }[base];
  const found = year2526.entities.Learner.fields.find((part) => part.name === name);
  if (found?.kind !== 'field') throw new Error(`There is no ${name}`);
  return found;
};

describe('what was typed becomes what a record holds', () => {
  it.each([
    ['int', ' 1,200 ', 1200],
    ['int', 'twelve', 'twelve'],
    ['int', '1.5', '1.5'],
    ['date', '1 sep 2025', '2025-09-01'],
    ['date', '31/02/2025', '31/02/2025'],
    ['string', ' LS1 4AP ', 'LS1 4AP'],
    ['string', '  ', null],
  ] as const)('%s %j is %j', (base, typed, value) => {
    expect(typedValue(field(base), typed)).toBe(value);
  });
});

describe('a value is written as a person would type it', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [0, '0'],
    ['10.0', '10.0'],
  ])('%j is %j', (value, typed) => {
    expect(typedText(value)).toBe(typed);
  });
});
