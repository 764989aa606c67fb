import type { PartSummary, ShownResult, ShownTarget } from "../../domain/assessment/measure-summary.ts";
import { targetAlone } from "../../domain/assessment/measure-words.ts";
import { type Figure, hasFigure } from "../../domain/assessment/reported.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { targetWords } from "../../domain/measure/target.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";
import { markerExplanation, markerShorthand } from "../../domain/value/shorthand.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { type DataTable, dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { statusWord } from "../../html/status.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";

export type ResultsTable = {
  readonly to: AddressBook;
  readonly part: PartSummary;
  /** What is said where a year has a target and no result: "Due 23 November 2021". */
  readonly awaited: string;
};

type Line = { readonly year: FinancialYear; readonly rows: readonly Row[] };

/** More lines than this are folded away, the oldest first. */
const mostShown = 9;

/**
 * Period by period: the result with its counts and marks, what it was held against, the status and the change. What
 * the service expects of a year comes after that year's results.
 */
export function resultsTable({ to, part, awaited }: ResultsTable): Html {
  const { results, targets, assessment } = part;
  const figures = new Map(assessment.reported.filter(hasFigure).map((one) => [one.row, one]));
  const reported = new Set(results.map(({ row }) => row.year));
  const lines: readonly Line[] = [
    ...results.map((result) => ({
      year: result.row.year,
      rows: resultRows(to, part, result, figures.get(result.row)),
    })),
    ...forecastLines(to, part),
    ...targets
      .filter(({ row }) => !reported.has(row.year))
      .map((target) => ({ year: target.row.year, rows: [targetRow(to, target, awaited)] })),
  ].toSorted((left, right) => left.year - right.year);
  const from = Math.max(0, lines.length - mostShown);
  const recent = table(part, `results-${part.part}`, "Results and targets", lines.slice(from));
  if (from === 0) return recent;
  const earlier = table(part, `earlier-${part.part}`, "Earlier results and targets", lines.slice(0, from));
  return html`${recent}${fold({ summary: `${countAtStart(from, "earlier line")}`, body: earlier })}`;
}

function table(part: PartSummary, id: string, caption: string, lines: readonly Line[]): Html {
  const reading = legend(part.results);
  const shown: DataTable = {
    id,
    caption: `${caption}${unitWords(part)}`,
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
  return dataTable(shown);
}

/** The unit of every figure, where a figure alone does not show it: ", in days", ", per 100,000". */
function unitWords({ assessment }: PartSummary): string {
  const { alone } = unitForms[assessment.latest?.value.unit ?? assessment.measure.unit];
  if (alone === "") return "";
  return alone.startsWith(" per ") ? `,${alone}` : `, in${alone}`;
}

function isWhole({ row }: ShownResult): boolean {
  return row.period === "year";
}

function resultRows(
  to: AddressBook,
  part: PartSummary,
  result: ShownResult,
  held: Figure | undefined,
): readonly Row[] {
  const line: Row = {
    kind: "line",
    cells: [
      html`${result.reportedFor}${result.about !== undefined && html` <span class="cell-note unbroken">${result.about}</span>`}`,
      shownFigure(to, result, "column"),
      ...(held === undefined ? withoutFigure(to, part, result) : judged(to, part, held)),
    ],
  };
  const { note } = result.row;
  return note === undefined ? [line] : [line, { kind: "note", text: note }];
}

function withoutFigure(to: AddressBook, { targets }: PartSummary, result: ShownResult): readonly Text[] {
  const target = isWhole(result) ? targets.find(({ row }) => row.year === result.row.year) : undefined;
  return [
    target === undefined ? quiet("Not held") : targetFigure(to, target),
    statusWord({ kind: "none", word: "No result" }),
    quiet("Not compared"),
  ];
}

/** What the figure was held against in its own period, how it stood, and how it had moved by then. */
function judged(to: AddressBook, { assessment }: PartSummary, held: Figure): readonly Text[] {
  const { verdict, held: target, profiled } = assessment.standingOf(held);
  const own = target?.row.year === held.year ? target : undefined;
  const word = own === undefined && target !== undefined ? "No target held" : verdict.word;
  const state = own === undefined && target !== undefined ? "none" : verdict.state;
  return [
    own === undefined ? quiet("Not held") : heldAgainst(to, own, profiled),
    statusWord({ kind: state, word }),
    change(assessment, held),
  ];
}

type Profiled = ReturnType<PartSummary["assessment"]["standingOf"]>["profiled"];

/** The year's target as it is, or what it asked for by the period, with how that came about. */
function heldAgainst(to: AddressBook, own: ShownTarget, profiled: Profiled): Html {
  if (profiled === undefined || profiled.kind === "as-it-is") return targetFigure(to, own);
  if (profiled.kind === "none") return quiet("For the year");
  const by = { given: "set for the period", "from-last-years": "by the shape of past years" }[profiled.kind];
  return html`${targetFigure(to, { ...own, target: profiled.target })} <span class="cell-note">${by}</span>`;
}

function targetFigure(to: AddressBook, target: ShownTarget): Html {
  const { alone } = target.target.kind === "numerical" ? unitForms[target.target.unit] : { alone: "" };
  const text = alone === "" ? targetAlone(target) : targetWords(target.target);
  return figure({ text, href: to.figure(agreementTables.targets, target.row, "value") });
}

/** The difference from the figure it compares with, which the first column's order does not always show. */
function change(assessment: PartSummary["assessment"], held: Figure): Html {
  const { change: moved, basis } = assessment.directionAt(held);
  if (moved.kind === "not-comparable") {
    const first = assessment.reported.filter(hasFigure)[0] === held;
    return quiet(first ? "First held" : "Not compared");
  }
  const { exact, places } = moved.difference;
  const apart = { exact: exact.abs(), places };
  const { unit } = held.value;
  const size = unit === "percentage" ? formatDifference(apart, unit) : formatDecimal(apart, unit);
  const words = exact.eq(0) ? "no change" : `${exact.gt(0) ? "+" : "−"}${size}`;
  const on = basis === "same period last year" && html` <span class="cell-note">on a year before</span>`;
  return html`<span class="unbroken">${words}</span>${on}`;
}

/** The service's own forecast of a year that has no outturn yet. */
function forecastLines(to: AddressBook, { assessment }: PartSummary): readonly Line[] {
  const { forecasts, yearEnd, measure } = assessment;
  const last = forecasts.at(-1);
  if (yearEnd.forecast.kind !== "officer" || last?.year !== measure.year) return [];
  const { value, row } = last;
  const shown: ShownResult = { row, value, reportedFor: "", about: undefined, period: last.period };
  const { state, word } = yearEnd.verdict;
  const cells = [
    `${yearLabel(last.year)}, as the service expects`,
    shownFigure(to, shown, "column"),
    yearEnd.held === undefined ? quiet("Not held") : targetFigure(to, yearEnd.held),
    statusWord({ kind: state, word: state === "none" ? word : `Heading for: ${word.toLowerCase()}` }),
    quiet("A forecast"),
  ];
  return [{ year: last.year, rows: [{ kind: "line", cells }] }];
}

function targetRow(to: AddressBook, target: ShownTarget, awaited: string): Row {
  return {
    kind: "line",
    cells: [
      yearLabel(target.row.year),
      awaited,
      targetFigure(to, target),
      statusWord({ kind: "none", word: awaited.startsWith("Due") ? "Not due yet" : "No result" }),
      quiet("Not compared"),
    ],
  };
}

function quiet(words: string): Html {
  return html`<span class="quiet">${words}</span>`;
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
