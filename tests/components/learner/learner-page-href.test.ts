import { describe, expect, it } from 'vitest';
import { learnerPageHref } from '../../../components/learner/learner-page-href';

const list = '/10000001/learners';

describe('learnerPageHref keeps the search from page to page', () => {
  it('is the plain list when nothing is searched for', () => {
    expect(learnerPageHref(list, { q: '  ' })).toBe(list);
    expect(learnerPageHref(list, { q: '', after: null, before: null })).toBe(list);
  });

  it('carries the search and the place', () => {
    expect(learnerPageHref(list, { q: ' AB ', after: 'AB12' })).toBe(`${list}?q=AB&after=AB12`);
    expect(learnerPageHref(list, { q: 'AB', before: 'AB12' })).toBe(`${list}?q=AB&before=AB12`);
  });

  it('escapes what a LearnRefNumber may hold', () => {
    expect(learnerPageHref(list, { q: '', after: 'A&B/1 2' })).toBe(`${list}?after=A%26B%2F1+2`);
  });
});
