import { yearOnYear } from "../../charts/year-on-year.ts";
import type { SoFar, YearOnYear } from "../../charts/year-place.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import { type Figure, hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import type { ChangePointRow, TargetProfileRow } from "../../domain/data-package/tables/assessment.ts";
import { type NumericalTarget, targetWords } from "../../domain/measure/target.ts";
import { type FinancialYear, financialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { subtractDecimals } from "../../domain/value/decimal.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";
import { type OverlaidYears, overlaidYears } from "./overlaid-years.ts";
import { targetOverYear } from "./target-over-year.ts";

export type YearOnYearPicture = {
  readonly to: AddressBook;
  readonly part: Assessment;
  /** The measure's title, with the part's name where it is of one. */
  readonly title: string;
  /** The measure's own, for the target by periods to come. */
  readonly profiles: readonly TargetProfileRow[];
  /** Of the measure: years before a change of definition are not laid under those after. */
  readonly changes?: readonly ChangePointRow[];
  readonly level: 2 | 3;
};

type Targets = readonly (NumericalTarget | undefined)[];

/** This year over the years before it, period by period; nothing where a measure does not follow the year. */
export function yearOnYearPicture({ to, part, title, profiles, changes, level }: YearOnYearPicture): Html {
  const overlaid = overlaidYears(part, changes);
  if (overlaid === undefined) return html``;
  const targets = targetOverYear(part, overlaid, profiles);
  const finding = findingWords(part, overlaid, targets);
  const chart = described({ part, title, overlaid, targets, finding });
  const table = yearsTable({ to, id: `over-years-${part.part}`, title, overlaid, targets });
  return section({
    id: `years-overlaid-${part.part}`,
    heading: "This year against the years before",
    level,
    body: html`${chartFigure({ chart: yearOnYear(chart), finding })}${fold({ summary: "The figures of this chart", body: table })}`,
  });
}

type Described = {
  readonly part: Assessment;
  readonly title: string;
  readonly overlaid: OverlaidYears;
  readonly targets: Targets;
  readonly finding: string;
};

function described({ part, title, overlaid, targets, finding }: Described): YearOnYear {
  const { years, ends, at, nameAt } = overlaid;
  const buildsUp = part.measure.accumulation === "cumulative";
  const unit = unitForms[part.latest?.value.unit ?? part.measure.unit];
  const [first, last] = [years[0], years.at(-1)].map((year) => (year === undefined ? "" : yearLabel(year)));
  return {
    id: `years-chart-${part.part}`,
    title: `${title}${buildsUp ? " so far in the year" : ""}, ${first} to ${last}`,
    description: `${finding} The table below has the same figures.`,
    unit: { before: unit.before, after: unit.after },
    periods: ends.map(nameAt),
    years: years.map((year) => ({
      name: yearLabel(year),
      values: ends.map((end) => soFar(at(year, end))),
    })),
    ...(targets.some((target) => target !== undefined) && {
      target: { name: "Target", values: targets.map(targetSoFar) },
    }),
  };
}

function soFar(one: Reported | undefined): SoFar | undefined {
  if (one === undefined || !hasFigure(one)) return undefined;
  const { decimal, unit, markers } = one.value;
  return {
    value: decimal.exact.toNumber(),
    label: formatDecimal(decimal, unit),
    ...(markers.includes("provisional") && { provisional: true }),
  };
}

/** Of a range its lower end is drawn, and both are named. */
function targetSoFar(target: NumericalTarget | undefined): SoFar | undefined {
  if (target === undefined) return undefined;
  const { wanted } = target;
  const value = wanted.kind === "single" ? wanted.value : wanted.low;
  return { value: value.exact.toNumber(), label: targetWords(target) };
}

/** The newest figure beside the same time a year before, and what the target asks by then. */
function findingWords(part: Assessment, { years, ends, at }: OverlaidYears, targets: Targets): string {
  const year = years.at(-1);
  const end = ends.findLast((one) => year !== undefined && hasValue(at(year, one)));
  const newest = year === undefined || end === undefined ? undefined : at(year, end);
  if (year === undefined || end === undefined || newest === undefined || !hasFigure(newest)) return "";
  const buildsUp = part.measure.accumulation === "cumulative";
  const came = formatDecimal(newest.value.decimal, newest.value.unit);
  const start = buildsUp
    ? `By the end of ${newest.slot.words} it had come to ${came}`
    : `In ${newest.slot.words} it was ${came}`;
  const target = targets[ends.indexOf(end)];
  const asked =
    target === undefined ? "" : ` The target ${buildsUp ? "by then" : "for it"} is ${targetWords(target)}.`;
  return `${start}${beside(newest, at(financialYear(year - 1), end), year, buildsUp)}.${asked}`;
}

function hasValue(one: Reported | undefined): boolean {
  return one !== undefined && hasFigure(one);
}

function beside(
  { value }: Figure,
  before: Reported | undefined,
  year: FinancialYear,
  buildsUp: boolean,
): string {
  const when = `${buildsUp ? "at the same time in" : "in the same period of"} ${yearLabel(financialYear(year - 1))}`;
  if (before === undefined || !hasFigure(before))
    return `; no figure is held ${when.replace("at the", "for the")}`;
  const was = formatDecimal(before.value.decimal, before.value.unit);
  const { exact, places } = subtractDecimals(value.decimal, before.value.decimal);
  if (exact.eq(0)) return `, the same as ${when}`;
  const by = formatDifference({ exact: exact.abs(), places }, value.unit);
  return `, ${by} ${exact.gt(0) ? "more" : "less"} than ${when} (${was})`;
}

type YearsTable = {
  readonly to: AddressBook;
  readonly id: string;
  readonly title: string;
  readonly overlaid: OverlaidYears;
  readonly targets: Targets;
};

function yearsTable({ to, id, title, overlaid, targets }: YearsTable): Html {
  const { years, ends, at, nameAt } = overlaid;
  const aimed = targets.some((target) => target !== undefined);
  const newest = years.at(-1);
  const cell = (year: FinancialYear, end: number) => {
    const one = at(year, end);
    return one === undefined ? html`<span class="quiet">Not held</span>` : shownFigure(to, one);
  };
  return dataTable({
    id,
    caption: `${title}, by period of the year`,
    columns: [
      { heading: "Period", kind: "header" },
      ...years.map((year) => ({ heading: yearLabel(year), kind: "number" }) as const),
      ...(aimed && newest !== undefined
        ? [{ heading: `${yearLabel(newest)} target`, kind: "number" } as const]
        : []),
    ],
    rows: ends.map((end, place) => {
      const target = targets[place];
      const asked = target === undefined ? "None by then" : targetWords(target);
      return {
        kind: "line",
        cells: [nameAt(end), ...years.map((year) => cell(year, end)), ...(aimed ? [asked] : [])],
      };
    }),
    narrow: "scroll",
  });
}
