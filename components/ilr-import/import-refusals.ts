import type { ImportRefusal, LoadImportRefusal, UnfitZip } from '@/lib/features/ilr-import/schema';
import { formatAcademicYear } from '../ui/format-count';

export type ImportExplanation = { readonly title: string; readonly whatToDo: string };

/** '2018 to 2019', whether a file says 1819 or 2018-19; what is neither is said as it stands. */
const yearInWords = (year: string): string => {
  const short = year.replace(/^20(\d{2})-(\d{2})$/, '$1$2');
  return /^\d{4}$/.test(short) ? formatAcademicYear(short) : year;
};

const inWords = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const explainYear = (year: string | null, taken: readonly string[]): ImportExplanation => ({
  title: year
    ? `The file is for ${yearInWords(year)}, a year that Muster does not know`
    : 'The file does not say which academic year it is for',
  whatToDo:
    taken.length > 0
      ? `Choose a file of ${inWords.format(taken.map(formatAcademicYear))}.`
      : 'Choose a file of an academic year that Muster knows.',
});

const unfitZips: Record<UnfitZip, ImportExplanation> = {
  damaged: {
    title: 'The zip file cannot be opened',
    whatToDo: 'It is damaged, or one of several pieces, or made in an unusual way. Zip the XML file again, by itself.',
  },
  empty: { title: 'The zip file is empty', whatToDo: 'Zip the XML file that your system made, and import that.' },
  'several-files': {
    title: 'The zip file holds more than one file',
    whatToDo: 'Zip the one XML file by itself, under the same name. Submit learner data wants it so too.',
  },
  locked: {
    title: 'The zip file has a password',
    whatToDo: 'Zip the XML file again without one. Submit learner data does not take a password either.',
  },
  'too-large': {
    title: 'What is in the zip file is larger than Muster takes',
    whatToDo: 'Check that it is an ILR file. If it is, export fewer learners at a time.',
  },
};

/** Why a whole file was refused, and what to do. */
export const explainImportRefusal = (refusal: ImportRefusal): ImportExplanation => {
  switch (refusal.kind) {
    case 'not-an-ilr-file':
      return {
        title: 'This is not an ILR file',
        whatToDo: 'Choose the XML file that your system makes for Submit learner data.',
      };
    case 'unsupported-year':
      return explainYear(refusal.year, refusal.taken ?? []);
    case 'two-years':
      return {
        title: 'The file says two academic years',
        whatToDo: `It is laid out for ${formatAcademicYear(refusal.year)}, and its header says ${refusal.said}. Export it again from your system for the year you want.`,
      };
    case 'wrong-ukprn':
      return {
        title: `The file belongs to UKPRN ${refusal.ukprn}`,
        whatToDo: 'Go to that provider and import it there, or choose a file of this provider.',
      };
    case 'broken-file':
      return {
        title: `The file cannot be read${refusal.line === null ? '' : ` from line ${refusal.line}`}`,
        whatToDo: `${refusal.message} Export the file again from your system, and import the new one.`,
      };
    case 'unfit-zip':
      return unfitZips[refusal.why];
    case 'other-name-in-zip':
      return {
        title: `The file in the zip is called ${refusal.name}`,
        whatToDo: `It has to have the name of the zip: ${refusal.wanted}. Rename one of them, zip it again, and import that.`,
      };
    case 'incomplete-upload':
      return { title: 'Not all of the file arrived', whatToDo: 'Import it again.' };
    case 'kept-too-long':
      return {
        title: 'The file waited too long and was removed',
        whatToDo: 'Nobody loaded it in time. Import it again.',
      };
    case 'not-permitted':
      return {
        title: 'You may not import for this provider',
        whatToDo: 'Ask the person who looks after users in your organisation for the data manager role.',
      };
  }
};

const loadRefusals: Record<LoadImportRefusal['kind'], ImportExplanation> = {
  'not-permitted': {
    title: 'You may not load learners for this provider',
    whatToDo: 'Ask the person who looks after users in your organisation for the data manager role.',
  },
  'not-ready': {
    title: 'The file is no longer waiting to be loaded',
    whatToDo: 'Somebody may have loaded it already. Reload the page to see.',
  },
  unanswered: {
    title: 'Not every question is answered',
    whatToDo:
      'Say of each learner whether they are the same person. What there is to ask may have changed: reload the page.',
  },
  'unknown-choice': {
    title: 'The site or the tag is no longer there',
    whatToDo: 'Reload the page and choose again.',
  },
  'nothing-to-load': {
    title: 'There is nothing to load',
    whatToDo: 'Every learner in the file is the same as in Muster, or was refused.',
  },
};

export const explainLoadRefusal = ({ kind }: LoadImportRefusal): ImportExplanation => loadRefusals[kind];
