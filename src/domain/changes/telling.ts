import { type ReportingCalendar, reportingCalendar } from "../assessment/reporting-calendar.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { cellWords } from "../receipt/cell-words.ts";
import { measureWords, partName } from "../receipt/figure-words.ts";
import { mainColumns } from "../receipt/main-columns.ts";
import type { Change, ToldFigure } from "./change.ts";
import type { RowChange } from "./row-change.ts";
import { beforeWords, type TwoStates } from "./two-states.ts";

/** Two states with what a sentence about them needs. */
export type Telling = {
  readonly states: TwoStates;
  /** After a figure of the earlier state: “before”, or “in 2020/21”. */
  readonly earlier: string;
  readonly calendar: ReportingCalendar;
  /** The definition a row of a measure is read by: its year's where that is held, else the agreement's own. */
  measure(row: Row, known: ToldFigure["known"]): MeasureRow | undefined;
  readonly agreement: NonNullable<Change["agreement"]>;
};

export function tellingOf(states: TwoStates): Telling {
  const { before, after } = states;
  const definitions = {
    before: Map.groupBy([...before.measures, ...before.definitions], ({ measure }) => measure),
    now: Map.groupBy([...after.measures, ...after.definitions], ({ measure }) => measure),
  };
  return {
    states,
    earlier: beforeWords(states),
    calendar: reportingCalendar([...after.everyPeriod, ...before.everyPeriod]),
    measure: (row, known) => {
      const held = definitions[known].get(String(row["measure"])) ?? [];
      return held.find(({ year }) => year === row["year"]) ?? held[0];
    },
    agreement: { portfolio: after.portfolio.portfolio, year: after.portfolio.year },
  };
}

/** How a list names a measure, or a part of one: “RES1.1 Council Tax collected (day)”. */
export function nameOfMeasure(measure: MeasureRow, part = "all"): string {
  const whole = measureWords(measure).replace(/\.$/, "");
  return part === "all" ? whole : `${whole} (${partName(measure, part)})`;
}

/** A cell as a sentence prints it, bound to its receipt. */
export function told(
  table: Table,
  row: Row,
  property: string,
  known: ToldFigure["known"],
  measure?: MeasureRow,
): ToldFigure {
  const { text } = cellWords(table, row, property, measure);
  return { text, figure: figureId(table, row, property), known };
}

/** The lasting names of all cells of a row that changed; of a whole row those that it is for. */
export function figuresOf(row: RowChange): readonly string[] {
  const { table } = row;
  if (row.kind === "changed") {
    return [...row.said, ...row.printed].map((property) => figureId(table, row.after, property));
  }
  const whole = row.kind === "added" ? row.after : row.before;
  const main = mainColumns(table, whole);
  return (main.length === 0 ? table.key.slice(0, 1) : main).map((property) =>
    figureId(table, whole, property),
  );
}

/** The measure a change is about, for the way to its page. */
export function aboutMeasure(measure: MeasureRow, row: Row): NonNullable<Change["measure"]> {
  const { part } = row;
  return { measure: measure.measure, year: measure.year, part: typeof part === "string" ? part : "all" };
}
