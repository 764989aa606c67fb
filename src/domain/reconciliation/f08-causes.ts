import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { ForecastCauseRow, ForecastRow } from "../data-package/tables/budget.ts";
import { amountText } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { atStart } from "../prose/at-start.ts";
import { forecastCell } from "./forecast-cell.ts";
import { type Identity, joined, type Outcome } from "./identity.ts";
import { slug } from "./place.ts";
import { findingFigure, money, type PrintedAmount, placeOfAmount, printedAmount } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";
import { contribution, outcomeOf, weigh } from "./weigh.ts";

/** The key of a cause that is the rest a paper prints without one: with it the causes are the whole variance. */
const REST = "unexplained";

/**
 * F8: causes + unexplained = variance. A paper may name only the main causes, so a rest is no error by itself. It is
 * one where the causes come to more than the variance or run against it, or where a rest is printed and is not what
 * is left. A rest larger than every cause given is a doubt: what matters most is then not told.
 */
export const causesExplainTheVariance: Identity = ({ forecasts, forecastCauses }: Agreement) =>
  joined(
    forecasts.map((row) =>
      explained(
        row,
        forecastCauses.filter(({ period }) => period === row.period),
      ),
    ),
  );

function explained(row: ForecastRow, causes: readonly ForecastCauseRow[]): Outcome {
  const deficit = forecastCell(row, "deficit");
  const parts = causes.flatMap((cause) => causeCell(cause) ?? []);
  if (deficit === undefined || parts.length === 0) return outcomeOf([]);
  const whole = { ...deficit, name: "the (surplus)/deficit" };
  const blank = causes.filter(({ amount }) => amount === undefined).map(({ name }) => name);
  const subject = `forecast at ${row.period}`;
  const weighed = weigh({ identity: "F8", subject, parts, partsAre: "causes", whole, blank });
  const isWhole = causes.some(({ cause, amount }) => amount !== undefined && slug(cause) === REST);
  if (isWhole || !fallsShort(weighed)) return outcomeOf([weighed]);
  return { observations: blank.length > 0 ? [] : untold(weighed), sums: 1 };
}

function causeCell(cause: ForecastCauseRow): PrintedAmount | undefined {
  const words = { name: cause.name, label: cause.name };
  return printedAmount(agreementTables.forecastCauses, cause, "amount", words);
}

/** Whether the causes explain a part of the variance and leave a rest of the same kind. */
function fallsShort({ sum: { whole }, total, difference, severity }: Weighed): boolean {
  const variance = contribution(whole);
  return severity !== "ties" && severity !== "rounding" && variance * difference > 0 && variance * total >= 0;
}

function untold({ sum: { parts, whole, subject }, difference, unit }: Weighed): Outcome["observations"] {
  const largest = Math.max(...parts.map(({ amount }) => Math.abs(amount)));
  if (Math.abs(difference) <= largest) return [];
  const rest = money(pence(Math.abs(difference)), unit);
  const named = money(pence(largest), unit);
  const kind = whole.amount > 0 ? "deficit" : "surplus";
  const message = `${atStart(subject)}: ${rest} of the ${kind} of ${money(pence(Math.abs(whole.amount)), whole.unit)} is given no cause, which is more than any cause that is given (${named} at most).`;
  return [
    {
      identity: "F8",
      severity: "doubt",
      message,
      difference: amountText(pence(Math.abs(difference)), unit),
      unit,
      figures: [...parts, whole].map(findingFigure),
      place: placeOfAmount(whole),
    },
  ];
}
