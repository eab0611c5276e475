/** A value that became another; null for none. */
export interface AuditChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One entry: who did what to which id, and why. Fields stand in it by name. */
export interface AuditEntry {
  /** In the form `ilr-export:create`. */
  readonly action: string;
  /** In the form `ilr-export/<id>`. */
  readonly subject: string;
  readonly fields?: readonly string[];
  /** From what to what, for fields that say nothing about a person: an entry can never be removed. */
  readonly changes?: readonly AuditChange[];
  readonly reason?: string;
}

/** Append-only, and in the same transaction as the effect. */
export interface AuditLog {
  record(entry: AuditEntry): Promise<void>;
}
