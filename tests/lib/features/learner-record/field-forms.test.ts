import { describe, expect, test } from 'vitest';
import { fieldForms } from '@/lib/features/learner-record';
import { academicYears, type Entity } from '@/lib/ilr';

const fieldsOf = (entity: Entity) => entity.fields.flatMap((part) => (part.kind === 'field' ? [part.name] : []));

describe.each(academicYears.map((year) => [year.code, year] as const))('in %s', (_, year) => {
  test.each(['Learner', 'LearningDelivery'] as const)('each field of %s has one form', (record) => {
    const forms = fieldForms(year).filter((form) => form.record === record);
    const names = forms.flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names.toSorted()).toEqual(fieldsOf(year.entities[record]).toSorted());
    expect(names.length).toBeGreaterThan(10);
  });
});
