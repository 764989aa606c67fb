import type { TableName } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";
import { rowName, whichOne } from "../receipt/figure-words.ts";
import { mainColumns } from "../receipt/main-columns.ts";
import { cameOrWent, whatOfMeasure } from "./came-or-went.ts";
import { amountIn, cellsSaid, toldCell } from "./cells-said.ts";
import type { Change, ChangeKind, Piece } from "./change.ts";
import { commentarySaid } from "./commentary-said.ts";
import type { Changed, RowChange } from "./row-change.ts";
import { aboutMeasure, figuresOf, nameOfMeasure, type Telling } from "./telling.ts";

/** What a change in each of these tables is; the tables of results, targets and measures say theirs themselves. */
const kindOfTable: Readonly<Partial<Record<TableName, ChangeKind>>> = {
  resources: "money-changed",
  budgetLines: "money-changed",
  virements: "money-changed",
  budgetMovements: "money-changed",
  actuals: "money-forecast",
  forecasts: "money-forecast",
  forecastCauses: "money-forecast",
  reserves: "money-changed",
  reserveMovements: "money-changed",
  savings: "money-changed",
  capitalSchemes: "money-changed",
  capitalMovements: "money-changed",
  capitalFunding: "money-changed",
  nonCashLimits: "money-changed",
  oneOffInvestments: "money-changed",
  statements: "money-changed",
  councilTax: "money-changed",
  councilStatements: "money-changed",
  prudentialIndicators: "money-changed",
  statusCounts: "plan-changed",
  ledgerCodes: "council-changed",
  portfolios: "plan-changed",
  documents: "plan-changed",
  meetings: "plan-changed",
  services: "plan-changed",
  outcomes: "plan-changed",
  priorities: "plan-changed",
  deliverables: "plan-changed",
  risks: "plan-changed",
  milestones: "plan-changed",
  narratives: "words-changed",
  commentary: "words-changed",
  glossary: "words-changed",
  comparators: "result-detail",
  statusRules: "rule-changed",
  measureRules: "rule-changed",
  targetProfiles: "rule-changed",
  changePoints: "rule-changed",
  council: "council-changed",
  areas: "council-changed",
  committees: "council-changed",
  periods: "council-changed",
  acceptances: "council-changed",
};

/** A row of the plan, the money or the rules that was added, dropped or changed, by how much. */
export function planChange(telling: Telling, name: TableName, row: RowChange): Change {
  const { table } = row;
  const shown = row.kind === "dropped" ? row.before : row.after;
  const measure =
    "measure" in table.columns
      ? telling.measure(shown, row.kind === "dropped" ? "before" : "now")
      : undefined;
  const called =
    measure === undefined
      ? rowWords(telling, table, shown).replace(/\.$/, "")
      : nameOfMeasure(measure, partOf(shown));
  const cashLimit = isCashLimit(name, row);
  return {
    kind: cashLimit ? "cash-limit" : (kindOfTable[name] ?? "council-changed"),
    effect: effectOf(row),
    name: cashLimit ? "Cash limit" : measure === undefined ? `${table.title}, ${called}` : called,
    says: [
      ...(measure === undefined || table.name === "commentary" || row.kind !== "changed"
        ? []
        : [whatOfMeasure(telling, table, row.after)]),
      ...saidOf(telling, row),
    ],
    figures: figuresOf(row),
    ...(measure === undefined ? {} : { measure: aboutMeasure(measure, shown) }),
    agreement: "portfolio" in table.columns || measure !== undefined ? telling.agreement : undefined,
    size: sizeOf(row),
  };
}

function partOf({ part }: Row): string {
  return typeof part === "string" ? part : "all";
}

/** What a list calls the row: a row without a name of its own by its period, its reserve or the year it begins in. */
function rowWords({ calendar, states }: Telling, table: Table, row: Row): string {
  const { period, reserve, year } = row;
  const when = typeof year === "number" ? financialYear(year) : undefined;
  if (table.name === "forecasts" && when !== undefined) return calendar.slot(when, String(period)).words;
  if (table.name === "actuals" && when !== undefined)
    return `${rowName(table, row, undefined)}, ${calendar.slot(when, String(period)).words}`;
  if (table.name === "reserve_movements") {
    const held = [...states.after.reserves, ...states.before.reserves].find((one) => one.reserve === reserve);
    return `${held?.name ?? String(reserve)}, ${String(row["kind"])}`;
  }
  if (table.name === "measure_rules" && when !== undefined) return `all measures from ${yearLabel(when)}`;
  return [rowName(table, row, undefined), ...whichOne(table, row, undefined)].join(", ");
}

function saidOf(telling: Telling, row: RowChange): readonly Piece[] {
  if (row.table.name === "commentary" && row.kind !== "dropped") return commentarySaid(telling, row);
  if (row.kind === "changed") return cellsSaid(row, standingFirst(row.said), telling.earlier);
  const [main] = mainAmounts(row.table, row.kind === "added" ? row.after : row.before);
  return cameOrWent(telling, row, main);
}

/** The amounts a row has, the one that stands for it first. */
function mainAmounts(table: Table, row: Row): readonly string[] {
  return standingFirst(
    mainColumns(table, row).filter((name) => amountIn(table, row[name], name) !== undefined),
  );
}

/** What a row stands for before its parts. */
const standing = ["net", "total", "amount", "value", "deficit", "outturn", "approved"];

function standingFirst(names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => placeIn(standing, one) - placeIn(standing, other));
}

function placeIn(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at === -1 ? names.length : at;
}

/** The total of the budget lines is what the portfolio may spend. */
function isCashLimit(name: TableName, row: RowChange): boolean {
  const whole = row.kind === "dropped" ? row.before : row.after;
  return (
    name === "budgetLines" && whole["row"] === "total" && row.kind === "changed" && row.said.includes("net")
  );
}

/** The largest amount a row moved by, or that came or went with it, in pence. */
function sizeOf(row: RowChange): number {
  const { table } = row;
  const amounts =
    row.kind === "changed" ? row.said : mainAmounts(table, row.kind === "added" ? row.after : row.before);
  const sizes = amounts.map((name) => {
    const is = row.kind === "dropped" ? 0 : (amountIn(table, row.after[name], name) ?? 0);
    const was = row.kind === "added" ? 0 : (amountIn(table, row.before[name], name) ?? 0);
    return Math.abs(is - was);
  });
  return Math.max(0, ...sizes);
}

const worseWhenMore = ["deficit", "outturn", "netExpenditure"];
const ratings = ["green", "amber", "red"];

/** More overspending and a less sure saving are worse; of the rest nobody can say from the figure alone. */
function effectOf(row: RowChange): Change["effect"] {
  if (row.kind !== "changed") return row.kind === "added" ? foreseen(row.table, row.after) : "neutral";
  const { table, before, after, said } = row;
  const effects = said.map((name) => {
    if (name === "rating")
      return way(ratings.indexOf(String(after[name])) - ratings.indexOf(String(before[name])));
    const [was, is] = [amountIn(table, before[name], name), amountIn(table, after[name], name)];
    if (was === undefined || is === undefined) return "neutral";
    if (table.name === "forecasts" && worseWhenMore.includes(name)) return way(is - was);
    if (table.name === "forecast_causes") return way(is - was);
    return table.name === "savings" && name === "achieved" ? way(was - is) : "neutral";
  });
  return effects.find((one) => one === "worse") ?? effects.find((one) => one === "better") ?? "neutral";
}

/** A first forecast of overspending, or a cause of it, is worse; of a surplus it is better. */
function foreseen(table: Table, row: Row): Change["effect"] {
  if (table.name === "forecasts") return way(amountIn(table, row["deficit"], "deficit") ?? 0);
  return table.name === "forecast_causes" ? way(amountIn(table, row["amount"], "amount") ?? 0) : "neutral";
}

function way(more: number): Change["effect"] {
  return more > 0 ? "worse" : more < 0 ? "better" : "neutral";
}

/** Many rows of one table that came or went together, as one change that still names every row. */
export function countedChange(telling: Telling, name: TableName, rows: readonly RowChange[]): Change {
  const [first] = rows;
  if (first === undefined) throw new Error("Nothing is counted out of no rows");
  const { table, kind } = first;
  const total = rows.find((row) => row.kind === "added" && row.after["row"] === "total");
  const words = { added: "added", dropped: "dropped", changed: "changed" }[kind];
  const amounts = total?.kind === "added" ? mainAmounts(table, total.after) : [];
  const [main] = amounts;
  const sum: readonly Piece[] =
    total?.kind === "added" && main !== undefined
      ? [", in all ", toldCell(table, total.after, main, "now")]
      : [];
  return {
    kind: kindOfTable[name] ?? "council-changed",
    effect: "neutral",
    name: table.title,
    says: [`${rows.length} rows were ${words}`, ...sum],
    figures: rows.flatMap(figuresOf),
    agreement: "portfolio" in table.columns ? telling.agreement : undefined,
    size: total === undefined ? 0 : sizeOf(total),
  };
}

/** Rows that say what they said, and are taken from another paper or printed in another place. */
export function printedChange(telling: Telling, rows: readonly Changed[]): Change | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { table } = first;
  const count = rows.length;
  return {
    kind: "printed-otherwise",
    effect: "neutral",
    name: table.title,
    says: [
      `${count} ${count === 1 ? "row says" : "rows say"} the same and ${count === 1 ? "is" : "are"} printed in another place, paper or spelling`,
    ],
    figures: rows.flatMap((row) => row.printed.map((property) => figureId(table, row.after, property))),
    agreement: "portfolio" in table.columns || "measure" in table.columns ? telling.agreement : undefined,
    size: 0,
  };
}
