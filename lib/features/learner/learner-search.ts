import { type AcademicYear, usualYear } from '@/lib/ilr';
import type { SealedText } from '@/lib/ports';
import { findTerms } from './find-terms';
import type { LearnerSelection } from './list-query';
import type { LearnerSearch } from './ports';
import type { LearnerFind } from './schema';

export type OpenSelectionNeeds = { readonly sealedSearch: SealedText; readonly years: readonly AcademicYear[] };

/** The year that is looked at: the one asked for, or the usual one. */
const yearInView = (years: readonly AcademicYear[], asked: string | null): string =>
  (years.find(({ code }) => code === asked) ?? usualYear(years)).code;

const openFind = (sealed: SealedText, find: string | null): LearnerFind => {
  if (find === null) return { kind: 'nothing' };
  const text = sealed.open(find);
  return text === null ? { kind: 'unreadable' } : { kind: 'text', text };
};

/** Whom an address asks for, with the search in it opened. One that cannot be opened is as none. */
export const openSelection = (
  { sealedSearch, years }: OpenSelectionNeeds,
  { find, academicYear, facets }: LearnerSelection,
): { readonly find: LearnerFind; readonly search: LearnerSearch } => {
  const opened = openFind(sealedSearch, find);
  const terms = findTerms(opened.kind === 'text' ? opened.text : '');
  return { find: opened, search: { terms, academicYear: yearInView(years, academicYear), facets } };
};
