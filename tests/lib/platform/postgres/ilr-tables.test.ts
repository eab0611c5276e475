import { describe, expect, test } from 'vitest';
import { academicYears, defineAcademicYear, year2526 } from '@/lib/ilr';
import { ilrTables, quoted } from '@/lib/platform/postgres/ilr-tables';

const tableNamed = (name: string) => ilrTables(year2526).children.find((table) => table.name === name);

describe('every entity below the learner has one table, and every field one column', () => {
  test('each field of the learner stands either on the person or on the year, never on both', () => {
    for (const year of academicYears) {
      const { learner, ilrRecord } = ilrTables(year);
      const fields = year.entities.Learner.fields.filter(({ kind }) => kind === 'field').map(({ name }) => name);
      expect([...learner, ...ilrRecord].map(({ name }) => name).toSorted()).toEqual(fields.toSorted());
    }
  });

  test('the person keeps fifteen fields', () => {
    expect(ilrTables(year2526).learner).toHaveLength(15);
  });

  test('parents come before their children', () => {
    const { children } = ilrTables(year2526);
    for (const [at, { parent }] of children.entries())
      if (parent !== null) expect(children.indexOf(parent)).toBeLessThan(at);
    expect(children).toHaveLength(14);
  });

  test('a record of the learner is found by tenant and ILR record', () => {
    expect(tableNamed('PriorAttain')?.keys).toEqual(['tenant_id', 'ilr_record_id', 'id']);
  });

  test('a record of a record carries the ids of both', () => {
    expect(tableNamed('EmploymentStatusMonitoring')?.keys).toEqual([
      'tenant_id',
      'ilr_record_id',
      'learner_employment_status_id',
      'id',
    ]);
    expect(tableNamed('LearnerHEFinancialSupport')?.parentKey).toBe('learner_he_id');
    expect(tableNamed('LearningDeliveryHE')?.parentKey).toBe('learning_delivery_id');
  });

  test('decimals are kept as text, so that 10.0 stays 10.0', () => {
    expect(tableNamed('LearningDeliveryHE')?.columns.find(({ name }) => name === 'STULOAD')?.type).toBe('text');
  });

  test('a year whose records stand deeper than the tables reach is refused', () => {
    const field = year2526.records.PriorAttain.PriorLevel;
    const many = year2526.records.Learner.PriorAttain;
    const deep = defineAcademicYear({
      ...year2526,
      records: { Message: { Learner: many }, Learner: { A: many }, A: { B: many }, B: { C: many }, C: { field } },
    });
    expect(() => ilrTables(deep)).toThrow('C stands deeper than the tables reach');
  });

  test('a name is quoted whole, whatever stands in it', () => {
    expect(quoted('LearningDelivery')).toBe('"LearningDelivery"');
    expect(quoted('a"b')).toBe('"a""b"');
  });
});
