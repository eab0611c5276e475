import { describe, expect, it } from 'vitest';
import { returnPath } from '@/lib/platform/auth/return-path';

const ORIGIN = 'https://muster.example.org';

describe('signing in leads to a page of ours and to no other site', () => {
  it.each([
    ['/', '/'],
    ['/10000001/learners?find=A%20B#top', '/10000001/learners?find=A%20B#top'],
    [`${ORIGIN}/10000001/ilr/exports`, '/10000001/ilr/exports'],
    ['/a/../10000001', '/10000001'],
  ])('keeps %s', (asked, path) => {
    expect(returnPath(asked, ORIGIN)).toBe(path);
  });

  it.each([
    ['//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/.//evil.example'],
    ['/a/..//evil.example'],
    [`${ORIGIN}//evil.example`],
    [`${ORIGIN}.evil.example/`],
    [`${ORIGIN}@evil.example/`],
    ['https://evil.example/'],
    ['javascript:alert(1)'],
    ['10000001/learners'],
    [''],
    ['/sign-in'],
    ['/sign-in?callbackUrl=%2F'],
    ['/api/auth/signout'],
    [undefined],
    [['/10000001', '/10000002']],
  ])('goes home instead of %j', (asked) => {
    expect(returnPath(asked, ORIGIN)).toBe('/');
  });
});
