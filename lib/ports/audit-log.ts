/** One entry: who did what to which id, and why. Names of fields may stand in it, their values never. */
export interface AuditEntry {
  /** In the form `ilr-export:create`. */
  readonly action: string;
  /** In the form `ilr-export/<id>`. */
  readonly subject: string;
  readonly fields?: readonly string[];
  readonly reason?: string;
}

/** Append-only, and in the same transaction as the effect. */
export interface AuditLog {
  record(entry: AuditEntry): Promise<void>;
}
