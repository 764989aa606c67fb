import { CsvError, parse } from "csv-parse/sync";
import type { RecordLimits } from "./record-limits.ts";
import { refusal } from "./refusal.ts";

/** A row of a file as it stands. */
export type Row = {
  /** The line of the file or the row of the sheet it begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it can't be taken, in a sentence. */
  readonly trouble?: string | undefined;
  /** Whether it is other than an engine would read by itself: over several lines, or with quotation marks gone astray. */
  readonly odd?: boolean | undefined;
  /** Where the file ends with it: within a quoted cell, or without a line end. */
  readonly ends?: "open" | "bare" | undefined;
};

export type Separator = "," | ";" | "\t" | "|";

const neverClosed =
  "A quotation mark opened in this row is never closed. Close it or take it out, and send the row again.";

/**
 * Splits text that comes in pieces into rows. Rows without quotation marks are cut at their separators; the others are
 * read by csv-parse. Any of LF, CRLF and CR ends a line. A quotation mark that swallows whole records, or is never
 * closed, is the trouble of its own row: the lines after it are read by themselves.
 */
export class RowSplitter {
  readonly #separator: Separator;
  readonly #limits: RecordLimits;
  readonly #name: string;
  /** Whether a line by itself reads as a record. */
  readonly #isRecord: (cells: readonly string[]) => boolean;
  #rest = "";
  #line = 1;
  #open: { readonly line: number; readonly texts: string[]; length: number } | undefined;
  #rows: Row[] = [];
  #quoted: { readonly at: number; readonly text: string }[] = [];

  constructor(
    name: string,
    separator: Separator,
    limits: RecordLimits,
    isRecord: (cells: readonly string[]) => boolean = () => false,
  ) {
    this.#name = name;
    this.#separator = separator;
    this.#limits = limits;
    this.#isRecord = isRecord;
  }

  /** The rows that end in this piece of text. */
  push(text: string): readonly Row[] {
    const all = this.#rest + text;
    const held = all.endsWith("\r") ? 1 : 0;
    const lines = linesOf(held === 1 ? all.slice(0, -1) : all);
    this.#rest = (lines.pop() ?? "") + (held === 1 ? "\r" : "");
    if (this.#rest.length > this.#limits.charactersPerRow) throw this.#tooLong(this.#line + lines.length);
    for (const line of lines) this.#take(line);
    return this.#handOver();
  }

  /** The rows left at the end of the file. The last one may have no line end. */
  end(): readonly Row[] {
    const lines = linesOf(this.#rest);
    this.#rest = "";
    const last = lines.pop() ?? "";
    for (const line of lines) this.#take(line);
    if (last !== "") this.#take(last);
    while (this.#open !== undefined) this.#closeAtEnd(this.#open);
    const rows = this.#handOver();
    const final = rows.at(-1);
    return final === undefined || last === "" ? rows : [...rows.slice(0, -1), { ends: "bare", ...final }];
  }

  #take(text: string): void {
    const line = this.#line++;
    const open = this.#open;
    if (open === undefined) {
      if (!text.includes('"')) this.#emit({ line, cells: text.split(this.#separator) });
      else if (endsOpen(text, this.#separator, false))
        this.#open = { line, texts: [text], length: text.length };
      else this.#emitQuoted(line, [text]);
      return;
    }
    open.texts.push(text);
    open.length += text.length + 1;
    if (!endsOpen(text, this.#separator, true)) {
      this.#open = undefined;
      if (this.#swallows(open.texts)) this.#astray(open);
      else this.#emitQuoted(open.line, open.texts);
    } else if (open.texts.length > this.#limits.linesPerRow || open.length > this.#limits.charactersPerRow) {
      this.#open = undefined;
      this.#astray(open);
    }
  }

  /** Whether records stand within what would be one quoted cell, and the whole is none. */
  #swallows(texts: readonly string[]): boolean {
    const isRecord = (text: string) =>
      !hasLooseMarks(text, this.#separator) && this.#isRecord(this.#plainCells(text));
    const [, ...later] = texts;
    return !isRecord(texts.join("\n")) && later.some(isRecord);
  }

  /** The first line is a row in trouble, the lines after it are read anew. */
  #astray({
    line,
    texts: [first = "", ...later],
  }: {
    readonly line: number;
    readonly texts: readonly string[];
  }): void {
    this.#emit({ line, cells: this.#plainCells(first), trouble: neverClosed, odd: true });
    this.#line = line + 1;
    for (const text of later) this.#take(text);
  }

  #closeAtEnd(open: { readonly line: number; readonly texts: readonly string[] }): void {
    this.#open = undefined;
    if (open.texts.length > 1 && this.#swallows(open.texts)) this.#astray(open);
    else
      this.#emit({
        line: open.line,
        cells: this.#plainCells(open.texts[0] ?? ""),
        trouble: neverClosed,
        odd: true,
        ends: "open",
      });
  }

  #plainCells(text: string): readonly string[] {
    if (!text.includes('"')) return text.split(this.#separator);
    if (!endsOpen(text, this.#separator, false)) return this.#parseLoose(text);
    return text.split(this.#separator).map((cell) => cell.replaceAll('"', ""));
  }

  #emit(row: Row): void {
    if (row.cells.length <= this.#limits.cellsPerRow) this.#rows.push(row);
    else
      this.#rows.push({
        ...row,
        cells: row.cells.slice(0, this.#limits.cellsPerRow),
        trouble: this.#tooWide(row),
      });
  }

  /** Well-formed rows are parsed together, the others one by one and without the blanks around their cells. */
  #emitQuoted(line: number, texts: readonly string[]): void {
    const text = texts.join("\n");
    if (hasLooseMarks(text, this.#separator)) {
      this.#emit({ line, cells: this.#parseLoose(text), odd: true });
      return;
    }
    this.#quoted.push({ at: this.#rows.length, text });
    this.#rows.push({ line, cells: [], odd: texts.length > 1 });
  }

  #handOver(): readonly Row[] {
    const rows = this.#rows;
    const quoted = this.#quoted;
    this.#rows = [];
    this.#quoted = [];
    const together = quoted.length === 0 ? [] : this.#parse(quoted.map(({ text }) => text).join("\n"));
    const agree = together.length === quoted.length;
    for (const [index, { at, text }] of quoted.entries()) {
      const cells = (agree ? together[index] : this.#parse(text)[0]) ?? [];
      const row = rows[at];
      if (row !== undefined) rows[at] = { ...row, cells };
    }
    return rows;
  }

  #parse(text: string): string[][] {
    return parse(text, this.#options);
  }

  /** Blanks between a separator and a quotation mark are not the cell's; csv-parse takes no letters there. */
  #parseLoose(text: string): readonly string[] {
    try {
      return parse(text, { ...this.#options, trim: true })[0] ?? [];
    } catch (cause) {
      if (!(cause instanceof CsvError)) throw cause;
      return this.#parse(text)[0] ?? [];
    }
  }

  get #options() {
    return {
      delimiter: this.#separator,
      record_delimiter: "\n",
      relax_quotes: true,
      relax_column_count: true,
    } as const;
  }

  #tooWide({ cells }: Row): string {
    return `This row has ${cells.length} cells; a row may have ${this.#limits.cellsPerRow}. Check its separators.`;
  }

  #tooLong(line: number) {
    const most = this.#limits.charactersPerRow.toLocaleString("en-GB");
    const remedy = `the row that begins here is longer than ${most} characters. Check that the file has line ends.`;
    return refusal(this.#name, "a very long row", `rows of up to ${most} characters`, remedy, line);
  }
}

function linesOf(text: string): string[] {
  return text.split(text.includes("\r") ? /\r\n|\n|\r/ : "\n");
}

/** Whether a quoted cell is still open where the line ends. `open` says that it was where the line begins. */
function endsOpen(text: string, separator: string, open: boolean): boolean {
  let at = 0;
  if (open) {
    at = afterQuoted(text, 0);
    if (at === -1) return true;
    at = text.indexOf(separator, at) + 1;
    if (at === 0) return false;
  }
  for (;;) {
    while (text[at] === " ") at++;
    if (text[at] === '"') {
      at = afterQuoted(text, at + 1);
      if (at === -1) return true;
    }
    at = text.indexOf(separator, at) + 1;
    if (at === 0) return false;
  }
}

/** Behind the quotation mark that closes a cell; -1 where none does. */
function afterQuoted(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? -1 : at + 1;
}

/** Whether quotation marks stand elsewhere than around cells and, doubled, within quoted ones. */
function hasLooseMarks(text: string, separator: string): boolean {
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      at = afterQuoted(text, at + 1);
      if (at === text.length) return false;
      if (at === -1 || text[at] !== separator) return true;
    }
    const end = text.indexOf(separator, at);
    const cell = text.slice(at, end === -1 ? undefined : end);
    if (cell.includes('"')) return true;
    if (end === -1) return false;
    at = end + 1;
  }
}
