import { type Agreement, agreementTables, type TableName } from "../data-package/agreement.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { type RowChange, type RowsChanged, rowsChanged } from "./row-change.ts";

/** What a year’s agreement promises and can be held against the last: keys are made anew each year, names last. */
const byName: readonly TableName[] = [
  "services",
  "outcomes",
  "priorities",
  "deliverables",
  "resources",
  "budgetLines",
  "reserves",
  "savings",
  "capitalSchemes",
  "nonCashLimits",
  "oneOffInvestments",
  "risks",
];

const nothing: RowsChanged = { compared: 0, rows: [] };

/** Keys, and columns that point at a row by its key. */
const keys = ["portfolio", "year", "measure", "service", "movement", "block", "partOf", "outcomes"];

/**
 * What differs between an agreement and the one it follows. A measure is the same by its key, or by its title where it
 * was given another; lines, schemes and the rest by their names. Results, words and timetables are each year’s own.
 */
export function acrossYears(name: TableName, before: Agreement, after: Agreement): RowsChanged {
  const table: Table = agreementTables[name];
  const passedOver = new Set([...keys, ...table.key]);
  if (name === "portfolios")
    return rowsChanged(table, [before.portfolio], [after.portfolio], { key: () => "", passedOver });
  const renamed = renamedMeasures(before.measures, after.measures);
  const key = (row: Row) => renamed.get(String(row["measure"])) ?? String(row["measure"]);
  if (name === "measures") {
    const found = rowsChanged(table, before.measures, after.measures, { key, passedOver });
    return { ...found, rows: found.rows.flatMap((row) => underSamePriority(row, before, after)) };
  }
  if (name === "targets") {
    const own = ({ targets, portfolio }: Agreement) => targets.filter(({ year }) => year === portfolio.year);
    return rowsChanged(table, own(before), own(after), {
      key: (row) => `${key(row)} ${row["part"]}`,
      passedOver,
    });
  }
  if (!byName.includes(name)) return nothing;
  const spent = spentIn(before, after);
  const found = rowsChanged(table, before[name].filter(spent.earlier), after[name], {
    key: (row) => `${nameKey(row)} ${spent.year(row)}`,
    passedOver: new Set([...passedOver, "name"]),
  });
  return { ...found, rows: found.rows.flatMap((row) => underSamePriority(row, before, after)) };
}

/** A sum is the same sum whatever it is called. */
function nameKey(row: Row): string {
  const named = row["row"] === undefined || row["row"] === "line" ? plain(row["name"]) : String(row["row"]);
  const told = [row["fund"], row["category"], row["purpose"], row["listing"]].map(plain);
  return [named, ...told].join(" | ");
}

/**
 * Which years of spending are held against one another: the same ones, without those that are over; but where the
 * earlier programme does not reach this year, its first year against this one's.
 */
function spentIn(before: Agreement, after: Agreement) {
  const { year } = after.portfolio;
  const reaches = before.capitalSchemes.some((row) => row.spendYear >= year);
  return {
    earlier: (row: Row) => !reaches || row["spendYear"] === undefined || Number(row["spendYear"]) >= year,
    year: (row: Row) =>
      reaches || row["spendYear"] === undefined
        ? row["spendYear"]
        : Number(row["spendYear"]) - Number(row["year"]),
  };
}

function plain(cell: unknown): string {
  return String(cell ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Where a measure of the year before stands under another key: its title is the same, and neither key is in both. */
function renamedMeasures(
  before: readonly MeasureRow[],
  after: readonly MeasureRow[],
): ReadonlyMap<string, string> {
  const held = new Set(after.map(({ measure }) => measure));
  const were = new Set(before.map(({ measure }) => measure));
  const titles = new Map(
    after.filter(({ measure }) => !were.has(measure)).map(({ measure, title }) => [plain(title), measure]),
  );
  return new Map(
    before.flatMap(({ measure, title }) => {
      const now = held.has(measure) ? undefined : titles.get(plain(title));
      return now === undefined ? [] : [[measure, now] as const];
    }),
  );
}

/** A priority with another key and the same name is the same priority. */
function underSamePriority(row: RowChange, before: Agreement, after: Agreement): readonly RowChange[] {
  if (row.kind !== "changed" || !row.said.includes("priority")) return [row];
  const was = before.priorities.find(({ priority }) => priority === row.before["priority"]);
  const is = after.priorities.find(({ priority }) => priority === row.after["priority"]);
  if (was === undefined || is === undefined || plain(was.name) !== plain(is.name)) return [row];
  const said = row.said.filter((name) => name !== "priority");
  return said.length + row.printed.length === 0 ? [] : [{ ...row, said }];
}
