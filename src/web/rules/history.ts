import { worstFirst } from "../../domain/assessment/assess-measure.ts";
import type { WhatIf } from "../../domain/assessment/what-if.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { statusWords } from "../performance/status-words.ts";
import { countCells, strips } from "./before-and-after.ts";

type YearUnder = { readonly year: FinancialYear; readonly found: WhatIf };

/** Every year's measures judged by one rule, so that years compare whatever rules judged them then; newest first. */
export function historyUnder(years: readonly YearUnder[]): Html {
  const counted = years.map(({ year, found }) => ({ name: yearLabel(year), counts: found.now.after }));
  return html`${strips({
    id: "history-strips",
    title: "How each year’s measures stand under this rule",
    counted,
    finding: "Each strip is every measure of that year’s agreements, all judged by the rule tried.",
  })}${dataTable({
    id: "history-table",
    caption: "Status now of each year’s measures, all under this rule",
    reading: "Years have different measures and portfolios, so shares compare and counts do not.",
    columns: [
      { heading: "Year", kind: "header" },
      ...worstFirst.map((kind) => ({ heading: statusWords[kind], kind: "number" as const })),
      { heading: "Otherwise than judged", kind: "number" },
    ],
    rows: years.map(
      ({ year, found }): Row => ({
        kind: "line",
        cells: [yearLabel(year), ...countCells(found.now.after, found.of), changedWords(found)],
      }),
    ),
    narrow: "stack",
  })}`;
}

function changedWords({ changes, of }: WhatIf): Html {
  const now = changes.filter(({ question }) => question === "now");
  const measures = new Set(now.map(({ assessment }) => assessment.measure.measure));
  return html`${measures.size} <span class="quiet">of ${of}</span>`;
}
