import { forecastsChart } from "../../charts/money/forecasts-chart.ts";
import { cashLimitOf } from "../../domain/budget/cash-limit.ts";
import type { ExplainedForecast } from "../../domain/budget/variance-by-cause.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import type { ForecastRow } from "../../domain/data-package/tables/budget.ts";
import { minus } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { thousandsFigure } from "../printed/money.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell, noFigure, workedOut } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { causesTable } from "./forecast-causes.ts";
import { forecastOpening } from "./forecast-words.ts";
import { forecastsOf, outturnOf } from "./forecasts-told.ts";
import { chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const table = agreementTables.forecasts;

/** Where the year is to end, forecast by forecast, and what the surplus or deficit comes from. */
export const forecast: SectionBuilder<PortfolioSource> = (source, heading) => {
  const all = forecastsOf(source);
  if (all.length === 0) return undefined;
  return sectionOf(heading, forecastOpening(source, all), [
    chartBlock(drawn(source, all, heading)),
    forecasts(source, all, heading),
    causesTable(source, all, partId(heading, "causes")),
  ]);
};

/** Against the newest cash limit; one forecast alone needs no picture. */
function drawn(source: PortfolioSource, all: readonly ExplainedForecast[], heading: SectionHeading) {
  if (all.length < 2) return undefined;
  return forecastsChart({
    id: partId(heading, "chart"),
    title: `Where ${yearLabel(source.agreement.portfolio.year)} is forecast to end, by when it was forecast`,
    limit: cashLimitOf(source.agreement)?.amount,
    forecasts: all.map(({ label, forecast: row }) => ({
      name: `Forecast at ${label}`,
      outturn: outturnOf(source, row)?.amount,
    })),
  });
}

const columns = [
  ["cashLimit", "Net cash limit"],
  ["netExpenditure", "Net expenditure"],
  ["appropriations", "Appropriations"],
  ["outturn", "Outturn"],
  ["deficit", "(Surplus)/deficit"],
] as const;

function forecasts(
  source: PortfolioSource,
  all: readonly ExplainedForecast[],
  heading: SectionHeading,
): Block {
  const year = yearLabel(source.agreement.portfolio.year);
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: all.length === 1 ? `Forecast outturn ${year}, £000` : `Forecast outturns ${year}, £000`,
    reading: "Net expenditure is before appropriations. Brackets are use of reserves or a surplus.",
    columns: [headerColumn("Forecast", 2), ...columns.map(([, name]) => numberColumn(name))],
    rows: [
      ...all.map(
        ({ label, forecast: row }): ReportRow => ({
          kind: "line",
          cells: [[`At ${label}`], ...columns.map(([property]) => forecastCell(source, row, property))],
        }),
      ),
      ...changeRow(source, all),
    ],
    notes: findingNotes(source, ["forecasts"]),
  });
}

/** An outturn that is in no table may be printed in a sentence. */
function forecastCell(
  source: PortfolioSource,
  row: ForecastRow,
  property: (typeof columns)[number][0],
): Words {
  const held = property === "outturn" ? outturnOf(source, row) : undefined;
  return held === undefined
    ? amountCell(table, row, property)
    : [{ kind: "figure", figure: thousandsFigure(held.amount, idOf(held)) }];
}

/** What the newest forecast has changed by since the one before it. */
function changeRow(source: PortfolioSource, all: readonly ExplainedForecast[]): readonly ReportRow[] {
  const [before, last] = [all.at(-2), all.at(-1)];
  if (before === undefined || last === undefined) return [];
  const amount = (row: ForecastRow, property: (typeof columns)[number][0]) =>
    property === "outturn" ? outturnOf(source, row)?.amount : heldAmount(table, row, property)?.amount;
  const cells = columns.map(([property]) => {
    const [was, is] = [amount(before.forecast, property), amount(last.forecast, property)];
    return was === undefined || is === undefined ? noFigure : workedOut(minus(is, was));
  });
  return [{ kind: "subtotal", cells: [[`Change since ${before.label}`], ...cells] }];
}
