import { describe, expect, it } from 'vitest';
import { sectionIds } from '@/lib/features/learner-record/schema';
import { findSection } from '@/lib/features/learner-record/sections';
import { academicYears, type Entity } from '@/lib/ilr';

const fieldsBelow = (entity: Entity): string[] =>
  entity.fields.flatMap((part) => (part.kind === 'field' ? [`${entity.name}/${part.name}`] : fieldsBelow(part)));

describe.each(academicYears.map((year) => [year.code, year] as const))('in %s', (_, year) => {
  const sections = sectionIds.flatMap((id) => findSection(year, id) ?? []);

  it('each field of a learner stands in exactly one section', () => {
    const shown = sections.flatMap(({ entity, fields, children }) => [
      ...fields.map(({ name }) => `${entity.name}/${name}`),
      ...children.flatMap(fieldsBelow),
    ]);
    const { Learner } = year.entities;
    expect(shown.toSorted()).toEqual(fieldsBelow(Learner).toSorted());
  });

  it('a section is of the learner or of an aim', () => {
    const ofAims = sections.filter(({ isOfAim }) => isOfAim).map(({ id }) => id);
    expect(ofAims).toEqual([
      'aim',
      'aim-end',
      'aim-fams',
      'work-placements',
      'financial-records',
      'aim-monitoring',
      'aim-he',
    ]);
  });
});
