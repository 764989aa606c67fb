import type { Layout } from "./find-layout.ts";
import type { Separator } from "./text-rows.ts";

/**
 * Looks for rows of a large file that may not be records, while its bytes go by. A file too large to judge each row is
 * left as it is only where all of this holds:
 *
 * - its lines end in LF throughout, or in CRLF throughout;
 * - every quotation mark stands around a cell or is doubled within one, and no cell runs over a line; from the first one
 *   on, each row has the same number of cells (looked at byte by byte, so only in files that have quotation marks);
 * - its headings come once, no line is blank, and none of the lines that begin with a separator though their first cell
 *   may not be blank, or that hold the word total, is anything but a record;
 * - nor is any row of its first 64 kB, its last 16 kB, and of eight places between.
 *
 * What this can't see is a row of too few or too many cells, or of words, alone in the middle of a large file. The engine
 * meets it as a row that can't be read; laid again with `careful` it is told apart like those of a small file.
 */
export class RowWatch {
  readonly #needles: readonly Buffer[];
  readonly #marks: QuoteScan;
  readonly #start: number;
  readonly #sampleEvery: number;
  readonly #isPlain: (line: string) => boolean;
  #carry = Buffer.alloc(0);
  #pieces = 0;
  #lost = false;

  constructor(
    { width }: Layout,
    separator: Separator,
    { bytes, headings, firstIsNeeded }: RowsStart,
    size: number,
    isPlain: (line: string) => boolean,
  ) {
    this.#start = bytes;
    this.#isPlain = isPlain;
    this.#marks = new QuoteScan(separator.charCodeAt(0), width);
    this.#sampleEvery = Math.max(1, Math.floor(size / (8 << 20)));
    // A row of separators alone is blank; where the first cell is needed, every row that begins with one is looked at.
    const words = [
      "\n\n",
      "\n\r\n",
      `\n${separator.repeat(firstIsNeeded ? 1 : Math.max(1, width - 1))}`,
      "otal",
      "OTAL",
    ];
    const needles = words.map((word) => Buffer.from(word));
    this.#needles = headings.length > 8 ? [headings, ...needles] : needles;
  }

  /** Whether something has turned up that only a look at every row can settle. */
  get isLost(): boolean {
    return this.#lost || this.#marks.isOdd;
  }

  readonly look = (piece: Buffer, from: number): void => {
    if (this.isLost || from + piece.length <= this.#start) return;
    const chunk = from < this.#start ? piece.subarray(this.#start - from) : piece;
    const first = chunk.indexOf(10);
    const carried = Buffer.concat([this.#carry, chunk.subarray(0, first === -1 ? chunk.length : first + 1)]);
    if (this.#marks.hasBegun) this.#marks.look(chunk);
    else if (chunk.includes(0x22)) {
      this.#marks.look(this.#carry.subarray(this.#carry[0] === 10 ? 1 : 0));
      this.#marks.look(chunk);
    }
    if (first === -1) {
      this.#carry = carried;
      this.#lost ||= carried.length > 1 << 20;
      return;
    }
    // Pieces begin with the line end before them, so that needles that begin with one are found wherever they stand.
    const last = chunk.lastIndexOf(10);
    const whole = chunk.subarray(first, last + 1);
    this.#carry = Buffer.from(chunk.subarray(last));
    const hasReturns = chunk.includes(13);
    for (const needle of this.#needles) {
      if (needle[1] === 13 && !hasReturns) continue;
      this.#find(needle, carried);
      this.#find(needle, whole);
    }
    if (this.#pieces++ % this.#sampleEvery === 0) this.#sample(whole);
  };

  #find(needle: Buffer, whole: Buffer): void {
    for (let at = whole.indexOf(needle); at !== -1 && !this.#lost; ) {
      const inside = needle[0] === 10 ? at + 1 : at;
      const start = inside === 0 ? 0 : whole.lastIndexOf(10, inside - 1) + 1;
      const end = whole.indexOf(10, inside);
      this.#check(whole.toString("utf8", start, end));
      at = end === -1 ? -1 : whole.indexOf(needle, end);
    }
  }

  #sample(whole: Buffer): void {
    const from = whole.indexOf(10) + 1;
    const text = whole.toString("utf8", from, Math.min(whole.length, from + 16_384));
    for (const line of text.split("\n").slice(0, -1).slice(0, 100)) this.#check(line);
  }

  #check(line: string): void {
    this.#lost ||= !this.#isPlain(line.endsWith("\r") ? line.slice(0, -1) : line);
  }
}

/** Where the records of a large file begin. */
export type RowsStart = {
  /** Bytes before the first record. */
  readonly bytes: number;
  /** The line of the headings as it stands, without its line end. */
  readonly headings: Buffer;
  /** Whether the first cell of a row may not be blank. */
  readonly firstIsNeeded: boolean;
};

const [atStart, bare, quoted, closed] = [0, 1, 2, 3] as const;

/** Follows quotation marks and separators byte by byte. */
class QuoteScan {
  readonly #separator: number;
  readonly #width: number;
  #state: number = atStart;
  #cells = 1;
  isOdd = false;
  hasBegun = false;

  constructor(separator: number, width: number) {
    this.#separator = separator;
    this.#width = width;
  }

  look(chunk: Buffer): void {
    this.hasBegun = true;
    let state = this.#state;
    let cells = this.#cells;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (state === quoted) {
        if (byte === 0x22) state = closed;
        else if (byte === 10 || byte === 13) this.isOdd = true;
      } else if (byte === this.#separator) {
        state = atStart;
        cells++;
      } else if (byte === 10) {
        if (cells !== this.#width) this.isOdd = true;
        state = atStart;
        cells = 1;
      } else if (byte === 0x22) {
        if (state === bare) this.isOdd = true;
        state = quoted;
      } else if (byte !== 13) {
        if (state === closed) this.isOdd = true;
        state = bare;
      }
      if (this.isOdd) return;
    }
    this.#state = state;
    this.#cells = cells;
  }
}
