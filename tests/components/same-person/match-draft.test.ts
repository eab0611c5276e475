import { describe, expect, it } from 'vitest';
import {
  leftToAnswer,
  nothingSaid,
  saidOfAll,
  saidOfOne,
  toMatchAnswers,
} from '../../../components/same-person/match-draft';

const person = (learnRefNumber: string) => ({ learnRefNumber, name: 'Jo Example', dateOfBirth: null });
const match = (number: number) => ({ inFile: person(`N${number}`), stored: person(`O${number}`) });
const matches = [match(1), match(2)];

describe('nothing is said of anybody until a person says it', () => {
  it('counts those who are left, shown or not', () => {
    expect(leftToAnswer(nothingSaid, { matches, asked: 2 })).toBe(2);
    expect(leftToAnswer(nothingSaid, { matches, asked: 40 })).toBe(40);
    const one = saidOfOne(nothingSaid, match(1), 'same');
    expect(leftToAnswer(one, { matches, asked: 40 })).toBe(39);
    expect(leftToAnswer({ ...one, rest: 'another' }, { matches, asked: 40 })).toBe(1);
  });

  it('takes what was said of two for no answer about another two', () => {
    const said = saidOfAll({ matches, asked: 2 }, 'same');
    const now = [{ inFile: person('N1'), stored: person('O9') }];
    expect(leftToAnswer(said, { matches: now, asked: 1 })).toBe(1);
    expect(toMatchAnswers(said, { matches: now, asked: 1 })).toEqual({ each: [], rest: null });
  });

  it('sends what was said of each, and of the rest only what was said of the rest', () => {
    const draft = saidOfOne(saidOfAll({ matches, asked: 40 }, 'same'), match(2), 'another');
    const each = [
      { learnRefNumber: 'N1', answer: 'same' },
      { learnRefNumber: 'N2', answer: 'another' },
    ];
    expect(leftToAnswer(draft, { matches, asked: 40 })).toBe(0);
    expect(toMatchAnswers(draft, { matches, asked: 40 })).toEqual({ each, rest: 'same' });
    expect(toMatchAnswers(draft, { matches, asked: 2 })).toEqual({ each, rest: null });
    expect(toMatchAnswers(nothingSaid, { matches, asked: 2 })).toEqual({ each: [], rest: null });
  });
});
