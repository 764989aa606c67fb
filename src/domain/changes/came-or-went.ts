import type { Row, Table } from "../data-package/table.ts";
import { dateWords } from "../period/calendar.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";
import { columnWords } from "../receipt/figure-words.ts";
import { toldCell } from "./cells-said.ts";
import type { Piece, ToldFigure } from "./change.ts";
import type { RowChange } from "./row-change.ts";
import type { Telling } from "./telling.ts";

/**
 * That a row is new or was taken out, with the amount that stands for it where it has one: “this is new, at £0.200m”.
 * What belongs to a measure and has no name of its own is told as what it does to the measure.
 */
export function cameOrWent(
  telling: Telling,
  row: Exclude<RowChange, { kind: "changed" }>,
  main: string | undefined,
): readonly Piece[] {
  const { table } = row;
  const [whole, isNew] = row.kind === "added" ? [row.after, true] : [row.before, false];
  const known = isNew ? "now" : "before";
  const own = ofMeasure[table.name]?.({ telling, table, row: whole, known });
  if (own !== undefined) return isNew ? own.came : own.went;
  const start = isNew ? "this is new" : "this was taken out";
  if (main === undefined) return [start];
  const several = Object.values(table.columns).filter(({ kind }) => kind === "amount").length > 1;
  const words = columnWords(table, main);
  const amount = toldCell(table, whole, main, known);
  if (isNew) return [`${start}, ${several ? `and the ${words} is` : "at"} `, amount];
  return [`${start}; ${several ? `the ${words}` : "it"} was `, amount, ` ${telling.earlier}`];
}

/** What a changed row of a measure is, before what changed of it: “of the figure of England for 2020/21, ”. */
export function whatOfMeasure(telling: Telling, table: Table, row: Row): string {
  const said = ofMeasure[table.name]?.({ telling, table, row, known: "now" });
  return said === undefined ? `${table.title.toLowerCase()}: ` : `of ${said.what}, `;
}

type Told = {
  readonly telling: Telling;
  readonly table: Table;
  readonly row: Row;
  readonly known: ToldFigure["known"];
};

type OfMeasure = {
  readonly what: string;
  readonly came: readonly Piece[];
  readonly went: readonly Piece[];
};

const ofMeasure: Readonly<Record<string, (told: Told) => OfMeasure | undefined>> = {
  target_profiles: ({ telling, table, row, known }) => {
    const by = telling.calendar.slot(yearOf(row), String(row["period"])).words;
    const share = toldCell(table, row, "share", known);
    const reach: readonly Piece[] =
      row["share"] === undefined
        ? [toldCell(table, row, "value", known)]
        : [{ ...share, text: `${share.text}%` }, " of the year’s target"];
    return {
      what: `what is to be reached by ${by}`,
      came: [`what is to be reached by ${by} was set: `, ...reach],
      went: [`what is to be reached by ${by} is no longer set: it was `, ...reach],
    };
  },
  comparators: ({ table, row, known }) => {
    const what = `the figure of ${String(row["name"] ?? row["body"])} for ${yearLabel(yearOf(row))}`;
    const figure = toldCell(table, row, "value", known);
    return { what, came: [`${what} is new: `, figure], went: [`${what} was taken out: it was `, figure] };
  },
  change_points: ({ row }) => {
    const { on, kind } = row;
    const from = on instanceof Temporal.PlainDate ? dateWords(on) : String(on);
    const came =
      kind === "rebase"
        ? `the limits of its chart begin anew on ${from}`
        : `figures from ${from} are not held against those before`;
    const what = `the change marked on ${from}`;
    return { what, came: [came], went: [`${what} was taken back`] };
  },
  measure_rules: ({ telling, row, known }) => {
    if (telling.measure(row, known) === undefined) return undefined;
    const from = yearLabel(yearOf(row));
    const what = `the rule that judges it from ${from}`;
    return {
      what,
      came: [`it is judged by a rule of its own from ${from}`],
      went: [`${what} was taken back`],
    };
  },
};

function yearOf({ year }: Row) {
  return financialYear(Number(year));
}
