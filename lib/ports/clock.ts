/** The time, handed in so that tests and file names can fix it. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}
