/** Knows on which line a place of the present buffer is, counting each line feed once. */
export class LineCounter {
  #buffer = '';
  #line = 1;
  #next = -1;

  /** The line of a place, from 1; places must not go backwards past a line that was asked for. */
  lineAt(place: number): number {
    while (this.#next !== -1 && this.#next < place) {
      this.#line += 1;
      this.#next = this.#buffer.indexOf('\n', this.#next + 1);
    }
    return this.#line;
  }

  /** Drops the buffer up to a place and goes on with another that starts there. */
  moveTo(place: number, buffer: string): void {
    this.lineAt(place);
    this.#buffer = buffer;
    this.#next = buffer.indexOf('\n');
  }
}
