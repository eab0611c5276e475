import type { ReferenceKind, ReferenceValues } from '@/lib/features/reference/schema';
import { aProvider } from '@/tests/builders/a-provider';
import { someValues } from '@/tests/builders/a-reference';
import { rowId } from '@/tests/builders/row-id';
import { fixedClock } from '@/tests/fakes/fixed-clock';
import { MemoryReferenceStore } from '@/tests/fakes/memory-reference';
import { recorded } from '@/tests/fakes/recorded';

/** All that the use cases of the lists need, in memory, and what they wrote into the audit. */
export const referenceRig = () => {
  const reference = new MemoryReferenceStore();
  const { audit, audited } = recorded();
  const clock = fixedClock('2026-10-05T12:00:00.000Z');
  const needs = { provider: aProvider({ ukprn: 99999999 }), reference, audit, clock, newId: () => rowId('new') };
  const add = async (kind: ReferenceKind, code: string, values: Partial<ReferenceValues> = {}) => {
    await reference.add(kind, rowId(`${kind} ${code}`), someValues(kind, { code, name: `Name of ${code}`, ...values }));
    return rowId(`${kind} ${code}`);
  };
  return { needs, reference, audited, add };
};
