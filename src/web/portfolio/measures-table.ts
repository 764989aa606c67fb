import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import { changeWords, statusOfPart } from "../../domain/assessment/measure-words.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { type DataTable, dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { statusWord } from "../../html/status.ts";
import type { AddressBook } from "../routes.ts";
import { codeCell, resultCell, targetCell, titleCell } from "./measure-cells.ts";
import { trendCell } from "./trend-cell.ts";

/** One line of the table: a measure, or a part of one. */
export type MeasureLine = { readonly measure: MeasureRow; readonly part: PartSummary };

export function linesOf(summaries: readonly MeasureSummary[]): readonly MeasureLine[] {
  return summaries.flatMap(({ measure, parts }) => parts.map((part) => ({ measure, part })));
}

/** Lines under a heading of their own, or all together. */
export type MeasureGroup = { readonly heading: Text | undefined; readonly lines: readonly MeasureLine[] };

export type MeasuresTable = {
  readonly to: AddressBook;
  readonly id: string;
  readonly caption: string;
  readonly groups: readonly MeasureGroup[];
  /** Whether where the year is heading stands beside the status now. */
  readonly yearEnd?: boolean;
};

/** Measures with their last result, the target that judges it, status, change and the years held. */
export function measuresTable({ to, id, caption, groups, yearEnd = false }: MeasuresTable): Html {
  const lines = groups.flatMap((group) => group.lines);
  const resultYear = shared(lines.map(({ part }) => (part.latest ?? part.withoutFigure)?.reportedFor));
  const targetYear = shared(lines.map(({ part }) => part.judgedBy && yearLabel(part.judgedBy.row.year)));
  const basis = basisWords(lines);
  const cells = ({ measure, part }: MeasureLine): Row => ({
    kind: "line",
    cells: [
      codeCell(measure),
      titleCell(to, measure, part),
      resultCell(to, part, resultYear === undefined),
      targetCell(
        to,
        part,
        targetYear === undefined && part.judgedBy ? yearLabel(part.judgedBy.row.year) : undefined,
      ),
      statusWord(statusOfPart(part)),
      ...(yearEnd ? [yearEndCell(part)] : []),
      changeCell(part),
      trendCell(part),
    ],
  });
  const table: DataTable = {
    id,
    caption,
    ...(basis === undefined ? {} : { reading: basis }),
    columns: [
      { heading: "Code", kind: "code" },
      { heading: "Measure", kind: "header" },
      { heading: resultYear ?? "Last result", kind: "number" },
      { heading: targetYear === undefined ? "Target" : `${targetYear} target`, kind: "number" },
      { heading: yearEnd ? "Now" : "Status", kind: "status" },
      ...(yearEnd ? [{ heading: "Year end", kind: "status" } as const] : []),
      { heading: "Change", kind: "text" },
      { heading: "Trend", kind: "picture" },
    ],
    rows: groups.flatMap(({ heading, lines }): readonly Row[] => [
      ...(heading === undefined ? [] : [{ kind: "group", heading } as const]),
      ...lines.map(cells),
    ]),
    narrow: "stack",
  };
  return dataTable(table);
}

/** The one label all that have any share; undefined where they differ. */
function shared(labels: readonly (string | undefined)[]): string | undefined {
  const held = new Set(labels.filter((label) => label !== undefined));
  return held.size === 1 ? [...held][0] : undefined;
}

/** Said where some of the results are judged by a target set after their own year. */
function basisWords(lines: readonly MeasureLine[]): string | undefined {
  const judged = lines.filter(({ part }) => part.latest !== undefined && part.judgedBy !== undefined);
  const later = judged.filter(({ part }) => part.judgedBy?.basis === "later year").length;
  if (later === 0) return undefined;
  if (later === judged.length)
    return "Last result against the target set since: none is held for its own year.";
  return "Each result is judged against the target for its own year; where none is held, against the one set since.";
}

function yearEndCell({ assessment }: PartSummary): Html {
  const { state, word } = assessment.yearEnd.verdict;
  return statusWord({ kind: state, word });
}

function changeCell(part: PartSummary): Html {
  const [word, by] = changeWords(part.change, part);
  return html`${word}${by !== undefined && html` <span class="cell-note">${by}</span>`}`;
}
