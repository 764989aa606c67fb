import type { Agreement, TableName } from "../data-package/agreement.ts";
import type { Row } from "../data-package/table.ts";
import { type Change, worstFirst } from "./change.ts";
import { forecastChange, overdueChange } from "./forecast-changes.ts";
import { measureChanges } from "./measure-changes.ts";
import { countedChange, planChange, printedChange } from "./plan-changes.ts";
import { resultChange } from "./result-changes.ts";
import type { RowChange } from "./row-change.ts";
import { assessedParts, assessedTwice, statusChange } from "./status-changes.ts";
import { targetChange } from "./target-changes.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { type TableChanges, type TwoStates, tableChanges } from "./two-states.ts";

/** What changed between two states, and what was looked through for it, so that silence can be told from not looking. */
export type Changes = {
  /** The worst first. */
  readonly changes: readonly Change[];
  readonly measures: number;
  /** Rows held against one another, cell by cell. */
  readonly rows: number;
};

/**
 * What changed between two states of an agreement: statuses with what moved them, results, forecasts, targets, measures,
 * and the rest of the plan and the money. A figure is the same by its value and the places it is given to.
 */
export function changesBetween(states: TwoStates): Changes {
  const telling = tellingOf(states);
  const tables = tableChanges(states);
  const rows = tables.flatMap((one) => tableSaid(telling, one));
  const judged = states.how === "since" ? assessedChanges(telling) : [];
  return {
    changes: worstFirst([...judged, ...rows]),
    measures: states.after.measures.length,
    rows: tables.reduce((total, { compared }) => total + compared, 0),
  };
}

function assessedChanges(telling: Telling): readonly Change[] {
  const twice = assessedTwice(telling);
  const each = twice.flatMap((part) => [
    statusChange(telling, part) ?? [],
    forecastChange(telling, part) ?? [],
  ]);
  return [...each.flat(), overdueChange(telling, twice) ?? []].flat();
}

function tableSaid(telling: Telling, { name, rows }: TableChanges): readonly Change[] {
  const own = rows.filter((row) => !goesWithMeasure(telling, name, row));
  const told = own.filter((row) => row.kind !== "changed" || row.said.length > 0);
  const printed = own.flatMap((row) => (row.kind === "changed" && row.said.length === 0 ? [row] : []));
  return [...rowsSaid(telling, name, told), printedChange(telling, printed) ?? []].flat();
}

function rowsSaid(telling: Telling, name: TableName, rows: readonly RowChange[]): readonly Change[] {
  switch (name) {
    case "results": {
      const latest = assessedParts(telling.states.after);
      return rows.flatMap((row) => resultChange(telling, row, latest) ?? []);
    }
    case "targets":
      return rows.flatMap((row) => targetChange(telling, row) ?? []);
    case "measures":
      return rows.flatMap((row) => measureChanges(telling, row));
    default:
      return planSaid(telling, name, rows);
  }
}

const fewest = 4;
const counted: readonly TableName[] = ["glossary", "statements", "areas", "acceptances", "capitalFunding"];

/** Each row that matters by itself; a whole table that came or went, and rows of lists, by their count. */
function planSaid(telling: Telling, name: TableName, rows: readonly RowChange[]): readonly Change[] {
  const { before, after } = telling.states;
  const groups = Map.groupBy(rows, ({ kind }) => kind);
  return [...groups].flatMap(([kind, alike]) => {
    const whole =
      (kind === "added" && before[name].length === 0) || (kind === "dropped" && after[name].length === 0);
    return alike.length >= fewest && (whole || counted.includes(name))
      ? [countedChange(telling, name, alike)]
      : alike.map((row) => planChange(telling, name, row));
  });
}

/** What came or went with a measure that was added or dropped as a whole is told there. */
function goesWithMeasure({ states }: Telling, name: TableName, row: RowChange): boolean {
  if (name === "measures" || row.kind === "changed") return false;
  const whole: Row = row.kind === "added" ? row.after : row.before;
  const { measure } = whole;
  if (typeof measure !== "string" || name === "measureRules") return false;
  const other: Agreement = row.kind === "added" ? states.before : states.after;
  const own: Agreement = row.kind === "added" ? states.after : states.before;
  const holds = (agreement: Agreement) => agreement.measures.some((one) => one.measure === measure);
  return holds(own) && !holds(other);
}
