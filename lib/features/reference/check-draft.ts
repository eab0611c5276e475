import { err, ok, type Result } from '@/lib/result';
import type { ProviderContext } from '../provider';
import type { ReferenceDraft, ReferenceValues } from './draft';
import type { ReferenceKind } from './kinds';
import type { ReferenceStore } from './ports';
import { readDraft } from './read-draft';
import type { DraftProblem, ReferenceRecord } from './schema';

export type CheckNeeds = { readonly provider: ProviderContext; readonly reference: ReferenceStore };

const same = (one: string, other: unknown): boolean => one.toLowerCase() === String(other ?? '').toLowerCase();

const takenProblem = async (
  { reference }: CheckNeeds,
  kind: ReferenceKind,
  field: 'code' | 'ukprn',
  value: string,
  own: ReferenceRecord | null,
): Promise<DraftProblem[]> => {
  if (own !== null && same(value, own.values[field])) return [];
  const holder = await reference.holder(kind, field, value);
  if (holder === null || holder.id === own?.id) return [];
  return [{ field, problem: { kind: 'taken', value, name: holder.name, isRetired: holder.isRetired } }];
};

const subcontractorProblem = async (
  { reference }: CheckNeeds,
  chosen: unknown,
  own: ReferenceRecord | null,
): Promise<DraftProblem[]> => {
  if (typeof chosen !== 'string' || chosen === own?.values.defaultSubcontractorId) return [];
  const found = (await reference.subcontractors()).find(({ id }) => id === chosen);
  if (found !== undefined && !found.isRetired) return [];
  return [{ field: 'defaultSubcontractorId', problem: { kind: 'not-offered' } }];
};

const ukprnProblem = async (needs: CheckNeeds, ukprn: number, own: ReferenceRecord | null): Promise<DraftProblem[]> => {
  // Spec: rule PartnerUKPRN_03, a provider does not subcontract to itself.
  if (ukprn === needs.provider.ukprn) return [{ field: 'ukprn', problem: { kind: 'own-ukprn' } }];
  return takenProblem(needs, 'subcontractors', 'ukprn', String(ukprn), own);
};

/** What a draft stands for, checked against its own fields and against the other records; `own` is the record it changes. */
export const checkDraft = async (
  needs: CheckNeeds,
  kind: ReferenceKind,
  draft: ReferenceDraft,
  own: ReferenceRecord | null = null,
): Promise<Result<ReferenceValues, readonly DraftProblem[]>> => {
  const read = readDraft(kind, draft);
  if (!read.ok) return read;
  const { code, ukprn, defaultSubcontractorId } = read.value;
  const problems = [
    ...(await takenProblem(needs, kind, 'code', code, own)),
    ...(typeof ukprn === 'number' ? await ukprnProblem(needs, ukprn, own) : []),
    ...(await subcontractorProblem(needs, defaultSubcontractorId, own)),
  ];
  return problems.length > 0 ? err(problems) : ok(read.value);
};
