import { z } from 'zod';

export const referenceKinds = [
  'sites',
  'subcontractors',
  'contracts',
  'tags',
  'officers',
  'qualification-plans',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** One line of a reference list. `learners` counts those linked to it, directly or through an aim. */
export type ReferenceItem = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly learners: number;
  /** Contracts only; null elsewhere. */
  readonly isIncludedInIlrExports: boolean | null;
};

export const includeContractInput = z.object({ contractId: z.uuid(), isIncludedInIlrExports: z.boolean() });
export type IncludeContractInput = z.infer<typeof includeContractInput>;
export type IncludeContractRefusal = { readonly kind: 'unknown-contract' } | { readonly kind: 'not-permitted' };
