import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  academicYears,
  after,
  defineAcademicYear,
  except,
  findAcademicYear,
  offeredYears,
  openYears,
  renamed,
  usualYear,
  without,
  year2526,
} from '@/lib/ilr';
import { many, maybe, optional, required, restricted } from '@/lib/ilr/schema';

const definition = { code: '9900', namespace: 'ESFA/ILR/1999-00', starts: '1999-08-01', ends: '2000-07-31' } as const;

describe('a year is its table, and next year’s table says only what changed', () => {
  it('walks in the order of the table, with parents and limits', () => {
    const year = defineAcademicYear({
      ...definition,
      records: {
        Message: { Learner: many({ min: 1, max: 3 }) },
        Learner: { ULN: required(restricted(1, 2)), HE: maybe() },
        HE: {},
      },
    });
    expect(year.label).toBe('1999 to 2000');
    expect(year.root).toBe(year.entities.Message);
    expect(year.entities.Learner).toMatchObject({ parent: 'Message', holds: 'many', min: 1, max: 3 });
    expect(year.entities.Learner.fields.map(({ kind, name, min, max }) => [kind, name, min, max])).toEqual([
      ['field', 'ULN', 1, 1],
      ['entity', 'HE', 0, 1],
    ]);
  });

  it('takes last year’s table with a field left out, one put in, and another type', () => {
    const { Learner, ...unchanged } = year2526.records;
    const changed = after(without(Learner, 'CampId', 'TelNo'), 'Email', { Pronoun: optional(restricted(1, 10)) });
    const year = defineAcademicYear({ ...definition, records: { ...unchanged, Learner: changed } });
    const names = year.entities.Learner.fields.map(({ name }) => name);
    const before = year2526.entities.Learner.fields.map(({ name }) => name);
    const expected = before.filter((name) => name !== 'CampId' && name !== 'TelNo');
    expected.splice(expected.indexOf('Email') + 1, 0, 'Pronoun');
    expect(names).toEqual(expected);
    expect(year2526.entities.Learner.fields.map(({ name }) => name)).toContain('CampId');
  });

  it('refuses a table that does not join up', () => {
    const year = (records: Parameters<typeof defineAcademicYear>[0]['records']) => () =>
      defineAcademicYear({ ...definition, records });
    expect(year({ Message: { Learner: many() } })).toThrow('no record named Learner');
    expect(year({ Message: {}, Learner: {} })).toThrow('Nothing holds these records of 9900: Learner');
    expect(year({ Message: { A: many(), B: many() }, A: { B: many() }, B: {} })).toThrow(
      'B stands in more than one place',
    );
  });

  it('refuses changes of what is not there', () => {
    const spec: Record<string, ReturnType<typeof optional>> = { ULN: optional(restricted(1, 1)) };
    expect(() => without(spec, 'Uln')).toThrow('no Uln');
    expect(() => after(spec, 'Uln', {})).toThrow('no Uln');
    expect(() => after(spec, 'ULN', { ULN: optional(restricted(1, 1)) })).toThrow('ULN is there already');
  });

  it('gives fields new names where they stood, and refuses names that are not there or are taken', () => {
    const spec = { A: optional(restricted(1, 1)), B: optional(restricted(1, 2)), C: maybe() };
    const made = renamed(spec, { B: 'D' });
    expect(Object.entries(made)).toEqual([
      ['A', spec.A],
      ['D', spec.B],
      ['C', spec.C],
    ]);
    expectTypeOf(made).toHaveProperty('D');
    const loose: Record<string, ReturnType<typeof optional>> = { A: optional(restricted(1, 1)) };
    expect(() => renamed(loose, { B: 'C' })).toThrow('no B');
    expect(() => renamed(spec, { A: 'C' })).toThrow('C is there already');
  });

  it('leaves rules out by name, and refuses one that is not there', () => {
    const rules = [{ name: 'ULN_03' }, { name: 'ULN_04' }];
    expect(except(rules, 'ULN_03')).toEqual([{ name: 'ULN_04' }]);
    expect(() => except(rules, 'ULN_99')).toThrow('no ULN_99');
  });

  it('finds a year by its code', () => {
    expect(findAcademicYear('2526')).toBe(year2526);
    expect(findAcademicYear('1516')).toBeUndefined();
  });

  it('says of each year what may be done with it, and whether it is confirmed', () => {
    const standing = academicYears.map(({ code, use, status, unconfirmed }) => [code, use, status, unconfirmed.length]);
    expect(standing).toEqual([
      ['2425', 'import-only', 'confirmed', 0],
      ['2526', 'open', 'confirmed', 0],
      ['2627', 'open', 'provisional', 3],
    ]);
  });

  it('offers provisional years or leaves them out, and shows the latest open year that is confirmed', () => {
    const all = offeredYears({ provisional: true });
    expect(all).toEqual(academicYears);
    expect(offeredYears({ provisional: false }).map(({ code }) => code)).toEqual(['2425', '2526']);
    expect(openYears(all).map(({ code }) => code)).toEqual(['2526', '2627']);
    expect(usualYear(all)).toBe(year2526);
    expect(usualYear(all.filter(({ code }) => code === '2627')).code).toBe('2627');
    expect(() => usualYear(all.filter(({ use }) => use === 'import-only'))).toThrow('No academic year is open');
  });

  it('lists years in order, each for twelve months from August', () => {
    for (const { code, starts, ends } of academicYears) {
      expect([starts.slice(2, 4) + ends.slice(2, 4), starts.slice(4), ends.slice(4)]).toEqual([
        code,
        '-08-01',
        '-07-31',
      ]);
    }
    expect([...academicYears].sort((a, b) => a.starts.localeCompare(b.starts))).toEqual(academicYears);
  });
});
