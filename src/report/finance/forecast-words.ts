import { lastForecast } from "../../domain/budget/cash-limit.ts";
import type { ExplainedForecast } from "../../domain/budget/variance-by-cause.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import { minus, type Pence } from "../../domain/money/pence.ts";
import type { Words } from "../model/words.ts";
import { inMoney, said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import { wayOf } from "./forecasts-told.ts";

const table = agreementTables.forecasts;

/** Where the newest forecast ends, how that differs from the last report's, and what no cause explains. */
export function forecastOpening(source: PortfolioSource, all: readonly ExplainedForecast[]): Words {
  const last = all.at(-1);
  const deficit = heldAmount(table, last?.forecast, "deficit");
  if (last === undefined || deficit === undefined) return [];
  const by =
    deficit.amount === 0
      ? words`exactly`
      : words`${said(deficit)} ${deficit.amount > 0 ? "more than" : "less than"}`;
  return sentences([
    words`At ${last.label} the portfolio expects to spend ${by} its cash limit${changeWords(source, all, deficit.amount)}.`,
    unexplained(all, last),
  ]);
}

function changeWords(source: PortfolioSource, all: readonly ExplainedForecast[], deficit: Pence): Words {
  const before = beforeOf(source, all);
  if (before === undefined) return [];
  const apart = minus(deficit, before.deficit);
  if (apart === 0) return words`, as ${before.told}`;
  return words`: ${inMoney(apart)} ${apart > 0 ? "worse" : "better"} than ${before.told}`;
}

/** What the last report told, as it told it; else the forecast before. */
function beforeOf({ sinceReport, sinceAgreement }: PortfolioSource, all: readonly ExplainedForecast[]) {
  for (const since of [sinceReport, sinceAgreement]) {
    const deficit = since && lastForecast(since.agreement)?.deficit;
    if (since !== undefined && deficit !== undefined) return { deficit, told: `in ${since.name}` };
  }
  const before = all.at(-2);
  const deficit = before?.forecast.deficit;
  return before === undefined || deficit === undefined ? undefined : { deficit, told: `at ${before.label}` };
}

function unexplained(
  all: readonly ExplainedForecast[],
  { causes, rest, forecast }: ExplainedForecast,
): Words | undefined {
  if (rest === undefined || rest === 0 || forecast.deficit === undefined) return undefined;
  const way = wayOf(all.slice(-1)).toLowerCase();
  if (causes.length === 0) return words`No figures are put on what the ${way} comes from.`;
  return words`No figure is put on what ${inMoney(rest)} of the ${way} comes from.`;
}
