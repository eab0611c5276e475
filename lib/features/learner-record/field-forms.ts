import type { AcademicYear } from '@/lib/ilr';
import { sectionForm } from './form-entity';
import { type FieldForms, sectionIds } from './schema';
import { findSection } from './sections';

/** The fields of a learner and of an aim of the year that stand there once, each with what a form needs to ask for it. */
export const fieldForms = (year: AcademicYear): readonly FieldForms[] =>
  sectionIds.flatMap((id) => {
    const section = findSection(year, id);
    if (section?.holds !== 'part') return [];
    const record = section.isOfAim ? 'LearningDelivery' : 'Learner';
    return [{ record, title: section.title, fields: sectionForm(year, section, []).fields } as const];
  });
