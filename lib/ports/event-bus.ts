/** Events carry ids only; whoever hears them reads the rest under the tenant's own lock. */
export type EventName =
  | 'bulk-edit/asked'
  | 'learner-csv/asked'
  | 'ilr-export/requested'
  | 'ilr-import/uploaded'
  | 'ilr-import/load-requested'
  | 'roll-over/asked'
  | 'uln-verification/asked';

/** What happened, to which row of which provider. */
export interface DomainEvent {
  readonly name: EventName;
  /** Sent again under the same id, an event is heard once. */
  readonly id: string;
  readonly data: { readonly tenantId: string; readonly ukprn: number; readonly subjectId: string };
}

/** Keeps events in the transaction that caused them; they are sent when it has been committed. */
export interface EventBus {
  emit(event: DomainEvent): Promise<void>;
}
