import type { Agreement, TableName } from "../data-package/agreement.ts";
import type { Row } from "../data-package/table.ts";
import { type Change, worstFirst } from "./change.ts";
import { forecastChange, forecastsOnce, overdueChange } from "./forecast-changes.ts";
import { measureChanges } from "./measure-changes.ts";
import { newResultsTogether } from "./new-results.ts";
import { countedChange, planChange, printedChange } from "./plan-changes.ts";
import { resultChange, resultIn } from "./result-changes.ts";
import type { RowChange } from "./row-change.ts";
import { assessedParts, assessedTwice, statusChange } from "./status-changes.ts";
import { targetChange } from "./target-changes.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { type TableChanges, type TwoStates, tableChanges } from "./two-states.ts";

/** What changed between two states, and what was looked through for it, so that silence can be told from not looking. */
export type Changes = {
  /** The worst first. */
  readonly changes: readonly Change[];
  /** The measures looked at, by their keys. */
  readonly measures: readonly string[];
  /** The numerical targets for the agreement's year that were held, or are, by measure and part. */
  readonly targets: readonly string[];
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
    changes: worstFirst(forecastsOnce(judged, rows)),
    measures: states.after.measures.map(({ measure }) => measure),
    targets: [...new Set([...targetsOf(states.before), ...targetsOf(states.after)])],
    rows: tables.reduce((total, { compared }) => total + compared, 0),
  };
}

function targetsOf({ targets, portfolio }: Agreement): readonly string[] {
  return targets
    .filter(({ year, kind }) => year === portfolio.year && kind === "numerical")
    .map(({ measure, part }) => `${measure} ${part}`);
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
      return resultsSaid(telling, rows);
    }
    case "targets":
      return rows.flatMap((row) => targetChange(telling, row) ?? []);
    case "measures":
      return rows.flatMap((row) => measureChanges(telling, row));
    default:
      return planSaid(telling, name, rows);
  }
}

/** New figures of one measure stand together; what else changed of results stands alone. */
function resultsSaid(telling: Telling, rows: readonly RowChange[]): readonly Change[] {
  const latest = assessedParts(telling.states.after);
  const told = rows.flatMap((row) => {
    const change = resultChange(telling, row, latest);
    return change === undefined ? [] : [{ row, change }];
  });
  const isNew = ({ row, change }: (typeof told)[number]) =>
    (change.kind === "result-new" || row.kind === "added") &&
    change.kind !== "forecast-other" &&
    row.kind !== "dropped" &&
    row.after["value"] !== undefined;
  const fresh = told.filter(isNew).map(({ row, change }) => ({
    row: resultIn(row.kind === "dropped" ? row.before : row.after),
    change,
  }));
  const others = told.filter((one) => !isNew(one)).map(({ change }) => change);
  return [...others, ...newResultsTogether(telling, fresh)];
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
