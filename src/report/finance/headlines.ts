import { cashLimitOf } from "../../domain/budget/cash-limit.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import type { ReserveRow } from "../../domain/data-package/tables/reserves.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { revenueTotal } from "../../domain/reconciliation/reserve-columns.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import type { Box } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { moneyFigure, said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource, ReportSource } from "../report-source.ts";
import { councilHeadlines } from "./council-headlines.ts";
import { forecastsOf, outturnOf } from "./forecasts-told.ts";
import { capitalByYear } from "./programme-totals.ts";

/** The headline boxes of money: revenue, reserves, capital. What is not held has no box. */
export function financeHeadlines(source: ReportSource): readonly Box[] {
  if (source.of === "council") return councilHeadlines(source);
  return [revenueBox(source), reserveBox(source), ...capitalBoxes(source)].flatMap((box) => box ?? []);
}

function boxOf(label: string, held: HeldAmount, detail: Words): Box {
  return { label, figure: moneyFigure(held.amount, idOf(held)), detail };
}

function revenueBox(source: PortfolioSource): Box | undefined {
  const { agreement } = source;
  const limit = cashLimitOf(agreement);
  if (limit === undefined) return undefined;
  const total = agreement.budgetLines.find(({ row }) => row === "total");
  const gross = heldAmount(agreementTables.budgetLines, total, "gross");
  const income = heldAmount(agreementTables.budgetLines, total, "income");
  const detail = sentences([
    gross &&
      income &&
      words`The net budget: gross expenditure of ${said(gross)} less income of ${said(income)}.`,
    forecastWords(source),
  ]);
  return boxOf(`Cash limit ${yearLabel(agreement.portfolio.year)}`, limit, detail);
}

/** "Forecast outturn £5.671m, a deficit of £0.830m." */
function forecastWords(source: PortfolioSource): Words | undefined {
  const row = forecastsOf(source).at(-1)?.forecast;
  const deficit = heldAmount(agreementTables.forecasts, row, "deficit");
  if (row === undefined || deficit === undefined) return undefined;
  const outturn = outturnOf(source, row);
  const way = deficit.amount > 0 ? "deficit" : "surplus";
  const apart = deficit.amount === 0 ? words`exactly on it` : words`a ${way} of ${said(deficit)}`;
  return outturn === undefined
    ? words`Forecast: ${apart}.`
    : words`Forecast outturn ${said(outturn)}, ${apart}.`;
}

/** The use approved; where no paper says it, what stands in reserves. */
function reserveBox({ agreement }: PortfolioSource): Box | undefined {
  const row = revenueTotal(agreement.reserves);
  const total = (property: keyof ReserveRow) => heldAmount(agreementTables.reserves, row, property);
  const [approved, baseline, use, balance] = [
    total("approved"),
    total("baseline"),
    total("forecastUse"),
    total("balance"),
  ];
  if (approved !== undefined) {
    const left = balance !== undefined && words`, which leaves ${said(balance)}`;
    const used = use !== undefined && words`, of which ${said(use)} is expected to be used${left}`;
    return boxOf("Reserves", approved, words`Approved for use${used}.`);
  }
  return baseline && boxOf("Reserves", baseline, ["In earmarked reserves at the start of the year."]);
}

/** One for each year; a single one where nothing is planned in any. */
function capitalBoxes({ agreement }: PortfolioSource): readonly Box[] {
  const years = capitalByYear(agreement);
  const [first] = years;
  if (first === undefined) return [];
  if (years.every(({ held }) => held.amount === 0)) {
    const none = `No capital programme is planned for ${listed(years.map(({ year }) => yearLabel(year)))}.`;
    return [boxOf(`Capital ${yearLabel(first.year)}`, first.held, [none])];
  }
  return years.map(({ year, held }) => {
    const detail =
      year === agreement.portfolio.year ? "The year’s capital programme." : "Planned for a later year.";
    return boxOf(`Capital ${yearLabel(year)}`, held, [detail]);
  });
}
