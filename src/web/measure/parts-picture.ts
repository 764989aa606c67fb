import { partComparison } from "../../charts/part-comparison.ts";
import type { PartComparison, PartFigure } from "../../charts/part-place.ts";
import { togetherOf } from "../../domain/assessment/direction.ts";
import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import { changeWords } from "../../domain/assessment/measure-words.ts";
import { type Figure, hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { formatDecimal } from "../../domain/value/format-value.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";
import { type ComparedParts, comparedParts } from "./compared-parts.ts";

export type PartsPicture = {
  readonly to: AddressBook;
  /** Of one measure, the whole among them where it is held. */
  readonly parts: readonly PartSummary[];
  readonly title: string;
};

/** How the parts of a measure stand and moved beside each other; nothing for a measure of one part. */
export function partsPicture({ to, parts, title }: PartsPicture): Html {
  const compared = comparedParts(parts);
  if (compared === undefined) return html``;
  const named = parts.filter(({ part }) => part !== "all");
  const finding = `${togetherWords(named)}.${extremes(compared)}`;
  return section({
    id: "parts-compared",
    heading: "The parts side by side",
    level: 2,
    body: html`${chartFigure({ chart: partComparison(described(compared, title, finding)), finding })}${otherUnits(compared)}${fold(
      { summary: "The figures of this chart", body: partsTable(to, compared, title) },
    )}`,
  });
}

/** How the parts moved, and since when, where that is the same for all. */
function togetherWords(parts: readonly PartSummary[]): string {
  const directions = parts.map(({ assessment }) => assessment.direction);
  const { kind, words } = togetherOf(directions);
  const [basis, ...others] = new Set(directions.map((one) => one.basis));
  if (kind === "not-comparable" || basis === undefined || others.length > 0) return words;
  return `${words}, compared with ${basis === "last year’s outturn" ? basis : `the ${basis}`}`;
}

function partHeading({ part, partName }: Pick<PartSummary, "part" | "partName">): string {
  return part === "all" ? "As a whole" : (partName ?? `Part ${part}`);
}

function described(
  { periods, shown, unit, at }: ComparedParts,
  title: string,
  finding: string,
): PartComparison {
  const { before, after } = unitForms[unit];
  const names = periods.map(({ name }) => name);
  return {
    id: "parts-chart",
    title: `${title} by part, ${names[0]} to ${names.at(-1)}`,
    description: `${finding} The table below has the same figures.`,
    unit: { before, after },
    years: names,
    parts: shown.map((part) => ({
      name: partHeading(part),
      figures: periods.map((period) => figureOf(at(part, period))),
    })),
  };
}

function figureOf(one: Reported | undefined): PartFigure {
  if (one === undefined) return { kind: "missing", why: "not held" };
  const { value } = one;
  if (value.kind === "missing") return { kind: "missing", why: missingWords(value.reason) };
  return {
    kind: "held",
    value: value.decimal.exact.toNumber(),
    label: formatDecimal(value.decimal, value.unit),
  };
}

/** The highest and the lowest part in the last period; the whole is neither. */
function extremes({ periods, shown, at }: ComparedParts): string {
  const last = periods.at(-1);
  if (last === undefined) return "";
  const held = shown
    .filter(({ part }) => part !== "all")
    .flatMap((part) => {
      const figure = at(part, last);
      return figure !== undefined && hasFigure(figure) ? [{ part, figure }] : [];
    })
    .toSorted((one, other) => other.figure.value.decimal.exact.cmp(one.figure.value.decimal.exact));
  const [highest] = held;
  const lowest = held.at(-1);
  if (highest === undefined || lowest === undefined || held.length < 2) return "";
  if (highest.figure.value.decimal.exact.eq(lowest.figure.value.decimal.exact)) {
    return ` In ${last.name} all stood at ${printed(highest.figure)}.`;
  }
  const words = (one: typeof highest) => `${partHeading(one.part)} (${printed(one.figure)})`;
  return ` In ${last.name} the highest was ${words(highest)} and the lowest ${words(lowest)}.`;
}

function printed({ value }: Figure): string {
  return formatDecimal(value.decimal, value.unit);
}

function otherUnits({ others }: ComparedParts): Html | false {
  if (others.length === 0) return false;
  const names = listed(others.map(partHeading));
  const verb = others.length === 1 ? "is" : "are";
  return html`<p class="quiet">${names} ${verb} counted in another unit and so ${verb} not in the picture.</p>`;
}

function partsTable(to: AddressBook, { periods, shown, at }: ComparedParts, title: string): Html {
  return dataTable({
    id: "parts-table",
    caption: `${title}, by part`,
    columns: [
      { heading: "Part", kind: "header" },
      ...periods.map(({ name }) => ({ heading: name, kind: "number" }) as const),
      { heading: "Change", kind: "text" },
    ],
    rows: shown.map((part) => {
      const [word, by] = changeWords(part.change, part);
      return {
        kind: "line",
        cells: [
          partHeading(part),
          ...periods.map((period) => {
            const one = at(part, period);
            return one === undefined ? html`<span class="quiet">Not held</span>` : shownFigure(to, one);
          }),
          html`${word}${by !== undefined && html` <span class="cell-note">${by}</span>`}`,
        ],
      };
    }),
    narrow: "stack",
  });
}
