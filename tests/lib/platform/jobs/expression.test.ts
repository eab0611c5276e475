import { describe, expect, it } from 'vitest';
import { compileExpression } from '@/lib/platform/jobs/expression';

const scope = {
  event: { data: { id: 'e1', count: 3, isUrgent: true, none: null, word: "it's" } },
  async: { data: { id: 'e1', other: 'e2' } },
};

const evaluate = (source: string) => compileExpression(source)(scope);

describe('an expression means here what it means to Inngest', () => {
  it.each([
    ['event.data.id', 'e1'],
    ['event.data.id == async.data.id', true],
    ['event.data.id == async.data.other', false],
    ['event.data.id != async.data.other', true],
    ['event.data.count == 3', true],
    ['event.data.count == -3', false],
    ['event.data.count == "3"', false],
    ['event.data.isUrgent && event.data.count == 3', true],
    ['event.data.missing || event.data.isUrgent', true],
    ['!event.data.isUrgent', false],
    ['!(event.data.count == 4) && true', true],
    ["event.data.id + '|' + async.data.other", 'e1|e2'],
    ['event.data.count + 4', 7],
    ['event.data.id + 4', undefined],
    ["event.data.word == 'it\\'s'", true],
    ['event.data.id == "e2" || event.data.count == 3 && false', false],
    ['(event.data.id == "e1" || event.data.count == 4) && true', true],
    ['event.data.none == null', true],
    ['event.data.missing == null', true],
    ['event.data.id == null', false],
  ])('%s is %j', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });

  it.each([
    'event.data.missing == async.data.missing',
    'event.data.missing.deeper == async.data.id',
    'event.data.none == async.data.missing',
    'event.data.constructor == async.data.constructor',
  ])('two things that are not there never match: %s', (source) => {
    expect(evaluate(source)).toBe(false);
  });
});

describe('an expression that is not understood is refused when it is read', () => {
  it.each([
    '',
    'event.data.count > 2',
    'event.data.count - 2',
    'event.data.count-2',
    'size(event.data.id)',
    'event.data["id"]',
    'event.data.id ==',
    '(event.data.id',
    'event.data.id)',
    'event.data.id event.data.id',
    'steps.first',
    'process.env',
    "'unfinished",
    "'tab\\t'",
    '1.2.3',
    'event.data.id === "e1"',
    'event.data.id ? 1 : 2',
  ])('%j', (source) => {
    expect(() => compileExpression(source)).toThrow('does not support expression');
  });
});
