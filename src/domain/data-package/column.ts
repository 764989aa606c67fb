import type { MoneyUnit } from "../money/money-unit.ts";
import type { Pence } from "../money/pence.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import type { Decimal } from "../value/decimal.ts";

/** What a cell of each kind holds once it has been read. */
type CellOf = {
  /** A short key others point at: letters, digits and . _ ~ - */
  readonly code: string;
  /** One line of words. */
  readonly line: string;
  /** Words that may run over several lines, in Markdown. */
  readonly text: string;
  /** Several short values with semicolons between them. */
  readonly list: readonly string[];
  readonly flag: boolean;
  readonly year: FinancialYear;
  readonly date: Temporal.PlainDate;
  readonly decimal: Decimal;
  /** A whole number, never negative. */
  readonly count: number;
  /** Money in the unit that the row names. */
  readonly amount: Pence;
  readonly unit: MoneyUnit;
  /** A period in its normal form, such as `FY2020/21 Q1`. */
  readonly period: string;
};

export type PlainKind = keyof CellOf;
export type Cell = CellOf[PlainKind];

/** One column of a table: what its cells mean and which cells it accepts. */
export type Column<Value extends Cell = Cell, Optional extends boolean = boolean> = {
  readonly kind: PlainKind | "choice";
  /** One sentence for the person who fills it in. */
  readonly about: string;
  readonly optional: Optional;
  /** What to do where it is blank and must not be; else what the kind of cell says. */
  readonly remedy?: string;
  /** What a blank cell means, where a blank means something. */
  readonly blank?: string;
  /** The accepted words, for a choice. */
  readonly choices?: readonly string[];
  /** Never at run time: carries the type of a cell. */
  readonly cell?: Value;
};

type Builder<Kind extends PlainKind> = (about: string) => Column<CellOf[Kind], false>;

function builder<Kind extends PlainKind>(kind: Kind): Builder<Kind> {
  return (about) => ({ kind, about, optional: false });
}

export const code = builder("code");
export const line = builder("line");
export const text = builder("text");
export const list = builder("list");
export const flag = builder("flag");
export const year = builder("year");
export const date = builder("date");
export const decimal = builder("decimal");
export const count = builder("count");
export const amount = builder("amount");
export const unit = builder("unit");
export const period = builder("period");

/** One of a closed list of words. */
export function choice<const Choice extends string>(
  choices: readonly Choice[],
  about: string,
): Column<Choice, false> {
  return { kind: "choice", about, optional: false, choices };
}

/** The same column, with what to do about a blank cell, in a sentence or two. */
export function needed<Value extends Cell>(
  remedy: string,
  column: Column<Value, false>,
): Column<Value, false> {
  return { ...column, remedy };
}

/** The same column, where a blank cell is allowed and read as undefined. */
export function optional<Value extends Cell>(column: Column<Value, false>): Column<Value, true> {
  return { ...column, optional: true };
}

/** The same column, where a blank cell means the word given. */
export function blankMeans<Value extends string>(
  word: Value,
  column: Column<Value, false>,
): Column<Value, false> {
  return { ...column, blank: word };
}
