import type { Agreement, Rows } from "../data-package/agreement.ts";
import { agreementTables } from "../data-package/agreement.ts";
import { tableNamed } from "../data-package/all-tables.ts";
import type { CouncilYear } from "../data-package/council-year.ts";
import { figureId, parseFigureId } from "../data-package/figure-id.ts";
import { nearestFew } from "../data-package/nearest.ts";
import { columnName, keyOf, type Row, type Table } from "../data-package/table.ts";
import { unitOfCell, valueOfRow } from "../measure/of-rows.ts";
import { pence } from "../money/pence.ts";
import { cellWords } from "../receipt/cell-words.ts";
import { isResultRow } from "../receipt/row-kind.ts";
import { type Issue, no, ok, type Result } from "../result.ts";
import { decimalText } from "../value/decimal.ts";
import { missingReasons } from "../value/missing-reason.ts";
import type { MoneyPrint } from "./money-print.ts";
import {
  missingFigure,
  moneyFigure,
  noFigure,
  type ProseFigure,
  valueFigure,
  wordsFigure,
} from "./prose-figure.ts";

type Held = { readonly agreements: readonly Agreement[]; readonly council?: CouncilYear | undefined };

/** Reads tokens that are lasting names, such as budget_lines/RES/2021-22/finance/employee; rows are looked up once. */
export function lastingNames({ agreements, council }: Held) {
  const kept = new Map<string, ReadonlyMap<string, Row>>();
  const rowsOf = (table: Table): ReadonlyMap<string, Row> => {
    const known = kept.get(table.name);
    if (known !== undefined) return known;
    const rows = [
      ...agreements,
      ...(council === undefined ? [] : [...council.portfolios, ownTables(council)]),
    ].flatMap((held) => rowsIn(held, table));
    const made = new Map(rows.map((row) => [keyText(keyOf(table, row)), row]));
    kept.set(table.name, made);
    return made;
  };
  return (name: string, print: MoneyPrint): Result<ProseFigure> => {
    const place = parseFigureId(name);
    if (place === undefined) return unreadable(name);
    const rows = rowsOf(place.table);
    const row = rows.get(keyText(place.key));
    if (row === undefined) return notHeld(name, place.table, [...rows.values()], place.property);
    return ok(figureAt(place.table, row, place.property, { agreements, print }));
  };
}

/** The council's own tables; its portfolios are no rows but the money of each. */
function ownTables({ portfolios: _, ...own }: CouncilYear): Partial<Rows> {
  return own;
}

function rowsIn(held: Partial<Rows>, table: Table): readonly Row[] {
  const found = Object.entries(agreementTables).find(([, one]) => one.name === table.name)?.[0];
  const rows: readonly Row[] | undefined = Object.entries(held).find(([name]) => name === found)?.[1];
  return rows ?? [];
}

function keyText(cells: readonly unknown[]): string {
  return cells.map((cell) => encodeURIComponent(String(cell))).join("/");
}

type Reading = { readonly agreements: readonly Agreement[]; readonly print: MoneyPrint };

function figureAt(table: Table, row: Row, property: string, { agreements, print }: Reading): ProseFigure {
  const at = { table, row, property };
  const measure = measureOf(agreements, row);
  if (property === "value" && isResultRow(table, row) && measure !== undefined) {
    const value = valueOfRow(row, unitOfCell(measure, row));
    if (value.ok) return valueFigure(value.value, at);
  }
  const cell = row[property];
  if (table.columns[property]?.kind === "amount" && typeof cell === "number") {
    return moneyFigure(pence(cell), [at], print);
  }
  const words = cellWords(table, row, property, measure);
  if (words.kind === "missing") {
    const reason = missingReasons.find((known) => known === row["missing"]);
    const blank = reason === undefined ? noFigure(words.text) : missingFigure(reason);
    return { ...blank, figure: figureId(table, row, property) };
  }
  return { ...wordsFigure(words.text, [at]), ...exactly(cell) };
}

function exactly(cell: unknown): Partial<ProseFigure> {
  if (typeof cell === "number") return { value: String(cell), format: "number", places: 0 };
  if (typeof cell !== "object" || cell === null || !("exact" in cell)) return {};
  const decimal = cell as Parameters<typeof decimalText>[0];
  return { value: decimalText(decimal), format: "number", places: decimal.places };
}

function measureOf(agreements: readonly Agreement[], row: Row) {
  const { measure, year } = row;
  const known = agreements.flatMap(({ definitions }) => definitions.filter((one) => one.measure === measure));
  return known.find((one) => one.year === year) ?? known.at(-1);
}

function unreadable(name: string): Result<never, Issue> {
  const [table = "", ...rest] = name.split("/");
  const known = tableNamed(table);
  if (known === undefined) {
    const tables = nearestFew(
      table,
      Object.values(agreementTables).map((one) => one.name),
      3,
    );
    return refuse(`No table is called “${table}”. Did you mean ${tables.join(", ")}?`);
  }
  const column = rest.at(-1) ?? "";
  const columns = Object.keys(known.columns).map(columnName);
  if (rest.length === known.key.length + 1 && !columns.includes(column)) {
    const near = nearestFew(column, columns, 3).join(", ");
    return refuse(`“${column}” is no column of ${table}. Did you mean ${near}?`);
  }
  const keys = [...known.key.map(columnName), "column"].join("/");
  return refuse(
    `“${name}” names no figure. Names in ${table} are ${table}/${keys}: copy one from the figure's receipt.`,
  );
}

function notHeld(name: string, table: Table, rows: readonly Row[], property: string): Result<never, Issue> {
  const near = nearestFew(
    name,
    rows.slice(0, 500).map((row) => figureId(table, row, property)),
    3,
  );
  const remedy =
    near.length === 0 ? `No ${table.title.toLowerCase()} are held here.` : `Near it are ${near.join(", ")}.`;
  return refuse(`Nothing is held under “${name}”: it was never entered, or was withdrawn. ${remedy}`);
}

function refuse(message: string): Result<never, Issue> {
  return no({ field: "token", message });
}
