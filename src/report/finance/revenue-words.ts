import { cashLimitOf, lastBudgetOf } from "../../domain/budget/cash-limit.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import { minus } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Words } from "../model/words.ts";
import { inMoney, said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import { forecastsOf } from "./forecasts-told.ts";

/** What may be spent, how that differs from the last budget, and where the year is forecast to end. */
export function revenueWords(source: PortfolioSource): Words {
  const { agreement } = source;
  const year = yearLabel(agreement.portfolio.year);
  const limit = cashLimitOf(agreement);
  if (limit === undefined) return [`No cash limit is held for ${year}.`];
  return sentences([
    words`The portfolio may spend ${said(limit)} net in ${year}${comparedWords(source, limit)}.`,
    forecastWords(source),
  ]);
}

function comparedWords({ agreement }: PortfolioSource, limit: HeldAmount): Words {
  const before = lastBudgetOf(agreement);
  if (before === undefined) return [];
  const change = minus(limit.amount, before.amount);
  if (change === 0) return words`, the same as the budget last reported`;
  const stated = agreement.statements.find((one) => one.figure === "budget change" && one.amount === change);
  const held = heldAmount(agreementTables.statements, stated, "amount");
  const by = held === undefined ? inMoney(change) : said(held);
  return words`, ${by} ${change > 0 ? "more" : "less"} than the ${said(before)} last reported`;
}

/** Where the newest forecast ends; undefined where none is held. */
function forecastWords(source: PortfolioSource): Words | undefined {
  const row = forecastsOf(source).at(-1)?.forecast;
  const deficit = heldAmount(agreementTables.forecasts, row, "deficit");
  if (deficit === undefined) return undefined;
  const used = heldAmount(agreementTables.forecasts, row, "appropriations");
  const after = used !== undefined && used.amount < 0 && words`, after using ${said(used)} of reserves`;
  if (deficit.amount === 0) return words`It is forecast to end the year exactly on that${after}.`;
  const way = deficit.amount > 0 ? "over" : "under";
  return words`It is forecast to end the year ${said(deficit)} ${way} that${after}.`;
}
