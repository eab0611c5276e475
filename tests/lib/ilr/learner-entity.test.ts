import { expect, it } from 'vitest';
import { academicYears, defineAcademicYear, learnerEntity } from '@/lib/ilr';

it.each(academicYears.map((year) => [year.code, year] as const))('%s has a learner with aims', (_, year) => {
  expect(learnerEntity(year).fields.map(({ name }) => name)).toContain('LearningDelivery');
});

it('a table without a learner is a bug, and says of which year', () => {
  const [{ code, namespace, starts, ends }] = academicYears;
  const empty = defineAcademicYear({ code, namespace, starts, ends, records: { Message: {} } });
  expect(() => learnerEntity(empty)).toThrow(code);
});
