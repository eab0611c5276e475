import { newDraft, type ReferenceKind, type ReferenceValues } from '@/lib/features/reference/schema';

/** What a form of this kind holds when it is filled in well. */
export const aDraft = (kind: ReferenceKind, values: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...newDraft(kind),
  code: 'NORTH',
  name: 'The north of it',
  ...(kind === 'subcontractors' ? { ukprn: '90000012' } : {}),
  ...values,
});

const more: Record<ReferenceKind, Partial<ReferenceValues>> = {
  sites: {},
  officers: {},
  subcontractors: { ukprn: 90000012 },
  tags: { colour: 'teal' },
  contracts: {
    type: 'adult-skills',
    status: 'dormant',
    isIncludedInIlrExports: false,
    conRefNumber: 'ASFC-1180',
    defaultSubcontractorId: null,
    defaultMonitoringA: 'A1',
    defaultMonitoringB: null,
    defaultMonitoringC: 'C3',
    defaultMonitoringD: null,
  },
  'qualification-plans': { fundModel: 36, progType: 25, stdCode: 196, learnAimRef: 'ZPROG001' },
};

/** Values of every field of the kind. */
export const someValues = (kind: ReferenceKind, values: Partial<ReferenceValues> = {}): ReferenceValues => ({
  code: 'NORTH',
  name: 'The north of it',
  ...more[kind],
  ...values,
});
