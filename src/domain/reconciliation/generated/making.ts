import type { MoneyUnit } from "../../money/money-unit.ts";
import type { Draw } from "./draw.ts";
import type { GeneratedRows, generatedYear } from "./rows.ts";

export type Size = {
  readonly portfolios: number;
  readonly services: number;
  readonly savings: number;
  readonly reserves: number;
  readonly schemes: number;
};

/** One portfolio while it is generated, with what crosses into the next and comes from the one before, to the penny. */
export type Making = {
  readonly rows: GeneratedRows;
  readonly draw: Draw;
  readonly unit: MoneyUnit;
  readonly size: Size;
  readonly of: { readonly portfolio: string; readonly year: typeof generatedYear };
  readonly next: string;
  readonly former: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Budget given to the next portfolio, and taken over from the one before. */
  readonly given: number;
  readonly taken: number;
  /** The same between their first reserves. */
  readonly reserveGiven: number;
  readonly reserveTaken: number;
};

/** What the council's own figures are added up from, to the penny. */
export type Totals = { limit: number; deficit: number; closing: number; savings: number; programme: number };

/** What is used of reserves: in all, and of the first, which also pays for capital. To the penny. */
export type Use = { readonly all: number; readonly first: number };
