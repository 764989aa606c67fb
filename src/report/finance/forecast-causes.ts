import { causesOverTime, type ExplainedForecast } from "../../domain/budget/variance-by-cause.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { Block } from "../model/block.ts";
import type { PortfolioSource } from "../report-source.ts";
import { amountCell, workedOut } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { wayOf } from "./forecasts-told.ts";
import { headerColumn, numberColumn, tableBlock } from "./parts.ts";

const { forecasts, forecastCauses } = agreementTables;

/** What each forecast's surplus or deficit comes from, and what is left without a figure; undefined where no cause is given. */
export function causesTable(
  source: PortfolioSource,
  all: readonly ExplainedForecast[],
  id: string,
): Block | undefined {
  if (all.every(({ causes }) => causes.length === 0)) return undefined;
  const way = wayOf(all);
  return tableBlock(source, {
    id,
    caption: `What the ${way.toLowerCase()} comes from, £000`,
    reading: "Brackets are what makes the year end lower.",
    columns: [headerColumn("Cause"), ...all.map(({ label }) => numberColumn(`At ${label}`))],
    rows: [
      ...causesOverTime(all).map(({ name, rows }) => ({
        kind: "line" as const,
        cells: [[name], ...rows.map((row) => amountCell(forecastCauses, row, "amount"))],
      })),
      {
        kind: "line",
        cells: [["Not explained with a figure"], ...all.map(({ rest }) => workedOut(rest))],
      },
      {
        kind: "total",
        cells: [[way], ...all.map(({ forecast }) => amountCell(forecasts, forecast, "deficit"))],
      },
    ],
    notes: findingNotes(source, ["forecastCauses"]),
  });
}
