import { academicYears } from '@/lib/ilr';
import { sectionForm } from './form-entity';
import { openYear } from './open-year';
import type { FormEntity } from './schema';
import { findSection } from './sections';

/** What is asked of a new learner, and the years that they can be entered for, newest first. */
export const newLearnerForm = (): {
  readonly form: FormEntity;
  readonly years: readonly { readonly code: string; readonly label: string }[];
} => {
  const open = academicYears.filter(({ code }) => openYear(code) !== undefined).toReversed();
  const [year] = open;
  const section = year && findSection(year, 'identity');
  if (year === undefined || section === undefined) throw new Error('No academic year is open');
  return { form: sectionForm(year, section), years: open.map(({ code, label }) => ({ code, label })) };
};
