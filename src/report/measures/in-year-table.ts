import type { MeasureSummary, PartSummary, ShownResult } from "../../domain/assessment/measure-summary.ts";
import { atStart } from "../../domain/assessment/verdict.ts";
import { type FinancialYear, previousYear, yearLabel } from "../../domain/period/financial-year.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { tableBlock } from "../finance/parts.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import { basisWords } from "./basis-words.ts";
import { dayDueFor } from "./day-due.ts";
import { markerNotes } from "./marker-notes.ts";
import {
  codeCell,
  detailRows,
  directionCell,
  linesOf,
  type MeasureLine,
  statusCell,
  titleCell,
  yearEndCell,
} from "./measure-cells.ts";
import { aboutWords, outturnCell } from "./outturn-table.ts";
import { resultWords, targetCell } from "./result-words.ts";
import { commentaryRows } from "./said-of-measures.ts";

type Asked = {
  readonly id: string;
  readonly caption: string;
  /** Whether it is said beneath each measure how it was judged, and where its year will end. */
  readonly workings: boolean;
};

/** Measures in the year: the latest figure and last year's, the target, the status now and at the year's end. */
export function inYearTable(
  source: PortfolioSource,
  summaries: readonly MeasureSummary[],
  { id, caption, workings }: Asked,
): Block {
  const lines = linesOf(summaries);
  const { year } = source.agreement.portfolio;
  const latest = shared(lines.map(({ part }) => (part.latest ?? part.withoutFigure)?.reportedFor));
  const due = dayDueFor(source);
  const rows = lines.flatMap((line): readonly ReportRow[] => [
    { kind: "line", cells: cellsOf(line, { year, latest, due }) },
    ...detailRows(line),
    ...(workings ? workingsRows(line) : []),
    ...(line.isLast ? commentaryRows(source, line.measure) : []),
  ]);
  return tableBlock(source, {
    id,
    caption,
    columns: [
      { heading: "Code", kind: "code", width: 1.2 },
      { heading: "Measure", kind: "header", width: 3.5 },
      { heading: yearLabel(previousYear(year)), kind: "number" },
      { heading: latest ?? "Latest", kind: "number", width: 1.5 },
      { heading: "Target", kind: "number", width: 1.4 },
      { heading: "Now", kind: "status", width: 1.4 },
      { heading: "Year end", kind: "status", width: 1.4 },
      { heading: "Direction", kind: "text", width: 1.7 },
    ],
    rows,
    notes: [...basisWords(lines), ...markerNotes(rows)],
  });
}

type Columns = {
  readonly year: FinancialYear;
  /** The period all latest figures are of, where they are of one. */
  readonly latest: string | undefined;
  /** The day by which figures were due for the report. */
  readonly due: Temporal.PlainDate;
};

function cellsOf(line: MeasureLine, { year, latest, due }: Columns): readonly Words[] {
  const { measure, part } = line;
  return [
    codeCell(measure),
    titleCell(line),
    outturnCell(part, previousYear(year)),
    latestCell(part, latest, due),
    targetOf(part),
    statusCell(part),
    yearEndCell(part),
    directionCell(part),
  ];
}

/** The last figure with its period where the column does not name it, and whether a later one is missing. */
function latestCell(
  { latest, withoutFigure, silent }: PartSummary,
  named: string | undefined,
  due: Temporal.PlainDate,
): Words {
  const when = (result: ShownResult) =>
    named === undefined ? `, ${result.reportedFor}` : aboutWords(result);
  if (latest === undefined) {
    return withoutFigure === undefined
      ? ["None held"]
      : words`${resultWords(withoutFigure)}${when(withoutFigure)}`;
  }
  const isLate = silent !== undefined && Temporal.PlainDate.compare(silent.dueOn, due) < 0;
  const { value, reportedFor } = withoutFigure ?? {};
  const later = value?.kind === "missing" && `. ${reportedFor}: ${missingWords(value.reason)}`;
  return words`${resultWords(latest)}${when(latest)}${later}${isLate && ". No later result came"}`;
}

function targetOf({ judgedBy, latest }: PartSummary): Words {
  if (judgedBy === undefined) return ["None held"];
  const { kind } = judgedBy.profiled ?? { kind: undefined };
  const isProfiled = kind === "given" || kind === "from-last-years";
  const when = isProfiled
    ? `, by ${latest?.reportedFor}`
    : judgedBy.basis === "later year" && `, for ${yearLabel(judgedBy.row.year)}`;
  return words`${targetCell(judgedBy)}${when}`;
}

function workingsRows({ part, measure }: MeasureLine): readonly ReportRow[] {
  const { status, assessment } = part;
  const said = [status.words, assessment.yearEnd.forecast.words].map((one) => `${atStart(one)}.`);
  const owner =
    measure.owner === undefined ? "Nobody is named who answers for it." : `Answers for it: ${measure.owner}.`;
  return [{ kind: "note", text: [[...new Set(said), owner].join(" ")] }];
}

function shared(labels: readonly (string | undefined)[]): string | undefined {
  const held = new Set(labels.filter((label) => label !== undefined));
  return held.size === 1 ? [...held][0] : undefined;
}
