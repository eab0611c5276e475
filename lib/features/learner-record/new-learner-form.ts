import { openYears, usualYear } from '@/lib/ilr';
import { sectionForm } from './form-entity';
import type { RecordNeeds } from './ports';
import type { FormEntity } from './schema';
import { findSection } from './sections';

/** What is asked of a new learner, and the years that they can be entered for, the usual one first. */
export const newLearnerForm = ({
  years,
}: Pick<RecordNeeds, 'years'>): {
  readonly form: FormEntity;
  readonly years: readonly { readonly code: string; readonly label: string }[];
} => {
  const year = usualYear(years);
  const section = findSection(year, 'identity');
  if (section === undefined) throw new Error(`The table of ${year.code} has no learner`);
  const others = openYears(years).filter(({ code }) => code !== year.code);
  return {
    form: sectionForm(year, section, []),
    years: [year, ...others].map(({ code, label }) => ({ code, label })),
  };
};
