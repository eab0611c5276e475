import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AcademicYear,
  academicYears,
  codesInRecord,
  describeField,
  describeRecord,
  type Field,
  type FieldDescription,
  isShownFirst,
  labelOfCode,
  type RecordDescription,
  year2425,
  year2526,
  year2627,
} from '@/lib/ilr';
import { kindsOfRecords } from '@/lib/ilr/descriptions/records';
import { eventsOf, learnersIn } from '@/tests/builders/ilr/bytes';
import { covers } from '@/tests/support/covers';

covers('lib/ilr/descriptions/field-words.ts', 'lib/ilr/descriptions/records.ts');

const SAMPLE = path.resolve(import.meta.dirname, '../../fixtures/ilr/2526/official-sample-19-learners.xml');

const everyRecord = (record: RecordDescription): readonly RecordDescription[] => [
  record,
  ...record.records.flatMap(everyRecord),
];
const recordsOf = (year: AcademicYear) => everyRecord(describeRecord(year, 'Message'));
const fieldsOf = (year: AcademicYear): readonly FieldDescription[] => recordsOf(year).flatMap(({ fields }) => fields);

const everyCode = ({ codes }: FieldDescription): readonly string[] => {
  if (codes === null) return [];
  const all = codes.kind === 'list' ? codes.codes : Object.values(codes.codes).flat();
  return all.map(({ code }) => code);
};

const couldHold = ({ type }: Field, code: string): boolean => {
  if (type.base === 'int') return /^\d+$/.test(code) && Number(code) <= type.max;
  return type.base === 'string' && code.length <= (type.lengthMax ?? 100);
};

type AnyRecord = Record<string, unknown>;

/** Every value of a record that has codes, in it and below it, with what the list calls it. */
const codedValues = (
  { fields, records }: RecordDescription,
  record: AnyRecord,
): readonly { readonly label: string | null }[] => [
  ...fields.flatMap(({ path: at, field: { name }, codes }) =>
    codes === null || record[name] === null
      ? []
      : [{ at, value: record[name], label: labelOfCode(codes, record[name], record) }],
  ),
  ...records.flatMap((child) =>
    [record[child.entity.name] ?? []].flat().flatMap((below) => codedValues(child, below as AnyRecord)),
  ),
];

const isSentence = (text: string): boolean => /^[A-Z][^.]*(?:\.[^.]+)*\.$/.test(text) && text.length <= 160;

describe('every field of every year is described in plain words', () => {
  it.each(academicYears)('$code has a label and a sentence for each field and each kind of records', (year) => {
    const fields = fieldsOf(year);
    expect(fields).toHaveLength(
      Object.values(year.entities).flatMap((entity) => entity.fields.filter(({ kind }) => kind === 'field')).length,
    );
    expect(fields.filter(({ explanation }) => !isSentence(explanation)).map((field) => field.path)).toEqual([]);
    expect(fields.filter(({ label }) => !/^[A-Z].{1,44}$/.test(label)).map((field) => field.path)).toEqual([]);
    const records = recordsOf(year);
    expect(records.filter(({ explanation }) => !isSentence(explanation)).map(({ path: at }) => at)).toEqual([]);
    expect(records.map(({ entity }) => entity.name).sort()).toEqual(Object.keys(year.entities).sort());
  });

  it.each(academicYears)('$code has no two fields of one record with the same label', (year) => {
    for (const { entity, fields } of recordsOf(year)) {
      expect(new Set(fields.map(({ label }) => label)).size, entity.name).toBe(fields.length);
    }
  });

  it('describes no kind of records that no year has', () => {
    const known = new Set(academicYears.flatMap(({ entities }) => Object.keys(entities)));
    expect(Object.keys(kindsOfRecords).filter((name) => !known.has(name))).toEqual([]);
  });

  it('keeps the order, the type and the limits of the table', () => {
    const { fields, records } = describeRecord(year2526, 'Learner');
    const parts = year2526.entities.Learner.fields;
    expect([...fields.map(({ field }) => field.name), ...records.map(({ entity }) => entity.name)]).toEqual(
      parts.map(({ name }) => name),
    );
    expect(describeField(year2526, 'LearningDelivery/EPAOrgID').field.type).toMatchObject({ lengthMax: 7 });
    expect(describeField(year2627, 'LearningDelivery/EPAOrgID').field.type).toMatchObject({ lengthMax: 8 });
  });

  it('finds a field by the path of a problem', () => {
    expect(describeField(year2526, 'LearningDelivery[2]/LearningDeliveryFAM[1]/LearnDelFAMCode').path).toBe(
      'LearningDelivery/LearningDeliveryFAM/LearnDelFAMCode',
    );
    expect(describeField(year2526, 'ULN').label).toBe('Unique learner number (ULN)');
    expect(describeField(year2526, 'Header/CollectionDetails/Year').label).toBe('Academic year');
    expect(() => describeField(year2526, 'LearningDelivery/ULN')).toThrow(
      'The table of 2526 has no LearningDelivery/ULN',
    );
    expect(() => describeRecord(year2526, 'ContactPreference')).toThrow('The table of 2526 has no ContactPreference');
  });

  it('says of a year what it calls otherwise', () => {
    expect(describeField(year2627, 'LearningDelivery/EPAOrgID').explanation).toContain('UKPRN');
    expect(describeField(year2526, 'LearningDelivery/EPAOrgID').explanation).not.toContain('UKPRN');
  });

  it('refuses a year with a field that nobody has described', () => {
    const strange = { ...year2526.entities.Learner, fields: [{ ...nameless, name: 'Pronoun' }] };
    const year = { ...year2526, root: { ...year2526.root, fields: [strange] } };
    expect(() => describeRecord(year, 'Learner')).toThrow('Nothing describes Pronoun of Learner in 2526');
  });
});

const nameless = describeField(year2526, 'Email').field;

describe('a form shows first what makes sense for the funding model', () => {
  const shown = (at: string, ...fundModels: number[]) => isShownFirst(describeField(year2526, at), fundModels);

  it.each([
    ['ULN', [99], true],
    ['PlanEEPHours', [25], true],
    ['PlanEEPHours', [36], false],
    ['PlanEEPHours', [36, 25], true],
    ['LearningDelivery/StdCode', [36], true],
    ['LearningDelivery/StdCode', [25], false],
    ['LearningDelivery/TLOut', [11], true],
    ['LearningDelivery/TLOut', [35], false],
    ['LearningDelivery/AppFinRecord/AFinAmount', [36], true],
    ['LearningDelivery/AppFinRecord/AFinAmount', [38], false],
    ['LearningDelivery/LearningDeliveryHE/SSN', [25], false],
    ['LearningDelivery/LearnAimRef', [], true],
  ] as const)('%s for %j: %s', (at, fundModels, expected) => {
    expect(shown(at, ...fundModels)).toBe(expected);
  });

  it('asks bootcamps for the National Insurance number from 2026 to 2027', () => {
    expect(isShownFirst(describeField(year2526, 'NINumber'), [37])).toBe(false);
    expect(isShownFirst(describeField(year2627, 'NINumber'), [37])).toBe(true);
  });

  it('names only funding models of some year', () => {
    const known = new Set(
      academicYears.flatMap((year) => {
        const { codes } = describeField(year, 'LearningDelivery/FundModel');
        return codes?.kind === 'list' ? codes.codes.map(({ code }) => Number(code)) : [];
      }),
    );
    const named = academicYears.flatMap((year) =>
      [...fieldsOf(year), ...recordsOf(year)].flatMap(({ shownFor }) => (shownFor === 'everybody' ? [] : shownFor)),
    );
    expect(named.filter((fundModel) => !known.has(fundModel))).toEqual([]);
  });
});

describe('codes have their labels', () => {
  it.each(academicYears)('no list of $code is empty, says a code twice or has a code without a label', (year) => {
    const lists = fieldsOf(year).flatMap(({ path: at, codes }) => {
      if (codes === null) return [];
      return codes.kind === 'list'
        ? [[at, codes.codes] as const]
        : Object.entries(codes.codes).map(([type, list]) => [`${at} ${type}`, list] as const);
    });
    expect(lists.length).toBeGreaterThan(60);
    for (const [at, list] of lists) {
      expect(list.length, at).toBeGreaterThan(0);
      expect(new Set(list.map(({ code }) => code)).size, at).toBe(list.length);
      expect(
        list.filter(({ label }) => label.trim() === ''),
        at,
      ).toEqual([]);
    }
  });

  it.each(academicYears)('every type of $code has codes, and codes have a type', (year) => {
    for (const { path: at, codes } of fieldsOf(year)) {
      if (codes?.kind !== 'by-type') continue;
      const typeField = describeField(year, at.replace(/[^/]+$/, codes.typeField));
      const types = typeField.codes?.kind === 'list' ? typeField.codes.codes.map(({ code }) => code) : [];
      expect(Object.keys(codes.codes).sort(), at).toEqual([...types].sort());
    }
  });

  it.each(academicYears)('every code of $code fits the field it is for', (year) => {
    const misfits = fieldsOf(year).flatMap((described) =>
      everyCode(described)
        .filter((code) => !couldHold(described.field, code))
        .map((code) => `${described.path} ${code}`),
    );
    expect(misfits).toEqual([]);
  });

  it('has every coded value of the department’s sample', async () => {
    const learners = learnersIn(await eventsOf(readFileSync(SAMPLE)));
    const coded = learners.flatMap((learner) => codedValues(describeRecord(year2526, 'Learner'), learner));
    expect(coded.length).toBeGreaterThan(400);
    expect(coded.filter(({ label }) => label === null)).toEqual([]);
  });

  const codesAt = (year: AcademicYear, at: string, record: Record<string, unknown> = {}) => {
    const { codes } = describeField(year, at);
    return codes === null ? null : codesInRecord(codes, record).map(({ code }) => code);
  };

  it('gives no list where any value may stand', () => {
    expect(codesAt(year2526, 'Email')).toBeNull();
  });

  it('changes lists with the year', () => {
    const fundModel = 'LearningDelivery/FundModel';
    expect(codesAt(year2526, fundModel)).toContain('10');
    expect(codesAt(year2627, fundModel)).not.toContain('10');
    expect(codesAt(year2627, fundModel)).toContain('39');
    expect(codesAt(year2425, 'LearningDelivery/ProgType')).toContain('20');
    expect(codesAt(year2526, 'LearningDelivery/ProgType')).not.toContain('20');
    const hours = 'LearnerEmploymentStatus/EmploymentStatusMonitoring/ESMCode';
    expect(codesAt(year2526, hours, { ESMType: 'EII' })).toContain('1');
    expect(codesAt(year2627, hours, { ESMType: 'EII' })).toEqual(['5', '6', '7', '8']);
    expect(codesAt(year2627, 'LearningDelivery/LearningDeliveryFAM/LearnDelFAMType')).not.toContain('ASL');
    expect(codesAt(year2627, 'LLDDandHealthProblem/LLDDCat')).not.toContain('3');
  });
});
