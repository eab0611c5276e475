import type { EditRefusal } from '@/lib/features/learner-record/schema';

/** The answer did not come: the page is offline, or the server is. */
export type LostAnswer = { readonly kind: 'lost-answer' };
export type RecordRefusal = EditRefusal | LostAnswer | { readonly kind: 'not-permitted' };

type Words = { readonly title: string; readonly says: string };

const words: { readonly [Kind in RecordRefusal['kind']]: Words } = {
  'not-there': {
    title: 'This record is not there any more',
    says: 'Somebody has removed it since you opened the page. What you typed is still here: copy it before you leave.',
  },
  'year-closed': {
    title: 'This year can only be read',
    says: 'Nothing was saved. Records of a year that is closed stay as they were returned.',
  },
  problems: { title: 'Nothing was saved yet', says: 'Put these right and save again.' },
  'changed-meanwhile': {
    title: 'Somebody else has changed the same while you were typing',
    says: 'Nothing was saved and nothing you typed is lost. Compare, choose, and save again.',
  },
  'not-an-applicant': {
    title: 'They are a learner already',
    says: 'Somebody else has made a learner of them. Reload the page to see their record.',
  },
  'links-changed-meanwhile': {
    title: 'Somebody else has changed this while the page was open',
    says: 'Nothing was saved. Reload the page to see what it says now, and choose again.',
  },
  'aims-changed-meanwhile': {
    title: 'The aims are not those that you see',
    says: 'Somebody else has added or removed one since you opened the page. Nothing was changed: reload the page.',
  },
  'learn-ref-number-taken': {
    title: 'Another learner has this LearnRefNumber',
    says: 'Nothing was saved. Each learner of a provider has a LearnRefNumber of their own.',
  },
  'not-permitted': {
    title: 'You may not change learners',
    says: 'Nothing was saved. Ask a data manager of your organisation.',
  },
  'lost-answer': {
    title: 'No answer came',
    says: 'It may have been saved or not. What you typed is still here: check your connection and save again.',
  },
};

export const refusalWords = ({ kind }: RecordRefusal): Words => words[kind];
