import type { AddedOver } from "../../domain/budget/added-up.ts";
import { councilCapital } from "../../domain/budget/council-capital.ts";
import { councilReserves } from "../../domain/budget/council-reserves.ts";
import type { Stated } from "../../domain/budget/stated-row.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Box } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { moneyFigure } from "../printed/money.ts";
import { listedWords, words } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import { totalName, totalWords } from "./added-cells.ts";
import { outturnTold } from "./council-outturn-told.ts";

/** The headline boxes of the council's money: revenue, reserves, capital over all portfolios held. */
export function councilHeadlines(source: CouncilSource): readonly Box[] {
  return [revenueBox(source), reserveBox(source), capitalBox(source)].flatMap((box) => box ?? []);
}

function boxOf(
  source: CouncilSource,
  label: string,
  total: AddedOver | undefined,
  { stated, detail }: { readonly stated: Stated; readonly detail: Words },
): Box | undefined {
  if (total?.amount === undefined) return undefined;
  return { label, figure: moneyFigure(total.amount, totalName(source, total, stated)), detail };
}

function revenueBox(source: CouncilSource): Box | undefined {
  const { figures, period, label } = outturnTold(source);
  const { cashLimit, deficit } = figures.totals;
  const told =
    period !== undefined && deficit.amount !== undefined && deficit.amount !== 0
      ? words`At ${label} a ${deficit.amount > 0 ? "deficit" : "surplus"} of ${totalWords(source, deficit, { figure: "forecast deficit", period })} is forecast.`
      : [];
  const { year } = source.money;
  const stated = { figure: "net cash limit" } as const;
  return boxOf(source, `Net budget ${yearLabel(year)}`, cashLimit, { stated, detail: told });
}

function reserveBox(source: CouncilSource): Box | undefined {
  const { approved, forecastUse } = councilReserves(source.money).totals;
  const detail =
    forecastUse.amount === undefined
      ? []
      : words`Forecast use ${totalWords(source, forecastUse, { figure: "reserves forecast use" })}.`;
  const stated = { figure: "reserves approved" } as const;
  return boxOf(source, "Approved use of reserves", approved, { stated, detail });
}

function capitalBox(source: CouncilSource): Box | undefined {
  const { years, programme } = councilCapital(source.money);
  const [first, ...later] = years;
  if (first === undefined) return undefined;
  const each = later.flatMap((year) => {
    const total = programme.totals[String(year)];
    if (total?.amount === undefined) return [];
    return [
      words`${totalWords(source, total, { figure: "capital programme", spendYear: year })} in ${yearLabel(year)}`,
    ];
  });
  const detail = each.length === 0 ? [] : words`Then ${listedWords(each)}.`;
  const stated = { figure: "capital programme", spendYear: first } as const;
  return boxOf(source, `Capital budget ${yearLabel(first)}`, programme.totals[String(first)], {
    stated,
    detail,
  });
}
