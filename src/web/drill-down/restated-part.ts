import { titleWords } from "../../domain/assessment/measure-words.ts";
import { shownUnits } from "../../domain/breakdown/sums-wanted.ts";
import { figureOf } from "../../domain/computed-measure/figure.ts";
import type { RestatedSums } from "../../domain/master-data/restate.ts";
import { restate } from "../../domain/master-data/restate.ts";
import { shownRestated } from "../../domain/master-data/show-restated.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { type Decimal, decimalText } from "../../domain/value/decimal.ts";
import { formatDecimal } from "../../domain/value/format-value.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import type { Drill } from "./drill.ts";
import { columnsBy, sliceAddress } from "./drill-links.ts";
import { sumCell, sumHeadings, withheldCell } from "./slice-words.ts";

/** Whether codes of this axis went over to others, so that its history can be put on today's. */
export function canRestate(drill: Drill, axis: number): boolean {
  const list = drill.breakdown.axes[axis]?.column.list;
  return list !== undefined && drill.rules.masterData.changes.some((change) => change.list === list);
}

/** The way to the same breakdown on today's codes, or back to the codes of the time; nothing where none changed. */
export function restatedLink(to: AddressBook, drill: Drill, axis: number): Html {
  if (!canRestate(drill, axis)) return html``;
  const here = sliceAddress(to, drill, { narrowed: drill.narrowed, by: columnsBy(drill) });
  const [text, href] = drill.asked.restated
    ? ["As it was then, on the codes of the time", here]
    : ["Restated on today’s codes", withQuery(here, { restated: "yes" })];
  return html`<p>${link({ text, href })}</p>`;
}

/**
 * An axis put on the codes that hold today, by the shares of every change. Whatever is not as it was then is marked. A
 * figure made of a withheld one is withheld, so that nothing but what is shown beside it goes into a restated one.
 */
export function restatedPart(to: AddressBook, drill: Drill, axis: number, day: Temporal.PlainDate): Html {
  const found = drill.breakdown.axes[axis];
  const list = found?.column.list;
  if (found === undefined || list === undefined) return html``;
  const name = found.column.title.toLowerCase();
  const restated = restate(list, sumsByDay(drill, axis), drill.rules.masterData.changes, day);
  const [above, below] = sumHeadings(drill);
  const hidden = hiddenCodes(drill, axis);
  const names = new Map(
    drill.rules.masterData.codes.filter((one) => one.list === list).map((one) => [one.code, one.name]),
  );
  const nameOf = (code: string) => names.get(code) ?? code;
  const rows = restated.rows.map((row): Row => {
    const marked = row.how === "on today’s codes" ? html` <strong>[restated]</strong>` : "";
    const cells = isWithheld(row, hidden) ? [withheldCell, "", ""] : figures(drill, row);
    return {
      kind: "line",
      cells: [
        html`${nameOf(row.code)}${marked}`,
        ...cells.slice(0, below === undefined ? 2 : 3),
        howWords(row, nameOf),
      ],
    };
  });
  const basis = restated.bases.length === 0 ? "" : ` The shares rest on ${restated.bases.join(", ")}.`;
  const table = dataTable({
    id: "restated-table",
    caption: `${titleWords(drill.measure)} by ${name}, ${drill.period.slot.words}, restated on the codes of ${dateWords(day)}`,
    columns: [
      { heading: found.column.title, kind: "header" },
      { heading: "Figure", kind: "number" },
      { heading: above, kind: "number" },
      ...(below === undefined ? [] : [{ heading: below, kind: "number" } as const]),
      { heading: "Made of", kind: "text" },
    ],
    rows,
    narrow: "stack",
  });
  const left =
    restated.left.length > 0 && html`<p>${[...new Set(restated.left.map(({ why }) => why))].join(" ")}</p>`;
  const uncoded = found.values.some(({ code }) => code === undefined);
  const leftOut =
    uncoded &&
    html`<p>${drill.drilled.held.feed.record.many.replace(/^./, (letter) => letter.toUpperCase())} whose ${name} is in no code list, or not given, are left out here.</p>`;
  return section({
    id: "breakdown",
    heading: `By ${name}, restated`,
    level: 2,
    body: html`${notice({
      kind: "information",
      point: "These figures are restated: nobody counted them so at the time.",
      more: `Records are shared out over today’s codes by fixed shares, so parts are no whole numbers.${basis}`,
    })}${table}${leftOut}${left}${restatedLink(to, drill, axis)}`,
  });
}

/** The sums of the slice by code and day; values of no code are left out: they have no successor. */
function sumsByDay({ breakdown, narrowed, period }: Drill, axis: number) {
  const { wanted, feed, rows, axes } = breakdown;
  const [first, last] = [String(period.stretch.from), String(period.stretch.to)];
  const own = rows.filter(
    ({ at, day }) => day >= first && day <= last && narrowed.every((one) => at[one.axis] === one.place),
  );
  const sumOf = (units: readonly number[], index: number): Decimal => {
    const tally = wanted.tallies[index];
    if (tally === undefined) throw new Error("A sum stands outside the tallies");
    return shownUnits(feed, tally, units[index] ?? 0);
  };
  return own.flatMap(({ at, day, sums }) => {
    const code = axes[axis]?.values[at[axis] ?? -1]?.code;
    if (code === undefined) return [];
    const both = [wanted.numerator, wanted.denominator ?? wanted.records];
    return [{ code, day: Temporal.PlainDate.from(day), sums: both.map((index) => sumOf(sums, index)) }];
  });
}

function hiddenCodes(drill: Drill, axis: number): ReadonlySet<string> {
  const values = drill.breakdown.axes[axis]?.values ?? [];
  return new Set(
    values.flatMap(({ code }, at) => {
      const slice = drill.slice(drill.place.with(axis, at), drill.period);
      return code !== undefined && slice.kind === "withheld" ? [code] : [];
    }),
  );
}

function isWithheld(row: RestatedSums, hidden: ReadonlySet<string>): boolean {
  if (row.how === "not comparable") return false;
  const sources = row.how === "on today’s codes" ? row.madeOf.map(({ code }) => code) : [];
  return [row.code, ...sources].some((code) => hidden.has(code));
}

function figures(drill: Drill, row: RestatedSums): readonly Text[] {
  const { drilled, measure, breakdown } = drill;
  if (row.how === "not comparable") return ["Not comparable", "", ""];
  const [numerator, below] = row.sums;
  if (numerator === undefined || below === undefined) return ["", "", ""];
  const { computed } = drilled;
  const figure = figureOf(
    computed,
    { numerator, denominator: computed.form === "total" ? undefined : below, records: 1 },
    measure.unit,
    computed.places,
  );
  const isMoved = row.how === "on today’s codes";
  const shown = (which: "numerator" | "denominator", sum: Decimal) => {
    const { tallies } = breakdown.wanted;
    const tally = tallies[breakdown.wanted[which] ?? breakdown.wanted.records];
    const places = tally === undefined ? 0 : shownUnits(breakdown.feed, tally, 0).places;
    const [rounded = sum] = isMoved ? shownRestated([sum], places) : [sum];
    return sumCell(drill, which, rounded);
  };
  return [
    figure === undefined ? "Nothing counted" : formatDecimal(figure, measure.unit),
    ...(computed.form === "total" ? [] : [shown("numerator", numerator)]),
    shown("denominator", below),
  ];
}

/** "25% of Ash", "as it was then", or why nothing can be said. */
function howWords(row: RestatedSums, nameOf: (code: string) => string): string {
  switch (row.how) {
    case "as it was then":
      return "As it was then";
    case "not comparable":
      return row.why;
    case "on today’s codes":
      return row.madeOf
        .map(
          ({ code, share }) =>
            `${decimalText({ exact: share.exact.times(100), places: 1 })}% of ${nameOf(code)} as it was`,
        )
        .join(", ");
    default:
      throw new Error(`Not restated: ${row satisfies never}`);
  }
}
