import { standings } from "../../charts/status-shape.ts";
import { statusStrips } from "../../charts/status-strips.ts";
import { type MeasureSummary, summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { cashLimitOf, lastForecast } from "../../domain/budget/cash-limit.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import { pence } from "../../domain/money/pence.ts";
import { brackets, partId, tableBlock } from "../finance/parts.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { thousandsFigure } from "../printed/money.ts";
import { paragraph } from "../printed/words.ts";
import type { CouncilSource, PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { countsNow, countsWords, type StandingCounts, standingWords } from "./standings.ts";

type Standing = { readonly source: PortfolioSource; readonly summaries: readonly MeasureSummary[] };

function standingsOf({ portfolios }: CouncilSource): readonly Standing[] {
  return portfolios.map((source) => ({ source, summaries: summariseMeasures(source.agreement) }));
}

/** How the measures of all portfolios stand, in a sentence and portfolio by portfolio in a picture. */
export const councilOverview: SectionBuilder<CouncilSource> = (source, heading) => {
  const each = standingsOf(source);
  const all = each.flatMap(({ summaries }) => summaries);
  if (all.length === 0) return undefined;
  const { length } = source.portfolios;
  const opening = `Of ${all.length} measures in ${length} ${length === 1 ? "portfolio" : "portfolios"}: ${countsWords(countsNow(all))}.`;
  return {
    ...heading,
    blocks: [paragraph([opening]), stripsChart(partId(heading, "standing"), each)],
    sections: [],
  };
};

function stripsChart(id: string, each: readonly Standing[]): Block {
  const title = "How the measures of each portfolio stand";
  const told = each.map(({ source, summaries }) => ({
    name: source.agreement.portfolio.name,
    counts: countsNow(summaries),
    all: summaries.length,
  }));
  const description = told
    .map(({ name, counts, all }) => `${name}: ${countsWords(counts)}, out of ${all}.`)
    .join(" ");
  const strips = told.map(({ name, counts }) => ({
    name,
    counts: standings.map((kind) => ({ kind, count: counts[kind], word: standingWords[kind] })),
  }));
  const noun = { one: "measure", many: "measures" };
  const { wide, narrow } = statusStrips({ id, title, description, strips, noun });
  return { kind: "chart", drawing: { id, title, description, wide, narrow }, finding: [findingOf(told)] };
}

function findingOf(told: readonly { readonly name: string; readonly counts: StandingCounts }[]): string {
  const most = told.toSorted((one, other) => other.counts.missed - one.counts.missed).at(0);
  if (most === undefined || most.counts.missed === 0) return "No portfolio has missed a target.";
  const { missed } = most.counts;
  return `${most.name} has missed most: ${missed} ${missed === 1 ? "measure" : "measures"}.`;
}

/** The portfolios side by side: how their measures stand, their cash limits, and how their years are expected to end. */
export const portfoliosCompared: SectionBuilder<CouncilSource> = (source, heading) => {
  const each = standingsOf(source);
  if (each.length === 0) return undefined;
  const total = countsNow(each.flatMap(({ summaries }) => summaries));
  const rows: readonly ReportRow[] = [
    ...each.map((one): ReportRow => ({ kind: "line", cells: cellsOf(one) })),
    { kind: "total", cells: [["All portfolios"], ...countCells(total), ...moneyTotals(each)] },
  ];
  const table = tableBlock(source, {
    id: heading.id,
    caption: "Measures by how they stand now, with cash limit and forecast in £000",
    reading: brackets,
    columns: [
      { heading: "Portfolio", kind: "header", width: 3 },
      ...["Met", "Close", "Missed", "Direction only", "Not judged"].map(
        (one) => ({ heading: one, kind: "number" }) as const,
      ),
      { heading: "Cash limit", kind: "number" },
      { heading: "Forecast (surplus)/deficit", kind: "number" },
    ],
    rows,
    notes: [["A measure with parts is counted once, as the part that stands worst."]],
  });
  return { ...heading, blocks: [table], sections: [] };
};

function cellsOf({ source, summaries }: Standing): readonly Words[] {
  const { cashLimit, deficit } = moneyOf(source);
  return [
    [source.agreement.portfolio.name],
    ...countCells(countsNow(summaries)),
    amountWords(cashLimit),
    amountWords(deficit),
  ];
}

function moneyOf({ agreement }: PortfolioSource) {
  return {
    cashLimit: cashLimitOf(agreement),
    deficit: heldAmount(agreementTables.forecasts, lastForecast(agreement), "deficit"),
  };
}

type Amount = ReturnType<typeof moneyOf>["deficit"];

function amountWords(held: Amount): Words {
  return held === undefined
    ? ["Not held"]
    : [{ kind: "figure", figure: thousandsFigure(held.amount, idOf(held)) }];
}

function countCells(counts: StandingCounts): readonly Words[] {
  return standings.map((kind) => {
    const text = String(counts[kind]);
    return [{ kind: "figure", figure: { text, value: text, format: "number", places: 0 } }];
  });
}

/** Nothing is added up where a portfolio holds no figure. */
function moneyTotals(each: readonly Standing[]): readonly Words[] {
  const held = each.map(({ source }) => moneyOf(source));
  return [held.map((one) => one.cashLimit), held.map((one) => one.deficit)].map(sumWords);
}

function sumWords(amounts: readonly Amount[]): Words {
  if (amounts.some((held) => held === undefined)) return ["Not held for all"];
  const sum = pence(amounts.reduce((total, held) => total + (held?.amount ?? 0), 0));
  return [{ kind: "figure", figure: thousandsFigure(sum) }];
}
