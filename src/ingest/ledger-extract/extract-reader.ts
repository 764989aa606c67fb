import type { ImportIssue, Place, Report } from "../import-issue.ts";
import { poundsAndPence } from "../pounds-and-pence.ts";
import { spoiltCell } from "../spoilt-cell.ts";
import {
  type FoundHeadings,
  findHeadings,
  headingScore,
  isHeadingRow,
  plainHeading,
} from "./find-headings.ts";
import { grandTotalWords, type Meaning, totalWords } from "./heading-words.ts";

/** Amounts of some rows, in whole pence, and how many rows they are. */
export type RowSums = { rows: number; budget: number; actual: number; committed: number };

/** What an extract says of one cost centre and subjective code. */
export type CodeSums = {
  readonly costCentre: string;
  readonly subjective: string;
  /** Where its first row stands. */
  readonly line: number;
  /** By the place of the accounting period in `periods`. */
  readonly sums: (RowSums | undefined)[];
};

/** A row in which the file itself sums up, and what the rows above it come to. */
export type FileTotal = {
  readonly line: number;
  readonly words: string;
  readonly given: RowSums;
  readonly counted: RowSums;
};

export type ExtractRows = {
  readonly headings: FoundHeadings;
  readonly headingLine: number;
  /** The accounting periods as the file writes them; one blank one where it has no such column. */
  readonly periods: readonly string[];
  /** Where each of them first stands. */
  readonly periodLines: readonly number[];
  readonly codes: readonly CodeSums[];
  readonly total: RowSums;
  /** The rows that give no amounts of their own. */
  readonly left: { readonly headingsAgain: number; readonly totals: number; readonly words: number };
  /** The last row that gives the total of the whole, where one says that it does. */
  readonly grandTotal: FileTotal | undefined;
};

const mostCodes = 500_000;
const searchedRows = 60;
const amounts = ["budget", "actual", "debit", "credit", "commitment"] as const;

/**
 * Takes the rows of an extract one by one and keeps sums by code alone, so that the rows may be any number. `finish` gives
 * undefined where the file has no headings that say what its columns are, which is reported.
 */
export function extractReader(place: Place, report: Report) {
  let headings: FoundHeadings | undefined;
  let headingLine = 0;
  let best: { readonly cells: readonly string[]; readonly line: number; readonly score: number } | undefined;
  let rows: CodeRows | undefined;
  let searched = 0;
  let refused = false;

  return {
    take(cells: readonly string[], line: number): void {
      rows?.take(cells, line);
      if (rows !== undefined || searched >= searchedRows) return;
      searched += 1;
      const score = headingScore(cells);
      if (score > (best?.score ?? 1)) best = { cells, line, score };
      if (!isHeadingRow(cells)) return;
      const found = findHeadings(cells, { ...place, line });
      if (!("names" in found)) {
        searched = searchedRows;
        best = undefined;
        refused = true;
        for (const issue of found) report(issue);
        return;
      }
      headings = found;
      headingLine = line;
      rows = new CodeRows(found, place, report);
    },
    /** What the rows came to, once the last was taken. */
    finish(): ExtractRows | undefined {
      if (headings !== undefined && rows !== undefined) return { headings, headingLine, ...rows.finish() };
      if (best !== undefined) {
        const found = findHeadings(best.cells, { ...place, line: best.line });
        if (!("names" in found)) for (const issue of found) report(issue);
      } else if (!refused) report(noHeadings(place));
      return undefined;
    },
  };
}

function noHeadings(place: Place): ImportIssue {
  const message = `No row among the first ${searchedRows} has headings of a ledger extract. It needs columns for the cost centre, the subjective code and the actual.`;
  return {
    ...place,
    found: "no headings",
    expected: "headings such as Cost centre, Subjective, Actual",
    message,
  };
}

type Amount = (typeof amounts)[number];

/** The rows under the headings, as sums by code. */
class CodeRows {
  readonly #headings: FoundHeadings;
  readonly #place: Place;
  readonly #report: Report;
  readonly #again: string;
  readonly #byCode = new Map<string, Map<string, CodeSums>>();
  readonly #all: CodeSums[] = [];
  readonly #codes = new Map<string, string>();
  readonly #periods = new Map<string, number>();
  readonly #periodLines: number[] = [];
  readonly #total = noRows();
  readonly #left = { headingsAgain: 0, totals: 0, words: 0 };
  #grandTotal: FileTotal | undefined;
  #tooMany = false;

  constructor(headings: FoundHeadings, place: Place, report: Report) {
    this.#headings = headings;
    this.#place = place;
    this.#report = report;
    this.#again = plainRow(headings.cells);
  }

  take(cells: readonly string[], line: number): void {
    const costCentre = this.#code(this.#cell(cells, "costCentre"));
    const subjective = this.#code(this.#cell(cells, "subjective"));
    if (costCentre === "" || subjective === "") {
      this.#takeOther(cells, line);
      return;
    }
    if (costCentre === this.#headings.names.costCentre && plainRow(cells) === this.#again) {
      this.#left.headingsAgain += 1;
      return;
    }
    const read = this.#amounts(cells, line);
    if (read === undefined) return;
    const found =
      this.#byCode.get(costCentre)?.get(subjective) ??
      this.#newCode({ costCentre, subjective, line, sums: [] });
    const slot = this.#slotOf(this.#cell(cells, "period").trim(), line);
    found.sums[slot] ??= noRows();
    addTo(found.sums[slot], read);
    addTo(this.#total, read);
  }

  finish() {
    const periods = this.#headings.at.period === undefined ? [""] : [...this.#periods.keys()];
    return {
      periods,
      periodLines: this.#periodLines,
      codes: this.#all,
      total: this.#total,
      left: this.#left,
      grandTotal: this.#grandTotal,
    };
  }

  #cell(cells: readonly string[], meaning: Meaning): string {
    const column = this.#headings.at[meaning];
    return column === undefined ? "" : (cells[column] ?? "");
  }

  /** The code in a cell; "" where it is blank or names a sum. The same few codes come again and again. */
  #code(cell: string): string {
    const known = this.#codes.get(cell);
    if (known !== undefined) return known;
    const code = codeOf(cell);
    const own = isTotal(code) ? "" : code;
    if (this.#codes.size < mostCodes) this.#codes.set(cell, own);
    return own;
  }

  #newCode(made: CodeSums): CodeSums {
    if (this.#all.length < mostCodes) {
      const own = this.#byCode.get(made.costCentre) ?? new Map<string, CodeSums>();
      this.#byCode.set(made.costCentre, own.set(made.subjective, made));
      this.#all.push(made);
    } else if (!this.#tooMany) {
      this.#tooMany = true;
      this.#report(tooManyCodes(this.#place, made.line));
    }
    return made;
  }

  #slotOf(period: string, line: number): number {
    const known = this.#periods.get(period) ?? this.#periods.size;
    if (known === this.#periods.size) {
      this.#periods.set(period, known);
      this.#periodLines.push(line);
    }
    return known;
  }

  /** A row without both codes: a sum, words, or amounts that belong to nothing. */
  #takeOther(cells: readonly string[], line: number): void {
    if (plainRow(cells) === this.#again) {
      this.#left.headingsAgain += 1;
      return;
    }
    const words = cells.map((one) => one.trim()).find(isTotal);
    const hasAmounts = amounts.some((meaning) => /\d/.test(this.#cell(cells, meaning)));
    if (words === undefined) {
      const noCentre = this.#cell(cells, "costCentre").trim() === "";
      if (hasAmounts) this.#report(noCodes(noCentre, { ...this.#place, line }));
      else if (cells.some((one) => one.trim() !== "")) this.#left.words += 1;
      return;
    }
    this.#left.totals += 1;
    if (!grandTotalWords.test(words)) return;
    const given = hasAmounts ? this.#amounts(cells, line) : undefined;
    if (given !== undefined) this.#grandTotal = { line, words, given, counted: { ...this.#total } };
  }

  /** Undefined where one of them can't be read, which is reported. */
  #amounts(cells: readonly string[], line: number): RowSums | undefined {
    const budget = this.#amount(cells, "budget", line);
    const committed = this.#amount(cells, "commitment", line);
    const hasActual = this.#headings.at.actual !== undefined;
    const actual = hasActual ? this.#amount(cells, "actual", line) : this.#balance(cells, line);
    if (budget === undefined || committed === undefined || actual === undefined) return undefined;
    return { rows: 1, budget, actual, committed };
  }

  #balance(cells: readonly string[], line: number): number | undefined {
    const debit = this.#amount(cells, "debit", line);
    const credit = this.#amount(cells, "credit", line);
    return debit === undefined || credit === undefined ? undefined : debit - Math.abs(credit);
  }

  #amount(cells: readonly string[], meaning: Amount, line: number): number | undefined {
    const text = this.#cell(cells, meaning);
    if (text === "") return 0;
    const spoilt = spoiltCell(text);
    const read = spoilt === undefined ? poundsAndPence(text) : undefined;
    if (read?.ok) return read.value ?? 0;
    const message = spoilt?.message ?? read?.issues[0]?.message ?? "";
    const column = this.#headings.names[meaning] ?? meaning;
    const found = text.slice(0, 200);
    this.#report({ ...this.#place, line, column, found, expected: "an amount in pounds", message });
    return undefined;
  }
}

function plainRow(cells: readonly string[]): string {
  return cells.map(plainHeading).join("|").replace(/\|+$/, "");
}

function noRows(): RowSums {
  return { rows: 0, budget: 0, actual: 0, committed: 0 };
}

function addTo(sum: RowSums, one: RowSums): void {
  sum.rows += one.rows;
  sum.budget += one.budget;
  sum.actual += one.actual;
  sum.committed += one.committed;
}

const isTotal = (text: string) => totalWords.test(text);

/** A code without what a spreadsheet puts before it to keep its digits ('00123, ="00123") and without the name after it. */
function codeOf(cell: string): string {
  const trimmed = cell.trim();
  if (/^[A-Za-z0-9.]*$/.test(trimmed)) return trimmed;
  const bare = trimmed
    .replace(/^'/, "")
    .replace(/^="(.*)"$/, "$1")
    .trim();
  return /^(\S*\d\S*)\s+[-–:]\s+\S/.exec(bare)?.[1] ?? bare;
}

function noCodes(isCostCentre: boolean, place: Place): ImportIssue {
  const which = isCostCentre ? "cost centre" : "subjective code";
  const message = `This row gives amounts and no ${which}. If it is the one of the row above, fill it in; if it is a sum, name it Total.`;
  return { ...place, found: `no ${which}`, expected: `a ${which}, or the word Total`, message };
}

function tooManyCodes(place: Place, line: number): ImportIssue {
  const most = mostCodes.toLocaleString("en-GB");
  const message = `There are more than ${most} different pairs of codes. Check that the columns headed as codes hold codes, and not the numbers of postings.`;
  return { ...place, line, found: `more than ${most} pairs of codes`, expected: "codes", message };
}
