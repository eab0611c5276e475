import { describe, expect, test } from 'vitest';
import { columnsOf, exportHref } from '@/components/learner-csv/csv-columns';
import { csvFields } from '@/lib/features/learner-csv/columns';
import { fieldForms } from '@/lib/features/learner-record';
import { academicYears } from '@/lib/ilr';

describe('the columns that are offered are those that a file can have', () => {
  test.each(academicYears.map((year) => [year.code, year] as const))('in %s', (_, year) => {
    const form = { academicYear: year.code, label: year.label, forms: fieldForms(year) };
    for (const record of ['Learner', 'LearningDelivery'] as const) {
      const offered = columnsOf(form, record).map(({ name }) => name);
      expect(offered.toSorted()).toEqual(
        csvFields(year, record)
          .map(({ name }) => name)
          .toSorted(),
      );
      expect(offered[0]).toBe('LearnRefNumber');
    }
  });
});

describe('a download has an address', () => {
  test('with what was chosen, and nothing of a learner', () => {
    const asked = { record: 'Learner', academicYear: '2526', columns: ['ULN', 'Sex'], choiceId: null } as const;
    expect(exportHref(99999999, { ...asked, columns: [...asked.columns] })).toBe(
      '/99999999/spreadsheets/export?record=Learner&year=2526&columns=ULN%2CSex',
    );
  });
});
