import type { ReferenceValues } from './draft';
import type { ReferenceKind } from './kinds';
import type { ListQuestion } from './list-question';
import type { ReferenceEvent, ReferenceOption, ReferencePage, ReferenceRecord } from './schema';

/** The lists of one provider. */
export interface ReferenceStore {
  page(kind: ReferenceKind, question: ListQuestion): Promise<ReferencePage>;
  find(kind: ReferenceKind, id: string): Promise<ReferenceRecord | null>;
  /** What happened to it, the latest first. */
  events(kind: ReferenceKind, id: string): Promise<readonly ReferenceEvent[]>;
  /** Every subcontractor by name, the retired ones too. */
  subcontractors(): Promise<readonly ReferenceOption[]>;
  /**
   * Who has this value already, whatever the case of its letters. Whoever asks after us waits until our transaction ends, so
   * that two people cannot both be told that a code is free.
   */
  holder(kind: ReferenceKind, field: 'code' | 'ukprn', value: string): Promise<ReferenceOption | null>;
  add(kind: ReferenceKind, id: string, values: ReferenceValues): Promise<void>;
  /** False, and nothing is changed, when that is no longer its version. */
  change(kind: ReferenceKind, id: string, version: number, values: ReferenceValues): Promise<boolean>;
  /** Null brings it back. False when that is no longer its version. */
  retire(kind: ReferenceKind, id: string, version: number, at: Date | null): Promise<boolean>;
}
