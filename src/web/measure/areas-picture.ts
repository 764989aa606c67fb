import { areaBars } from "../../charts/area-bars.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import { reportedOf } from "../../domain/assessment/reported.ts";
import { reportingCalendar } from "../../domain/assessment/reporting-calendar.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { subtractDecimals } from "../../domain/value/decimal.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";
import { type AreaFigure, type AreaFigures, areasIn } from "./area-figures.ts";

export type AreasPicture = {
  readonly to: AddressBook;
  readonly part: Assessment;
  readonly agreement: Pick<Agreement, "results" | "areas" | "definitions" | "everyPeriod">;
  /** The measure's title, with the part's name where it is of one. */
  readonly title: string;
  /** The council's name. */
  readonly council: string;
  readonly level: 2 | 3;
};

/** The areas within the council beside its own figure, in the newest period that any holds; nothing where none does. */
export function areasPicture(picture: AreasPicture): Html {
  const { part, agreement, title, council, level } = picture;
  const { measure } = part.measure;
  const rows = agreement.results.filter(
    (row) => row.measure === measure && row.part === part.part && row.area !== "council",
  );
  if (rows.length === 0) return html``;
  const definitions = agreement.definitions.filter((row) => row.measure === measure);
  const reported = reportedOf(definitions, rows, reportingCalendar(agreement.everyPeriod));
  const found = areasIn(reported, part, agreement.areas);
  if (found === undefined) return html``;
  const finding = findingWords(found, part);
  const chart = areaBars({
    id: `areas-chart-${part.part}`,
    title: `${title} by ${found.kind}, ${found.words}`,
    description: `${finding} The table below has the same figures.`,
    unit: unitForms[found.unit],
    areas: found.held.map(({ name, figure }) => ({
      name,
      value: figure.value.decimal.exact.toNumber(),
      label: formatDecimal(figure.value.decimal, found.unit),
    })),
    ...(found.whole !== undefined && {
      whole: {
        name: council,
        value: found.whole.value.decimal.exact.toNumber(),
        label: formatDecimal(found.whole.value.decimal, found.unit),
      },
    }),
  });
  return section({
    id: `areas-${part.part}`,
    heading: `By ${found.kind}`,
    level,
    body: html`${chartFigure({ chart, finding })}${fold({
      summary: "The figures of this chart",
      body: areasTable(picture, found),
    })}`,
  });
}

/** The first and the last area as they are ordered, and how many stand better than the council. */
function findingWords({ held, whole, words, missing }: AreaFigures, { measure }: Assessment): string {
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return "";
  const printed = ({ name, figure: { value } }: AreaFigure) =>
    `${formatDecimal(value.decimal, value.unit)} in ${name}`;
  const range = `In ${words} it ran from ${printed(first)} to ${printed(last)}.`;
  const lacking =
    missing.length === 0 ? "" : ` ${countAtStart(missing.length, "area has", "areas have")} no figure.`;
  if (whole === undefined) return `${range}${lacking}`;
  const { polarity } = measure;
  const order = ({ figure }: AreaFigure) => figure.value.decimal.exact.cmp(whole.value.decimal.exact);
  const side = polarity === "low" ? -1 : 1;
  const count = held.filter((one) => order(one) === side).length;
  const way = polarity === "low" || polarity === "high" ? "better" : "higher";
  const figure = formatDecimal(whole.value.decimal, whole.value.unit);
  return `${range} ${countAtStart(count, "area stands", "areas stand")} ${way} than the council’s ${figure}, of ${held.length}.${lacking}`;
}

function areasTable({ to, part, title, council }: AreasPicture, found: AreaFigures): Html {
  const { held, missing, whole, unit } = found;
  const apart = ({ figure }: AreaFigure) => {
    if (whole === undefined) return html`<span class="quiet">Not compared</span>`;
    const { exact, places } = subtractDecimals(figure.value.decimal, whole.value.decimal);
    if (exact.eq(0)) return "the same";
    return `${formatDifference({ exact: exact.abs(), places }, unit)} ${exact.gt(0) ? "above" : "below"}`;
  };
  const rows: readonly Row[] = [
    ...held.map((one): Row => ({ kind: "line", cells: [one.name, shownFigure(to, one.figure), apart(one)] })),
    ...missing.map(
      ({ name, reported }): Row => ({
        kind: "line",
        cells: [name, shownFigure(to, reported), html`<span class="quiet">Not compared</span>`],
      }),
    ),
    ...(whole === undefined
      ? []
      : [{ kind: "total", cells: [council, shownFigure(to, whole), ""] } as const]),
  ];
  return dataTable({
    id: `areas-table-${part.part}`,
    caption: `${title} by ${found.kind}, ${found.words}`,
    columns: [
      { heading: "Area", kind: "header" },
      { heading: "Figure", kind: "number" },
      { heading: "From the council’s", kind: "number" },
    ],
    rows,
    narrow: "fit",
  });
}
