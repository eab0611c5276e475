/** Text that may be seen by others only sealed, such as a name in an address. Another provider cannot open it. */
export interface SealedText {
  seal(text: string): string;
  /** Null for what was not sealed here, for this provider, with the present key. */
  open(sealed: string): string | null;
}
