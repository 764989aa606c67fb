import { amountText, lastDigit } from "../money/money-unit.ts";
import { pence, sum } from "../money/pence.ts";
import { atStart } from "../prose/at-start.ts";
import type { Observation, Outcome } from "./identity.ts";
import { findingFigure, money, type PrintedAmount } from "./printed-amount.ts";
import { countWord } from "./sentence.ts";
import { contribution, finest } from "./weigh.ts";

/** The claim that amounts cancel out: what one side loses the other gains, with no printed whole to compare with. */
export type Balance = Pick<Observation, "identity"> & {
  /** Where it stands, asked for only where something is found. */
  readonly place: () => string;
  /** What the sentence is about: the virements of a year, one rephasing. */
  readonly subject: string;
  readonly parts: readonly PrintedAmount[];
  /** What the parts are called: “steps”, “years”. */
  readonly partsAre: string;
  readonly likelyCause: string;
};

/** The amounts against nothing: n of them can miss it by less than n/2 of their last printed digits. */
export function netsToNothing(balance: Balance): Outcome {
  const { identity, place, subject, parts, partsAre, likelyCause } = balance;
  const [first, ...others] = parts;
  if (first === undefined) return { observations: [], sums: 0 };
  const total = sum(parts.map(contribution));
  if (total === 0) return { observations: [], sums: 1 };
  const unit = finest(first, others);
  const slack = parts.reduce((all, part) => all + lastDigit(part.unit), 0);
  const isRounding = parts.length > 2 && 2 * Math.abs(total) < slack;
  const came =
    others.length === 0
      ? `${first.name} is ${money(first.amount, first.unit)} and nothing stands against it`
      : `the ${countWord(parts.length)} ${partsAre} add up to ${money(total, unit)}, and should come to nothing`;
  return {
    observations: [
      {
        identity,
        severity: isRounding ? "rounding" : "error",
        message: `${atStart(subject)}: ${came}${isRounding ? ", which rounding explains" : ""}.`,
        ...(!isRounding && { likelyCause }),
        difference: amountText(pence(Math.abs(total)), unit),
        unit,
        figures: parts.map(findingFigure),
        place: place(),
      },
    ],
    sums: 1,
  };
}
