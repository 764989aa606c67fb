import { stringify } from "csv-stringify/sync";
import type { At, Rules } from "../domain/assessment/assess.ts";
import { assessMeasure, type HeldRows } from "../domain/assessment/assess-measure.ts";
import { definitionFor } from "../domain/assessment/definition.ts";
import { type HeldTarget, heldTarget } from "../domain/assessment/held-target.ts";
import { type Reported, reportedOf } from "../domain/assessment/reported.ts";
import type { SettingsOf } from "../domain/assessment/settings-rows.ts";
import type { Verdict } from "../domain/assessment/verdict.ts";
import type { MeasureRow, ResultRow } from "../domain/data-package/tables/measures.ts";
import { type NoticeRow, wholeCouncil } from "../domain/data-package/tables/reports.ts";
import { targetWords } from "../domain/measure/target.ts";
import { type FinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import { decimalText } from "../domain/value/decimal.ts";
import type { ValueUnit } from "../domain/value/value-unit.ts";
import { safeText } from "./safe-cell.ts";

/** Everything held of one measure, how it is judged, and the day from which it is told. */
export type MeasureData = {
  readonly rows: HeldRows;
  readonly rules: Rules;
  readonly settingsOf: SettingsOf;
  readonly on: Temporal.PlainDate;
  /** What the council says of figures: printed beside the results it is about. */
  readonly notices: readonly NoticeRow[];
};

const columns = [
  "measure",
  "code",
  "title",
  "part",
  "part_name",
  "area",
  "year",
  "period",
  "about",
  "value",
  "unit",
  "numerator",
  "denominator",
  "count",
  "markers",
  "missing",
  "target",
  "target_upper",
  "target_words",
  "status",
  "status_words",
  "rule",
  "rule_version",
  "source_file",
  "source_line",
  "notice",
] as const;

type Cells = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * One measure as CSV (RFC 4180, UTF-8): a heading, then a line for every result, of every part, area, year and period,
 * and for every target of a year that has no result for the whole of it; oldest first. A status is that of the figure in
 * its own period, by the rule named; areas within the council have none. A blank is a thing that is not held.
 */
export function measureCsv(data: MeasureData): string {
  const lines = [...resultLines(data), ...targetLines(data)].toSorted(inOrder).map(({ cells }) => cells);
  return stringify(
    lines.map((cells) => columns.map((name) => cells[name] ?? "")),
    { header: true, columns: [...columns], record_delimiter: "windows" },
  );
}

type Line = { readonly place: readonly (string | number)[]; readonly cells: Cells };

function inOrder({ place: one }: Line, { place: other }: Line): number {
  for (const [at, left] of one.entries()) {
    const right = other[at] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function resultLines(data: MeasureData): readonly Line[] {
  const { rows, rules } = data;
  const statuses = statusesOf(data);
  return reportedOf(rows.measures, rows.results, rules.calendar).map((reported): Line => {
    const { row, order } = reported;
    const measure = definitionFor(rows.measures, row.year);
    const target = targetsOf(data, measure).find(isFor(row));
    return {
      place: [row.part, row.area, row.year, order, row.period],
      cells: {
        ...namedCells(measure, row.part, row.year),
        area: safeText(row.area),
        period: safeText(row.period),
        ...figureCells(reported, measure.unit),
        ...targetCells(target),
        ...(row.area === "council" && statusCells(statuses(row))),
        ...sourceCells(row),
        notice: safeText(noticeOn(data, measure, row)),
      },
    };
  });
}

/** What is said of a result's year and period, or of its whole year; blank where nothing is. */
function noticeOn({ notices }: MeasureData, { portfolio }: MeasureRow, { year, period }: ResultRow): string {
  return notices
    .filter(
      (one) =>
        one.year === year &&
        (one.portfolio === portfolio || one.portfolio === wholeCouncil) &&
        (one.period === undefined || one.period === period),
    )
    .map(({ text }) => text)
    .join(" ");
}

function targetLines(data: MeasureData): readonly Line[] {
  const { rows, rules } = data;
  const reported = (held: HeldTarget) =>
    rows.results.some((row) => row.area === "council" && row.period === "year" && isFor(row)(held));
  return rows.targets.flatMap((row): readonly Line[] => {
    const measure = definitionFor(rows.measures, row.year);
    const held = heldTarget(row, measure);
    if (reported(held)) return [];
    return [
      {
        place: [row.part, "council", row.year, rules.calendar.slot(row.year, "year").order, "year"],
        cells: {
          ...namedCells(measure, row.part, row.year),
          area: "council",
          period: "year",
          unit: measure.unit,
          ...targetCells(held),
          ...sourceCells(row),
        },
      },
    ];
  });
}

function targetsOf({ rows }: MeasureData, measure: MeasureRow): readonly HeldTarget[] {
  return rows.targets.map((row) => heldTarget(row, measure));
}

function isFor({ part, year }: { readonly part: string; readonly year: FinancialYear }) {
  return ({ row }: HeldTarget) => row.part === part && row.year === year;
}

/** The status of a figure in the period it was reported for; undefined where it holds none to judge. */
function statusesOf({ rows, rules, settingsOf, on }: MeasureData) {
  const worked = new Map<string, ReturnType<typeof assessMeasure>>();
  const assessedAt = (at: At) => {
    const key = `${at.year} ${at.period}`;
    const made = worked.get(key) ?? assessMeasure(rows, rules, at, settingsOf);
    worked.set(key, made);
    return made;
  };
  return ({ part, year, period }: ResultRow): Verdict | undefined =>
    assessedAt({ year, period, on }).parts.find((one) => one.part === part)?.current.verdict;
}

function namedCells(measure: MeasureRow, part: string, year: FinancialYear): Cells {
  const name = (measure.parts ?? []).find((text) => text.startsWith(`${part}=`))?.slice(part.length + 1);
  return {
    measure: safeText(measure.measure),
    code: safeText(measure.code ?? ""),
    title: safeText(measure.title),
    part: safeText(part),
    part_name: safeText(name ?? ""),
    year: yearLabel(year),
  };
}

function figureCells({ row, value }: Reported, unit: ValueUnit): Cells {
  const { numerator, denominator, count } = row;
  const figure = value.kind === "measured" ? value : undefined;
  return {
    about: safeText(row.about ?? ""),
    value: figure === undefined ? "" : decimalText(figure.decimal),
    unit: figure?.unit ?? unit,
    numerator: numerator?.toString() ?? "",
    denominator: denominator?.toString() ?? "",
    count: count?.toString() ?? "",
    markers: (figure?.markers ?? []).join("; "),
    missing: value.kind === "missing" ? value.reason : "",
  };
}

function targetCells(held: HeldTarget | undefined): Cells {
  if (held === undefined) return {};
  const { target } = held;
  const target_words = safeText(targetWords(target));
  if (target.kind !== "numerical") return { target_words };
  const { wanted } = target;
  return wanted.kind === "single"
    ? { target: decimalText(wanted.value), target_words }
    : { target: decimalText(wanted.low), target_upper: decimalText(wanted.high), target_words };
}

function statusCells(verdict: Verdict | undefined): Cells {
  if (verdict === undefined) return {};
  const { state, word, rule } = verdict;
  return {
    status: state,
    status_words: safeText(word),
    rule: safeText(rule.name),
    rule_version: String(rule.version),
  };
}

function sourceCells(row: {
  readonly sourceFile: string | undefined;
  readonly sourceLine: number | undefined;
}): Cells {
  return { source_file: safeText(row.sourceFile ?? ""), source_line: row.sourceLine?.toString() ?? "" };
}
