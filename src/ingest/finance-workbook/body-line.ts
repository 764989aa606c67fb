import type { Pence } from "../../domain/money/pence.ts";

/** An amount cell; `text` is what it says, `mark` what ties it to a note under the table. */
export type Amount = {
  readonly pence: Pence | undefined;
  readonly cell: string;
  readonly text: string;
  readonly mark: string;
};

/** One row of a printed table, read by its head. */
export type BodyLine = {
  readonly row: number;
  readonly kind: "line" | "heading" | "subtotal" | "total";
  /** "" for a sum printed without a name. */
  readonly name: string;
  readonly words: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, Amount>>;
  /** The heading it stands under. */
  readonly block: string | undefined;
  /** Such as A7:F7. */
  readonly cells: string;
};
