import type { ReferenceKind } from '@/lib/features/reference/schema';

type ReferenceWords = { readonly title: string; readonly description: string; readonly one: string };

export const referenceWords: Record<ReferenceKind, ReferenceWords> = {
  sites: { title: 'Sites', one: 'site', description: 'The places that learners are linked to.' },
  subcontractors: {
    title: 'Subcontractors',
    one: 'subcontractor',
    description: 'The organisations that learners are placed at.',
  },
  contracts: {
    title: 'Contracts',
    one: 'contract',
    description:
      'The funding that learning aims belong to. With Include in ILR Exports off, no learner on the contract is exported, whatever an export is filtered by.',
  },
  tags: { title: 'Tags', one: 'tag', description: 'Marks of your own on learners.' },
  officers: { title: 'Officers', one: 'officer', description: 'The people who look after learners.' },
  'qualification-plans': {
    title: 'Qualification plans',
    one: 'qualification plan',
    description: 'The plans that learning aims follow.',
  },
};
