import { minus, type Pence } from "../../domain/money/pence.ts";
import type { Words } from "../model/words.ts";
import { inMoney } from "../printed/money.ts";
import { words } from "../printed/words.ts";
import type { Earlier, PortfolioSource } from "../report-source.ts";

type Compared = {
  /** What the sentence is about: "The use". */
  readonly what: string;
  readonly is: Pence;
  readonly wasIn: (agreement: Earlier["agreement"]) => Pence | undefined;
};

/**
 * How an amount differs from what the last report printed: "The use is £0.105m more than in the Q1 report." Undefined where
 * there was none, or it held no such amount.
 */
export function sinceWords(
  { sinceReport }: PortfolioSource,
  { what, is, wasIn }: Compared,
): Words | undefined {
  const was = sinceReport && wasIn(sinceReport.agreement);
  if (sinceReport === undefined || was === undefined) return undefined;
  const apart = minus(is, was);
  if (apart === 0) return words`${what} is as in ${sinceReport.name}.`;
  return words`${what} is ${inMoney(apart)} ${apart > 0 ? "more" : "less"} than in ${sinceReport.name}.`;
}
