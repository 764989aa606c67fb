import type { MoneyUnit } from "../money/money-unit.ts";
import type { Pence } from "../money/pence.ts";
import type { Severity } from "./finding.ts";
import type { PrintedAmount } from "./printed-amount.ts";

/** The claim that parts make a whole: what every arithmetic identity comes down to. */
export type Sum = {
  readonly identity: string;
  /** What the sentence is about: the service, the column, the year. */
  readonly subject: string;
  readonly parts: readonly PrintedAmount[];
  /** What the parts are called when there are too many to name: “lines”, “schemes”. */
  readonly partsAre: string;
  readonly whole: PrintedAmount;
  /** Names of parts that are blank in print for no known reason: they could hold any difference. */
  readonly blank?: readonly string[];
  /** What is added to the whole's place where one identity sums to the same whole twice. */
  readonly by?: string;
};

export type Weighed = {
  readonly sum: Sum;
  /** What the parts come to. */
  readonly total: Pence;
  /** The whole as printed less what the parts come to. */
  readonly difference: Pence;
  /** The finest unit among the figures. */
  readonly unit: MoneyUnit;
  readonly severity: Severity | "ties";
};
