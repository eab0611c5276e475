export const referenceKinds = [
  'sites',
  'subcontractors',
  'contracts',
  'tags',
  'officers',
  'qualification-plans',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** What one of each is called in the audit. */
export const subjectOf: Record<ReferenceKind, string> = {
  sites: 'site',
  subcontractors: 'subcontractor',
  contracts: 'contract',
  tags: 'tag',
  officers: 'officer',
  'qualification-plans': 'qualification-plan',
};

const onAims: readonly ReferenceKind[] = ['subcontractors', 'contracts', 'qualification-plans'];

/** Whether it is learning aims that are linked to such a record; if not, it is learners. */
export const isOnAims = (kind: ReferenceKind): boolean => onAims.includes(kind);
