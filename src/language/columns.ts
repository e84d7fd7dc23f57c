/** Growing columns of token starts and ends. */
export class TokenColumns {
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  length = 0;

  push(start: number, end: number): void {
    if (this.length === this.start.length) {
      this.start = grown(this.start);
      this.end = grown(this.end);
    }
    this.start[this.length] = start;
    this.end[this.length++] = end;
  }
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
