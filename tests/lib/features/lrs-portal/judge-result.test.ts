import { describe, expect, test } from 'vitest';
import { judgeResult } from '@/lib/features/lrs-portal/judge-result';
import type { PortalResult } from '@/lib/lrs';
import { aPortalPerson, aPortalResult } from '@/tests/builders/lrs/portal';

const NEW = 9900000306;
const OLD = 9900000063;

type Here = { readonly uln?: number | null; readonly owners?: readonly (readonly [number, number])[] };

const judge = (results: readonly PortalResult[], { uln = null, owners = [] }: Here = {}) =>
  judgeResult(results, { people: new Map([[1, aPortalPerson(1, {}, uln)]]), owners: new Map(owners) });

const stateOf = (more: Partial<PortalResult>, here: Here = {}) => judge([aPortalResult(more)], here)[0]?.state;

describe('each row of a result is one of nine things, and two of them can be chosen', () => {
  test.each([
    ['new', {}, {}],
    ['new', {}, { uln: 9999999999 }],
    ['different', {}, { uln: OLD }],
    ['same', {}, { uln: NEW, owners: [[NEW, 1]] }],
    ['refused', { returnCode: 'RC011', uln: '' }, {}],
    ['refused', { returnCode: 'RC013' }, {}],
    ['refused', { returnCode: 'RC007', uln: '' }, {}],
    ['not-a-uln', { uln: '9900000307' }, {}],
    ['not-a-uln', { uln: '9.9E+09' }, {}],
    ['not-a-uln', { uln: '9999999999' }, {}],
    ['taken', {}, { owners: [[NEW, 2]] }],
    ['somebody-else', { familyName: 'Stranger', dateOfBirth: '1999-01-01' }, {}],
    ['unknown-learner', { misIdentifier: 'M000009' }, {}],
    ['unknown-learner', { misIdentifier: '000001' }, {}],
  ] as const)('%s: %j', (state, more, here) => {
    expect(stateOf(more, here)).toBe(state);
  });

  test('what is no ULN is shown as it stands in the file', () => {
    expect(judge([aPortalResult({ uln: '9.9E+09' })])[0]).toMatchObject({ uln: null, ulnAsGiven: '9.9E+09' });
    expect(judge([aPortalResult()])[0]).toMatchObject({ uln: NEW, ulnAsGiven: String(NEW) });
  });

  test('one detail that was put right since does not make it somebody else’s', () => {
    expect(stateOf({ familyName: 'Newcomer-Smith' })).toBe('new');
    expect(stateOf({ familyName: 'NEWCOMER', givenName: 'nia', dateOfBirth: null })).toBe('new');
  });

  test('two ULNs for one learner are for a person to tell apart', () => {
    const lines = judge([aPortalResult(), aPortalResult({ line: 3, uln: '9900000314' })]);
    expect(lines.map(({ state }) => state)).toEqual(['several', 'several']);
  });

  test('one ULN for two learners is nobody’s', () => {
    const people = new Map([1, 2].map((number) => [number, aPortalPerson(number)]));
    const results = [aPortalResult(), aPortalResult({ line: 3, misIdentifier: 'M000002' })];
    expect(judgeResult(results, { people, owners: new Map() }).map(({ state }) => state)).toEqual(['taken', 'taken']);
  });

  test('a row that is there twice is shown once', () => {
    expect(judge([aPortalResult(), aPortalResult({ line: 3 })])).toHaveLength(1);
  });

  test('a code without a published meaning has none', () => {
    expect(judge([aPortalResult({ returnCode: 'RC042' })])[0]).toMatchObject({ returnCode: 'RC042', meaning: null });
  });
});
