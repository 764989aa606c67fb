import { hasFigure } from "../../domain/assessment/reported.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { markerExplanation, markerShorthand } from "../../domain/value/shorthand.ts";
import { type DataTable, dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { type Status, statusWord } from "../../html/status.ts";
import type { PartSummary, ShownResult, ShownTarget } from "../measure-summary.ts";
import { targetAlone } from "../measure-words.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";
import { signedDifference } from "./difference-words.ts";

export type ResultsTable = {
  readonly to: AddressBook;
  readonly part: PartSummary;
  /** What is said where a year has a target and no result: "Due 23 November 2021". */
  readonly awaited: string;
};

/** Year by year: the result with its counts and marks, the target, the status and the change. */
export function resultsTable({ to, part, awaited }: ResultsTable): Html {
  const { results, targets } = part;
  const bare = targets.filter(({ row }) => !results.some((one) => one.row.year === row.year && isWhole(one)));
  const lines = [
    ...results.map((result) => ({
      year: result.row.year,
      rows: resultRows(to, part, result),
    })),
    ...bare.map((target) => ({ year: target.row.year, rows: [targetRow(to, target, awaited)] })),
  ].toSorted((left, right) => left.year - right.year);
  const reading = legend(results);
  const table: DataTable = {
    id: `results-${part.part}`,
    caption: "Results and targets",
    ...(reading === undefined ? {} : { reading }),
    columns: [
      { heading: "Reported for", kind: "header" },
      { heading: "Result", kind: "number" },
      { heading: "Target", kind: "number" },
      { heading: "Status", kind: "status" },
      { heading: "Change", kind: "number" },
    ],
    rows: lines.flatMap(({ rows }) => rows),
    narrow: "stack",
  };
  return dataTable(table);
}

function isWhole({ row }: ShownResult): boolean {
  return row.period === "year";
}

function resultRows(to: AddressBook, part: PartSummary, result: ShownResult): readonly Row[] {
  const target = targetOf(part, result);
  const line: Row = {
    kind: "line",
    cells: [
      html`${result.reportedFor}${result.about !== undefined && html` <span class="cell-note unbroken">${result.about}</span>`}`,
      shownFigure(to, result),
      target === undefined ? noTarget(result) : targetFigure(to, target),
      statusWord(statusOfRow(part, result, target)),
      changeFrom(part, result),
    ],
  };
  const { note } = result.row;
  return note === undefined ? [line] : [line, { kind: "note", text: note }];
}

function ownTarget({ targets }: PartSummary, year: FinancialYear): ShownTarget | undefined {
  return targets.find(({ row }) => row.year === year);
}

/** The year's own target; within the year only where the last figure is judged by it already. */
function targetOf(part: PartSummary, result: ShownResult): ShownTarget | undefined {
  const judged = part.status.kind !== "none" && part.judgedBy?.basis === "own year";
  return isWhole(result) || (result === part.latest && judged) ? ownTarget(part, result.row.year) : undefined;
}

function noTarget(result: ShownResult): string {
  return isWhole(result) ? "Not held" : "For the year";
}

function targetFigure(to: AddressBook, target: ShownTarget): Html {
  return figure({ text: targetAlone(target), href: to.figure(agreementTables.targets, target.row, "value") });
}

function statusOfRow(part: PartSummary, result: ShownResult, target: ShownTarget | undefined): Status {
  if (result.value.kind === "missing") return { kind: "none", word: "No result" };
  if (target === undefined) return { kind: "none", word: isWhole(result) ? "No target held" : "Not judged" };
  const { reported, standingOf } = part.assessment;
  const figure = reported.filter(hasFigure).find(({ row }) => row === result.row);
  if (figure === undefined) return { kind: "none", word: "Not judged" };
  const { verdict } = standingOf(figure);
  return { kind: verdict.state, word: verdict.word };
}

/** The difference from the whole year before, where both are figures of one kind. */
function changeFrom({ results }: PartSummary, result: ShownResult): Text {
  if (!isWhole(result)) return html`<span class="quiet">Not compared</span>`;
  const years = results.filter(isWhole);
  const before = years[years.indexOf(result) - 1];
  const { value } = result;
  if (value.kind !== "measured") return html`<span class="quiet">Not compared</span>`;
  if (before === undefined) return html`<span class="quiet">First held</span>`;
  if (before.value.kind !== "measured") return html`<span class="quiet">Not compared</span>`;
  if (value.unit !== before.value.unit || value.markers.includes("break-in-series")) {
    return html`<span class="quiet">Not comparable</span>`;
  }
  return html`<span class="unbroken">${signedDifference(value.decimal, before.value.decimal, value.unit)}</span>`;
}

function targetRow(to: AddressBook, target: ShownTarget, awaited: string): Row {
  return {
    kind: "line",
    cells: [
      yearLabel(target.row.year),
      awaited,
      targetFigure(to, target),
      statusWord({ kind: "none", word: awaited.startsWith("Due") ? "Not due yet" : "No result" }),
      html`<span class="quiet">Not compared</span>`,
    ],
  };
}

/** What the shorthand in the table stands for; undefined where it uses none. */
function legend(results: readonly ShownResult[]): Text | undefined {
  const marks = new Map<string, string>();
  for (const { value } of results) {
    if (value.kind === "missing") continue;
    for (const marker of value.markers) marks.set(markerShorthand(marker), markerExplanation(marker));
  }
  if (marks.size === 0) return undefined;
  return [...marks].map(([letter, words]) => `${letter} ${words}`).join(" ");
}
