import { ilrCodesOf } from './ilr-codes';
import type { ReferenceKind } from './kinds';
import type { ReferenceStore } from './ports';
import { fieldsOf } from './record-fields';
import type { ReferenceDetail, ReferenceFormChoices, ReferenceOption } from './schema';

type Needs = { readonly reference: ReferenceStore };

/** The subcontractors that a form of this kind offers; one that is retired only where it has been chosen before. */
const subcontractorsToChoose = async (
  { reference }: Needs,
  kind: ReferenceKind,
  chosen: unknown = null,
): Promise<readonly ReferenceOption[]> => {
  if (!fieldsOf(kind).some(({ check }) => check.as === 'subcontractor')) return [];
  return (await reference.subcontractors()).filter(({ id, isRetired }) => !isRetired || id === chosen);
};

/** What the form of a new record offers. */
export const newReferenceForm = async (needs: Needs, kind: ReferenceKind): Promise<ReferenceFormChoices> => ({
  subcontractors: await subcontractorsToChoose(needs, kind),
  codes: ilrCodesOf(kind),
});

/** A record with what happened to it, or null when the provider has none with this id. */
export const openReference = async (
  { reference }: Needs,
  kind: ReferenceKind,
  id: string,
): Promise<ReferenceDetail | null> => {
  const record = await reference.find(kind, id);
  if (record === null) return null;
  const subcontractors = await subcontractorsToChoose({ reference }, kind, record.values.defaultSubcontractorId);
  return { record, subcontractors, codes: ilrCodesOf(kind), events: await reference.events(kind, id) };
};
