import type { Pence } from "../money/pence.ts";
import type { Result } from "../result.ts";
import type { MissingReason } from "../value/missing-reason.ts";
import type { CellAt } from "./cell-at.ts";
import type { MoneyPrint } from "./money-print.ts";
import type { ProseFigure } from "./prose-figure.ts";

/** A number of the ledger that words may say without a token, and the token that says it. */
export type Fact = {
  /** As a writer types it, without its braces. */
  readonly token: string;
  readonly kind: "money" | "percentage" | "number";
  /** The exact number in its own unit: pence for money. */
  readonly exact: string;
  readonly text: string;
  readonly figure: string | undefined;
};

/** What tokens begin with: a measure, a line of the budget, a total. */
export type Subject = {
  /** As the guide writes it: "service budget Finance". */
  readonly name: string;
  /** Other spellings, whose tokens mean the same. */
  readonly also: readonly string[];
  /** Words that stand for it in a sentence: the measure's code and title, "cash limit". */
  readonly said: readonly string[];
  /** What may follow it, for a message: "target", "2020/21". */
  readonly choices: () => readonly string[];
  /** Reads the words after its name. */
  readonly read: (rest: readonly string[], print: MoneyPrint) => Result<ProseFigure>;
  readonly facts: () => readonly Fact[];
};

/** An amount with the cells it comes from: one, or several that it is the sum of. */
export type Amount = {
  readonly amount: Pence | undefined;
  readonly cells: readonly CellAt[];
  readonly missing?: MissingReason | undefined;
};
