import type { MeasureSummary, PartSummary, ShownResult } from "../../domain/assessment/measure-summary.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { tableBlock } from "../finance/parts.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { listedWords, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import { basisWords } from "./basis-words.ts";
import { markerNotes } from "./marker-notes.ts";
import {
  codeCell,
  detailRows,
  howReported,
  linesOf,
  type MeasureLine,
  statusCell,
  titleCell,
} from "./measure-cells.ts";
import { resultWords, targetCell } from "./result-words.ts";
import { commentaryRows } from "./said-of-measures.ts";

const yearsPrinted = 3;

/** The last years before an agreement's own that any of its measures has an outturn for, or a reason for none. */
function outturnYears(agreement: Agreement): readonly FinancialYear[] {
  const held = agreement.results.filter(
    ({ area, period, year }) => area === "council" && period === "year" && year < agreement.portfolio.year,
  );
  return [...new Set(held.map(({ year }) => year))]
    .toSorted((one, other) => one - other)
    .slice(-yearsPrinted);
}

/** The measures of an agreement with the outturns of the last years, the target set, how they stand and what is said. */
export function outturnTable(
  source: PortfolioSource,
  summaries: readonly MeasureSummary[],
  { id, caption }: { readonly id: string; readonly caption: string },
): Block {
  const years = outturnYears(source.agreement);
  const { year } = source.agreement.portfolio;
  const lines = linesOf(summaries);
  const rows = lines.flatMap((line): readonly ReportRow[] => [
    { kind: "line", cells: cellsOf(line, years, year) },
    ...detailRows(line, howReported(line.measure)),
    ...(line.isLast ? [...sinceThen(line, year), ...commentaryRows(source, line.measure)] : []),
  ]);
  return tableBlock(source, {
    id,
    caption,
    columns: [
      { heading: "Code", kind: "code", width: 1.2 },
      { heading: "Measure", kind: "header", width: 4 },
      ...years.map((one) => ({ heading: yearLabel(one), kind: "number" }) as const),
      { heading: `${yearLabel(year)} target`, kind: "number", width: 1.2 },
      { heading: "Status", kind: "status", width: 1.5 },
    ],
    rows,
    notes: [...basisWords(lines), ...markerNotes(rows)],
  });
}

function cellsOf(line: MeasureLine, years: readonly FinancialYear[], year: FinancialYear): readonly Words[] {
  const { measure, part } = line;
  return [
    codeCell(measure),
    titleCell(line),
    ...years.map((one) => outturnCell(part, one)),
    targetFor(part, year),
    statusCell(part),
  ];
}

/** The target of the year; where the paper still prints the last one held, that with its year. */
function targetFor({ targets }: PartSummary, year: FinancialYear): Words {
  const set = targets.filter(({ row }) => row.year <= year);
  const last = set.toSorted((one, other) => one.row.year - other.row.year).at(-1);
  if (last === undefined) return ["None held"];
  return last.row.year === year ? targetCell(last) : words`${targetCell(last)}, ${yearLabel(last.row.year)}`;
}

/** What is printed for a year, else the figure of the period that ends with it, where that stands for the year. */
export function outturnCell({ results, assessment }: PartSummary, year: FinancialYear): Words {
  const printed = results.find(({ row }) => row.year === year && row.period === "year");
  const whole = assessment.reported.findLast((one) => one.year === year && one.wholeYear);
  const outturn = printed ?? results.find(({ row }) => row === whole?.row);
  return outturn === undefined ? [] : words`${resultWords(outturn)}${aboutWords(outturn)}`;
}

/** The period a figure is about, where it is another than its column's. */
export function aboutWords({ about }: ShownResult): string {
  return about === undefined ? "" : `, ${about}`;
}

/** Figures of the agreement's own year that had come by the time it was made. */
function sinceThen({ summary }: MeasureLine, year: FinancialYear): readonly ReportRow[] {
  const each = summary.parts.flatMap(({ results, part, partName }) =>
    results
      .filter(({ row }) => row.year === year)
      .map(
        (result) =>
          words`${result.reportedFor}${part !== "all" && `, ${partName ?? part}`}: ${resultWords(result)}`,
      ),
  );
  return each.length === 0 ? [] : [{ kind: "note", text: words`${listedWords(each)}.` }];
}
