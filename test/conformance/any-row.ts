import fc from "fast-check";
import { readCell, writeCell } from "../../src/domain/data-package/cells.ts";
import type { Cell, Column } from "../../src/domain/data-package/column.ts";
import type { Row, Table } from "../../src/domain/data-package/table.ts";
import { resultMarkers } from "../../src/domain/data-package/tables/measures.ts";
import { type MoneyUnit, moneyUnitNames, moneyUnits } from "../../src/domain/money/money-unit.ts";
import { type Pence, pence } from "../../src/domain/money/pence.ts";
import { financialYear } from "../../src/domain/period/financial-year.ts";
import { decimal } from "../../src/domain/value/decimal.ts";

/** Words as people and spreadsheets leave them: quotes, commas, formulas, line breaks, escapes, other alphabets. */
const pieces = fc.constantFrom(
  "=1+1",
  "@sum",
  '"',
  ",",
  ";",
  "'",
  "_x0041_",
  "&amp;",
  "<b>",
  "£",
  "–",
  "’",
  "é",
  "𝔘",
  "0012",
  "1e5",
  "TRUE",
  "2021-11-23",
  "#",
);
const words = (breaks: string) =>
  fc
    .array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 8 }), fc.constantFrom(" ", breaks)), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join(""));

/** Only cells that reading accepts can stand in a row: what it makes of the text is the cell. */
function accepted(column: Column, texts: fc.Arbitrary<string>): fc.Arbitrary<Cell> {
  return texts
    .map((text) => readCell({ ...column, optional: true }, text))
    .map((cell) => (cell.ok ? cell.value : undefined))
    .filter((cell) => cell !== undefined);
}

const someDay = fc
  .integer({ min: 0, max: 109_000 })
  .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }));

const someDecimal = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.bigInt({ min: 0n, max: 10n ** 18n }),
    fc.option(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 9 })),
  )
  .map(([sign, whole, places]) => decimal(`${sign}${whole}${places === null ? "" : `.${places}`}`));

function somePence(unit: MoneyUnit): fc.Arbitrary<Pence> {
  const { pencePerUnit, places } = moneyUnits[unit];
  return fc
    .integer({ min: -9_000_000, max: 9_000_000 })
    .map((amount) => pence(amount * (pencePerUnit / 10 ** places)));
}

/** Any cell a column may hold, in a row that names this money unit. */
export function anyCell(column: Column, unit: MoneyUnit): fc.Arbitrary<Cell> {
  switch (column.kind) {
    case "code":
      return fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,12}$/);
    case "line":
    case "list":
      return accepted(column, words(" "));
    case "text":
      return accepted(column, words("\n"));
    case "flag":
      return fc.boolean();
    case "year":
      return fc.integer({ min: 1900, max: 2199 }).map(financialYear);
    case "date":
      return someDay;
    case "decimal":
      return someDecimal;
    case "count":
      return fc.integer({ min: 0, max: 999_999_999_999_999 });
    case "amount":
      return somePence(unit);
    case "unit":
      return fc.constant(unit);
    case "choice":
      return fc.constantFrom(...(column.choices ?? []));
    case "period":
      return fc.constantFrom("FY2020/21 Q1", "2021-04", "AY2021/22", "wave 2021", "as at 2021-09-30");
    default:
      throw new Error(`Not a kind of column: ${column.kind satisfies never}`);
  }
}

const someMarkers: fc.Arbitrary<Cell> = fc.subarray([...resultMarkers], { minLength: 1 });

/** Any row of a table. A cell as printed that stands alone is read into the columns beside it, so none does here. */
export function anyRow(table: Table): fc.Arbitrary<Row> {
  return fc
    .constantFrom(...moneyUnitNames)
    .chain((unit) =>
      fc.record(
        Object.fromEntries(
          Object.entries(table.columns).map(([property, column]) => {
            const cell = property === "markers" ? someMarkers : anyCell(column, unit);
            return [property, column.optional ? fc.option(cell, { nil: undefined }) : cell];
          }),
        ),
      ),
    )
    .map((row) => ("why" in row || "numerator" in row ? { ...row, asPrinted: undefined } : row));
}

/** Rows of which no two have the same key. */
export function anyRows(table: Table, maxLength: number): fc.Arbitrary<readonly Row[]> {
  return fc.uniqueArray(anyRow(table), {
    maxLength,
    selector: (row) => table.key.map((property) => keyText(table, row, property)).join("\n"),
  });
}

function keyText(table: Table, row: Row, property: string): string {
  const column = table.columns[property];
  return column === undefined ? "" : writeCell(column, row[property]);
}
