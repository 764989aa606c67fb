import type { MoneyUnit } from "../../domain/money/money-unit.ts";
import { spoiltCell } from "../spoilt-cell.ts";
import type { Amount, BodyLine } from "./body-line.ts";
import { type FoundTable, subtotalWords, totalWords } from "./find-tables.ts";
import { cellName, columnLetters, type Grid } from "./grid.ts";
import { type HeadColumn, isFigure } from "./heads.ts";
import { isUnit, penceOf, printedCell, type Scale, scaleIn, scaleWords, unitFor } from "./printed-unit.ts";
import type { FieldWords } from "./table-words.ts";
import { withUnnamedTotal } from "./unnamed-total.ts";

/** What stops a table, or was taken for granted: with the cell it stands in. */
export type Remark = {
  readonly row?: number;
  readonly cell?: string;
  readonly found: string;
  readonly message: string;
};

export type ReadBody = {
  readonly lines: readonly BodyLine[];
  readonly unit: MoneyUnit;
  readonly scale: Scale;
  readonly columns: readonly HeadColumn[];
  readonly troubles: readonly Remark[];
  readonly assumptions: readonly string[];
};

const hasTotal: readonly FoundTable["kind"][] = [
  "service table",
  "total resources",
  "capital funding",
  "savings",
];

/** Reads the rows under a head. Nothing is guessed: what can't be placed is a trouble that names the cell and the remedy. */
export function readBody(grid: Grid, table: FoundTable): ReadBody {
  const assumptions: string[] = [];
  const columns = namedColumns(grid, table, assumptions);
  const { scale, trouble } = scaleOf(grid, table, columns);
  const troubles = [
    ...(trouble === undefined ? [] : [trouble]),
    ...unknownHeads(table, columns),
    ...headlessFigures(grid, table, columns),
  ];
  const figures = columns.filter(({ holds, readAs }) => holds === "amount" && readAs !== undefined);
  const digits = table.body.flatMap((row) =>
    figures.flatMap(({ column }) => printedCell(grid.rows[row]?.[column] ?? "")?.digits ?? []),
  );
  const unit = unitFor(scale, digits);
  if (unit === "GBP 2dp" && scale !== "pounds") {
    assumptions.push(
      `Its cells hold more places than ${scaleWords[scale]} shows, so its amounts are kept to the penny.`,
    );
  }
  const { lines: named, emptyHeadings } = readLines(grid, table, { columns, scale }, troubles);
  if (table.kind !== "budget bridge") assumptions.push(...emptyHeadings.map(emptyHeading));
  const summed = hasTotal.includes(table.kind) ? withUnnamedTotal(named) : undefined;
  if (summed !== undefined) {
    assumptions.push(
      `Its last row, “${summed.at(-1)?.name}”, is read as the total: it comes to the sum of the others.`,
    );
  }
  const lines = summed ?? named;
  return { lines, unit, scale, columns, troubles, assumptions };
}

function emptyHeading(name: string): string {
  return `“${name}” has no figures and no rows under it, and is left out as a heading.`;
}

/** The columns of the head, with the names' own where it has no head, and a second one of words beside a reserve's category. */
function namedColumns(
  grid: Grid,
  { head, kind, body }: FoundTable,
  assumptions: string[],
): readonly HeadColumn[] {
  const columns = [...head.columns];
  const holdsWords = (column: number) =>
    body.some(
      (row) => /\p{L}/u.test(grid.rows[row]?.[column] ?? "") && !isFigure(grid.rows[row]?.[column] ?? ""),
    );
  const isFree = (column: number) =>
    columns.every((one) => one.column !== column || one.readAs === undefined);
  if (kind !== "forecast" && columns.every(({ readAs }) => readAs !== "name")) {
    const firstAmount = Math.min(
      ...columns.filter(({ holds }) => holds === "amount").map(({ column }) => column),
    );
    const at = Array.from({ length: firstAmount }, (_, column) => column).find(
      (column) => isFree(column) && holdsWords(column),
    );
    if (at !== undefined) {
      const text = columns.find(({ column }) => column === at)?.text ?? "";
      if (kind === "reserves") {
        const over = text === "" ? "has no head" : `is headed “${text}”`;
        assumptions.push(`Column ${columnLetters(at)} ${over}; it is read as the reserve's name.`);
      }
      columns.splice(
        columns.findIndex(({ column }) => column === at),
        text === "" ? 0 : 1,
      );
      columns.push({ column: at, text, readAs: "name", holds: "words" });
    }
  }
  return columns.toSorted((left, right) => left.column - right.column);
}

function scaleOf(
  grid: Grid,
  { head, caption, body }: FoundTable,
  columns: readonly HeadColumn[],
): { readonly scale: Scale; readonly trouble?: Remark } {
  const named = columns.flatMap(({ column, text, holds }) => {
    const scale = holds === "amount" ? scaleIn(text) : undefined;
    return scale === undefined ? [] : [{ column, scale }];
  });
  const row = head.bottom - 1;
  const [first] = named;
  const odd = named.find(({ scale }) => scale !== first?.scale);
  if (first !== undefined && odd !== undefined) {
    const cell = cellName(row, odd.column);
    const message = `Column ${columnLetters(odd.column)} is headed in ${scaleWords[odd.scale]} and column ${columnLetters(first.column)} in ${scaleWords[first.scale]}. Put the whole table into one of them.`;
    return { scale: first.scale, trouble: { row, cell, found: scaleWords[odd.scale], message } };
  }
  const scale = first?.scale ?? scaleIn(caption) ?? scaleIn(grid.sheet);
  if (scale !== undefined) return { scale };
  const first_ = body[0] ?? row;
  const message =
    "Nothing says whether these amounts are in £, £000 or £m. Write it in the head or above the table.";
  return { scale: "pounds", trouble: { row: first_, cell: cellName(row, 0), found: "no unit", message } };
}

function unknownHeads({ head }: FoundTable, columns: readonly HeadColumn[]): readonly Remark[] {
  const known = columns.map(({ readAs }) => readAs);
  const open = (head.words?.fields ?? [])
    .filter(({ property }) => !known.includes(property))
    .map(({ called }) => called);
  return columns
    .filter(({ readAs }) => readAs === undefined)
    .map(({ column, text }) => {
      const cell = cellName(head.top, column);
      const message = `“${text}” is not a column that a ${head.words?.kind ?? "table"} has a place for.${headHint(open)} Else take the column out.`;
      return { row: head.top, cell, found: text, message };
    });
}

const headHint = (open: readonly string[]) =>
  open.length === 0 ? "" : ` If it is one of these, head it so: ${open.join(", ")}.`;

/** Figures in a column without a head: a head left out, or a row moved to the side. */
function headlessFigures(
  grid: Grid,
  { head, body }: FoundTable,
  columns: readonly HeadColumn[],
): readonly Remark[] {
  const known = new Set(columns.map(({ column }) => column));
  const last = Math.max(...known);
  const missing = (head.words?.fields ?? [])
    .filter(({ property }) => columns.every(({ readAs }) => readAs !== property))
    .map(({ called }: FieldWords) => called);
  const remarks: Remark[] = [];
  for (let column = 0; column < grid.width; column++) {
    if (known.has(column)) continue;
    const rows = body.filter((row) => (grid.rows[row]?.[column] ?? "") !== "");
    const [row] = rows;
    if (row === undefined) continue;
    const cell = cellName(row, column);
    const found = grid.rows[row]?.[column] ?? "";
    const isWhole = rows.length * 2 > body.length && column < last;
    const message = isWhole
      ? `Column ${columnLetters(column)} has no head, and ${cell} holds “${found}”.${headHint(missing)}`
      : `${cell} holds “${found}” where the table has no column${column > last ? "" : " head"}. The row may have been moved to the side: put its cells back under their heads.`;
    remarks.push({ row, cell, found, message });
  }
  return remarks;
}

type Reading = { readonly columns: readonly HeadColumn[]; readonly scale: Scale };

function readLines(
  grid: Grid,
  table: FoundTable,
  reading: Reading,
  troubles: Remark[],
): { readonly lines: readonly BodyLine[]; readonly emptyHeadings: readonly string[] } {
  const lines: BodyLine[] = [];
  const emptyHeadings: string[] = [];
  let block: string | undefined;
  let empty: string | undefined;
  const last = table.body.findLast((row) => totalWords.test(nameIn(grid, row, reading.columns)));
  for (const row of table.body) {
    const line = readLine(grid, row, reading, block, troubles);
    if (line === undefined) continue;
    if (line.kind === "heading" && !isLeftBlank(table, line)) {
      if (empty !== undefined) emptyHeadings.push(empty);
      block = line.name.replace(/:$/, "");
      empty = block;
      continue;
    }
    const kind =
      line.kind === "heading" ? "line" : line.kind === "total" && row !== last ? "subtotal" : line.kind;
    lines.push({ ...line, kind });
    if (kind !== "total") empty = undefined;
  }
  return { lines, emptyHeadings: empty === undefined ? emptyHeadings : [...emptyHeadings, empty] };
}

/** A name without figures is a line left blank among services and where more is said of it, and elsewhere a heading. */
function isLeftBlank({ kind }: FoundTable, { words, name }: BodyLine): boolean {
  if (name.endsWith(":")) return false;
  return kind === "service table" || Object.keys(words).length > 1;
}

function nameIn(grid: Grid, row: number, columns: readonly HeadColumn[]): string {
  const at = columns.find(({ readAs }) => readAs === "name")?.column;
  const name = at === undefined ? "" : (grid.rows[row]?.[at] ?? "");
  const category = columns.find(({ readAs }) => readAs === "category")?.column;
  return name !== "" || category === undefined ? name : (grid.rows[row]?.[category] ?? "");
}

function readLine(
  grid: Grid,
  row: number,
  { columns, scale }: Reading,
  block: string | undefined,
  troubles: Remark[],
): BodyLine | undefined {
  const cells = grid.rows[row] ?? [];
  const words: Record<string, string> = {};
  const amounts: Record<string, Amount> = {};
  for (const { column, readAs, holds } of columns) {
    const text = cells[column] ?? "";
    if (readAs === undefined || readAs === "aside") continue;
    if (holds === "words") {
      if (text !== "") words[readAs] = text;
      continue;
    }
    const cell = cellName(row, column);
    const printed = printedCell(text);
    const pence = printed === undefined ? undefined : penceOf(printed.digits, scale);
    if (text !== "" && !isUnit(text) && pence === undefined) {
      troubles.push({ row, cell, found: text, message: noAmount(text, cell, printed !== undefined) });
    }
    amounts[readAs] = { pence, cell, text, mark: printed?.mark ?? "" };
  }
  const name = nameIn(grid, row, columns);
  const hasFigures = Object.values(amounts).some(({ pence }) => pence !== undefined);
  const needsName = columns.some(({ readAs }) => readAs === "name");
  if (needsName && name === "" && !hasFigures) return undefined;
  if (needsName && name === "" && block === undefined) {
    const cell = cellName(row, columns[0]?.column ?? 0);
    const message = `Row ${row + 1} has figures and no name. Name it, or call it Total if it is a sum.`;
    troubles.push({ row, cell, found: "no name", message });
    return undefined;
  }
  const kind = !hasFigures ? "heading" : kindOf(name, needsName);
  const ends = columns.map(({ column }) => column);
  const span = `${cellName(row, Math.min(...ends))}:${cellName(row, Math.max(...ends))}`;
  return { row, kind, name, words, amounts, block, cells: span };
}

function noAmount(text: string, cell: string, isNumber: boolean): string {
  if (isNumber) return `“${text}” in ${cell} is more than any council holds. Check its unit.`;
  return (
    spoiltCell(text)?.message ??
    `“${text}” in ${cell} is not an amount. Write the figure, or leave the cell blank.`
  );
}

function kindOf(name: string, needsName: boolean): BodyLine["kind"] {
  if (subtotalWords.test(name) || (name === "" && needsName)) return "subtotal";
  return totalWords.test(name) ? "total" : "line";
}
