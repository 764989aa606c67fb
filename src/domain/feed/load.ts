import type { CheckOutcome } from "./check.ts";

/** Days from the first to the last, both included. */
export type DaySpan = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

/** One file of a feed as it was taken in: it never changes. */
export type Load = {
  /** Sixteen hexadecimal digits, made of the file, the definition and what it replaces: the same again is the same load. */
  readonly id: string;
  readonly feed: string;
  /** SHA-256 of the definition it was read by. */
  readonly definition: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly loadedAt: Temporal.Instant;
  readonly by: string;
  /** Records taken. */
  readonly records: number;
  /** Records rejected, which are kept with their reasons. */
  readonly rejected: number;
  /** Rows that are no records: blank ones, subtotals, headings again. */
  readonly skipped: number;
  /** The first and last day of its records; undefined where it has none. */
  readonly days: DaySpan | undefined;
  /** Records of earlier loads on these days no longer count; "all" is every day. */
  readonly replaces: DaySpan | "all" | undefined;
  readonly checks: readonly CheckOutcome[];
};

/** A load whose records count, but for the days that later loads replaced. */
export type LoadInEffect = { readonly load: Load; readonly without: readonly DaySpan[] };

/** A row a load did not take. */
export type RejectedRecord = {
  /** The line of the file (or row of the sheet), counted from 1. */
  readonly line: number;
  readonly problems: readonly RecordProblem[];
  /** The row as it stood, by the feed's column names. */
  readonly cells: Readonly<Record<string, string>>;
};

export type RecordProblem = {
  readonly column: string;
  readonly found: string;
  /** What is wrong and what to do, in a sentence that names the value. */
  readonly message: string;
};
