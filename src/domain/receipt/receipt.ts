import type { FinancialYear } from "../period/financial-year.ts";
import type { Finding } from "../reconciliation/finding.ts";
import type { CellWords } from "./cell-words.ts";
import type { WorkedOut } from "./worked-out.ts";

/** Where one figure comes from and what hangs on it: plain values, for the page and the command alike. */
export type Receipt = {
  /** The figure's lasting name. */
  readonly figure: string;
  readonly what: WhatItIs;
  /** The last thing the ledger was told of it that was not a retraction; undefined where it never said a word of it. */
  readonly said: CellWords | undefined;
  readonly standing: "stands" | "corrected" | "retracted";
  /** All that the ledger was told of it, newest first; never empty. */
  readonly tellings: readonly Telling[];
  readonly restOfRow: readonly NamedFigure[];
  /** The same fact where the papers print it again. */
  readonly alsoPrinted: readonly NamedFigure[];
  /** What does not tie and rests on this figure. */
  readonly findings: readonly Finding[];
  /** How many sums were worked out in the figure's agreement; undefined where it belongs to none. */
  readonly sumsChecked: number | undefined;
  readonly printedIn: PrintedIn | undefined;
  readonly belongsTo: BelongsTo;
  /** How it was worked out from records, or borne out by them; undefined where it was not. */
  readonly workedOut: WorkedOut | undefined;
  /** One line to print beside the figure where it is used elsewhere. */
  readonly citation: string;
};

export type WhatItIs = {
  /** "Results" */
  readonly table: string;
  /** "RES1.1 In-year Council Tax collection rate, 2020/21" */
  readonly row: string;
  /** "figure", "gross expenditure" */
  readonly column: string;
  /** All of it within a sentence: "the result of RES1.1 In-year Council Tax collection rate for 2020/21" */
  readonly phrase: string;
};

/** One thing the ledger was told of the figure. */
export type Telling = {
  /** `same`: the row was given again with this figure as it was. */
  readonly kind: "first" | "corrected" | "same" | "retracted" | "restored";
  readonly said: CellWords | undefined;
  readonly entry: EntryWords;
  /** The line of the file that was handed in. */
  readonly line: number | undefined;
  /** The published paper and its line. */
  readonly source: { readonly file: string; readonly line: number | undefined } | undefined;
};

export type EntryWords = {
  readonly number: number;
  readonly recordedAt: Temporal.Instant;
  readonly knownAt: Temporal.Instant;
  readonly actor: string;
  readonly operation: string;
  readonly file: { readonly name: string; readonly sha256: string } | undefined;
  readonly note: string | undefined;
};

export type NamedFigure = { readonly figure: string; readonly label: string; readonly text: string };

/** The paper that prints the figure. */
export type PrintedIn = {
  readonly title: string;
  readonly date: Temporal.PlainDate | undefined;
  readonly version: string | undefined;
  readonly approvedBy: string | undefined;
};

/** The page of the site the figure stands on. */
export type BelongsTo =
  | {
      readonly kind: "measure";
      readonly measure: string;
      readonly year: FinancialYear;
      readonly name: string;
    }
  | {
      readonly kind: "agreement";
      readonly portfolio: string;
      readonly year: FinancialYear;
      readonly part: "finance" | "risks" | "measures" | undefined;
      readonly name: string;
    }
  | { readonly kind: "council" };
