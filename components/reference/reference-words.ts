import type { ReferenceKind } from '@/lib/features/reference/schema';

type ReferenceWords = {
  readonly title: string;
  readonly one: string;
  readonly description: string;
  /** What becomes of a retired one, in the confirmation. */
  readonly staysOn: string;
};

export const referenceWords: Record<ReferenceKind, ReferenceWords> = {
  sites: {
    title: 'Sites',
    one: 'site',
    description: 'The places that learners are linked to.',
    staysOn: 'the learners who are linked to it',
  },
  subcontractors: {
    title: 'Subcontractors',
    one: 'subcontractor',
    description: 'The organisations that learners are placed at.',
    staysOn: 'the learning aims that it delivers, and the contracts whose default it is',
  },
  contracts: {
    title: 'Contracts',
    one: 'contract',
    description:
      'The funding that learning aims belong to. With Include in ILR Exports off, no learner on the contract is exported, whatever an export is filtered by.',
    staysOn: 'the learning aims that are on it, and in exports as its Include in ILR Exports says',
  },
  tags: {
    title: 'Tags',
    one: 'tag',
    description: 'Marks of your own on learners. One of them can be a learner’s main tag.',
    staysOn: 'the learners who have it',
  },
  officers: {
    title: 'Officers',
    one: 'officer',
    description: 'The people who look after learners.',
    staysOn: 'the learners whom they look after',
  },
  'qualification-plans': {
    title: 'Qualification plans',
    one: 'qualification plan',
    description: 'The plans that learning aims follow, and what a new main aim on them starts with.',
    staysOn: 'the learning aims that follow it',
  },
};
