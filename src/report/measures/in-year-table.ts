import type { MeasureSummary, PartSummary, ShownResult } from "../../domain/assessment/measure-summary.ts";
import { type FinancialYear, previousYear, yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
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
  const latest = periodNamed(source, lines);
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
      { heading: `${yearLabel(year)} target`, kind: "number", width: 1.4 },
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
  /** The period that figures are of unless they say another. */
  readonly latest: string | undefined;
  /** The day by which figures were due for the report. */
  readonly due: Temporal.PlainDate;
};

function cellsOf(line: MeasureLine, columns: Columns): readonly Words[] {
  const { measure, part } = line;
  return [
    codeCell(measure),
    titleCell(line),
    outturnCell(part, previousYear(columns.year)),
    latestCell(part, columns),
    targetOf(part, columns),
    statusCell(part),
    yearEndCell(part),
    directionCell(part),
  ];
}

/**
 * The last figure, with its period where the column does not name it, and whether a later one is missing. Last year's
 * outturn stands in its own column, and is not printed for a newer figure.
 */
function latestCell(
  { latest, withoutFigure, silent }: PartSummary,
  { year, latest: named, due }: Columns,
): Words {
  const when = (result: ShownResult) =>
    result.reportedFor === named ? aboutWords(result) : `, ${result.reportedFor}`;
  const isOld = latest !== undefined && latest.row.year < year && latest.row.period === "year";
  if (latest === undefined || (isOld && latest.row.year === previousYear(year))) {
    if (withoutFigure === undefined) return [latest === undefined ? "None held" : "No newer figure"];
    return words`${resultWords(withoutFigure)}${when(withoutFigure)}`;
  }
  const isLate = silent !== undefined && Temporal.PlainDate.compare(silent.dueOn, due) < 0;
  const { value, reportedFor } = withoutFigure ?? {};
  const later = value?.kind === "missing" && `. ${reportedFor}: ${missingWords(value.reason)}`;
  return words`${resultWords(latest)}${when(latest)}${later}${isLate && ". No later result came"}`;
}

/** What the figure is held against, with its year where that is another than the column's. */
function targetOf({ judgedBy, latest, assessment }: PartSummary, { year, latest: named }: Columns): Words {
  if (judgedBy === undefined) return ["None held"];
  const { kind } = judgedBy.profiled ?? { kind: undefined };
  const isProfiled = kind === "given" || kind === "from-last-years";
  const by = latest?.reportedFor === named ? ", by then" : `, by ${latest?.reportedFor}`;
  if (isProfiled) {
    const { held } = assessment.yearEnd;
    return words`${targetCell(judgedBy)}${by}${held !== undefined && words`; ${targetCell(held)} for the year`}`;
  }
  const when = judgedBy.row.year !== year && `, for ${yearLabel(judgedBy.row.year)}`;
  return words`${targetCell(judgedBy)}${when}`;
}

function workingsRows({ part, measure }: MeasureLine): readonly ReportRow[] {
  const { status, assessment } = part;
  const said = [status.words, assessment.yearEnd.forecast.words].map((one) => `${atStart(one)}.`);
  const owner =
    measure.owner === undefined ? "Nobody is named who answers for it." : `Answers for it: ${measure.owner}.`;
  return [{ kind: "note", text: [[...new Set(said), owner].join(" ")] }];
}

/** The report's own period where any latest figure is of it; else the one they all are of, if they are of one. */
function periodNamed(
  { name, agreement }: PortfolioSource,
  lines: readonly MeasureLine[],
): string | undefined {
  const row = agreement.periods.find(({ year, period }) => year === name.year && period === name.period);
  const own = row && `${row.label} ${yearLabel(row.year)}`;
  const each = lines.flatMap(({ part }) => (part.latest ?? part.withoutFigure)?.reportedFor ?? []);
  const [first, ...others] = new Set(each);
  const isLastYear = first === yearLabel(previousYear(name.year));
  if (own !== undefined && (each.includes(own) || isLastYear)) return own;
  return others.length === 0 && !isLastYear ? first : undefined;
}
