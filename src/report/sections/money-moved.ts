import { cashLimitOf, lastForecast } from "../../domain/budget/cash-limit.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { capitalByYear } from "../finance/programme-totals.ts";
import type { Words } from "../model/words.ts";
import { inMoney } from "../printed/money.ts";
import { words } from "../printed/words.ts";

type Sum = {
  readonly name: string;
  readonly of: (agreement: Agreement) => HeldAmount | undefined;
  /** What the amount is called below nought. */
  readonly below?: string;
};

const { forecasts, reserves, savings } = agreementTables;

/** The sums of a portfolio's money that are others than they were, each with what it was and by how much it moved. */
export function moneyMoved(before: Agreement, now: Agreement): readonly Words[] {
  const years = new Set([...capitalByYear(before), ...capitalByYear(now)].map(({ year }) => year));
  const capital = [...years].map(
    (year): Sum => ({
      name: `The capital programme of ${yearLabel(year)}`,
      of: (agreement) => capitalByYear(agreement).find((one) => one.year === year)?.held,
    }),
  );
  return [...sums, ...capital].flatMap((sum) => moved(sum, sum.of(before), sum.of(now)));
}

const sums: readonly Sum[] = [
  { name: "The cash limit", of: cashLimitOf },
  {
    name: "The forecast deficit",
    below: "The forecast surplus",
    of: (agreement) => heldAmount(forecasts, lastForecast(agreement), "deficit"),
  },
  { name: "The approved use of reserves", of: (agreement) => reserveTotal(agreement, "approved") },
  { name: "The reserves expected to be used", of: (agreement) => reserveTotal(agreement, "forecastUse") },
  {
    name: "The savings counted on",
    of: (agreement) =>
      heldAmount(
        savings,
        agreement.savings.find(({ row }) => row === "total"),
        "value",
      ),
  },
];

function reserveTotal(agreement: Agreement, property: "approved" | "forecastUse"): HeldAmount | undefined {
  const row = agreement.reserves.find((one) => one.row === "total" && one.fund === "revenue");
  return heldAmount(reserves, row, property);
}

/** Nothing where it is held for one time alone, or has not moved. */
function moved(
  { name, below = name }: Sum,
  before: HeldAmount | undefined,
  now: HeldAmount | undefined,
): readonly Words[] {
  if (before === undefined || now === undefined || before.amount === now.amount) return [];
  const subject = now.amount < 0 ? below : name;
  const is = words`${subject} is ${inMoney(now.amount, idOf(now))}`;
  const sameSign = before.amount < 0 === now.amount < 0;
  if (!sameSign) {
    const was = (before.amount < 0 ? below : name).replace("The", "a");
    return [words`${is}; it was ${was} of ${moneyWords(before.amount)}.`];
  }
  const difference = pence(Math.abs(now.amount) - Math.abs(before.amount));
  const way = difference > 0 ? "more" : "less";
  return [words`${is}, ${moneyWords(difference)} ${way} than the ${moneyWords(before.amount)} before.`];
}
