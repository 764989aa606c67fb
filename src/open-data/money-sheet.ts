import type { Pence } from "../domain/money/pence.ts";

/** What a row of a table of money is; `opening` goes into a `closing` and into no other sum. */
export type LineKind = "line" | "subtotal" | "total" | "opening" | "closing";

/** A column: words, plain numbers that are not money, or money in pence. */
export type SheetColumn =
  | { readonly heading: string; readonly kind: "words" | "number" }
  | {
      readonly heading: string;
      readonly kind: "money";
      /** How a line's amount follows from its others, as columns with their signs; the first way they allow counts. */
      readonly from?: readonly (readonly Addend[])[];
    };

export type Addend = { readonly column: number; readonly sign: 1 | -1 };

/** One row as it is printed; undefined where nothing is printed. */
export type SheetLine = {
  readonly kind: LineKind;
  /** Heads the rows it shares with those beside it, and bounds their totals. */
  readonly section?: string | undefined;
  /** What a subtotal sums up. */
  readonly block?: string | undefined;
  readonly cells: readonly (string | Pence | undefined)[];
};

/** A table of money as it is handed out, before it is worked out which of its amounts follow from others. */
export type PrintedSheet = {
  /** As addresses name it: `service-budgets`. */
  readonly name: string;
  /** Thirty-one letters at most, which is what a workbook names a sheet by. */
  readonly title: string;
  /** Says what the table holds, with the unit. */
  readonly caption: string;
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly SheetLine[];
};

/** Cells one below the other, first and last row included. */
export type Span = { readonly column: number; readonly first: number; readonly last: number };

export type Term = { readonly cells: Span; readonly sign: 1 | -1 };

/** An amount that others of its table come to, but for what it is apart from them in print (in pence, usually nought). */
export type Live = {
  readonly kind: "live";
  readonly amount: Pence;
  readonly terms: readonly Term[];
  readonly apart: Pence;
};

export type SheetCell =
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "money"; readonly amount: Pence }
  | Live;

export type SheetRow = { readonly kind: LineKind | "section"; readonly cells: readonly SheetCell[] };

/** A table of money whose sums are live. Rows are counted from nought, below the headings. */
export type MoneySheet = Omit<PrintedSheet, "lines"> & {
  readonly rows: readonly SheetRow[];
  /** What the council says of its figures, to stand first below the table. */
  readonly said?: readonly string[];
};
