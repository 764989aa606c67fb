import type { Cell, Column } from "../src/domain/data-package/column.ts";
import type { Row, Table } from "../src/domain/data-package/table.ts";
import { type Pence, pence } from "../src/domain/money/pence.ts";
import { type FinancialYear, financialYear } from "../src/domain/period/financial-year.ts";
import { jittered } from "./jitter.ts";

/** How a copy of an agreement differs from the one it is made of. */
export type Copy = {
  /** Added to codes of portfolios, measures and documents: RCG becomes RCGAB. */
  readonly letters: string;
  readonly yearsBack: number;
  /** Every amount is multiplied by this whole number, so that sums tie, or fail to, as they did. */
  readonly factor: number;
  /** How many last digits a measure's figures move by; the same for all its rows. */
  readonly drift: (measure: string) => number;
};

/** A row of the copy: other codes and years, other figures, the same structure. */
export function copyRow(table: Table, row: Row, copy: Copy): Row {
  const copied: { [property: string]: Cell | undefined } = {};
  for (const [property, column] of Object.entries(table.columns)) {
    const cell = row[property];
    copied[property] = cell === undefined ? undefined : copyCell(property, column, cell, copy);
  }
  if (table.name === "results") return jittered(copied, copy.drift(String(row["measure"])));
  const isMoney = Object.values(table.columns).some(({ kind }) => kind === "unit");
  const { asPrinted } = row;
  if (!isMoney || typeof asPrinted !== "string") return copied;
  return { ...copied, asPrinted: timesDigits(asPrinted, copy.factor) };
}

function copyCell(property: string, column: Column, cell: Cell, copy: Copy): Cell {
  if (property === "portfolio" || property === "measure" || property === "document" || property === "code")
    return renamed(String(cell), copy);
  switch (column.kind) {
    case "amount":
      return pence(Number(cell as Pence) * copy.factor);
    case "year":
      return earlierYear(cell as FinancialYear, copy);
    case "date":
      return (cell as Temporal.PlainDate).subtract({ years: copy.yearsBack });
    case "line":
    case "text":
    case "period":
      return property === "sourceFile" ? cell : earlierYears(String(cell), copy);
    case "list":
      return property === "predecessors"
        ? (cell as readonly string[]).map((code) => renamed(code, copy))
        : cell;
    default:
      return cell;
  }
}

/** RCG1.1 becomes RCGAB1.1; a code that begins otherwise has the letters added. */
function renamed(code: string, { letters }: Copy): string {
  return code.replace(/^([A-Za-z]*)/, `$1${letters}`);
}

function earlierYear(year: FinancialYear, { yearsBack }: Copy): FinancialYear {
  return financialYear(year - yearsBack);
}

/** Years within words, 2020/21 as well as 2020. */
function earlierYears(text: string, { yearsBack }: Copy): string {
  return text.replaceAll(
    /\b((?:19|20)\d\d)(?:([/-])(\d\d)\b(?!-\d))?/g,
    (_, first: string, mark?: string) => {
      const year = Number(first) - yearsBack;
      return mark === undefined ? String(year) : `${year}${mark}${String((year + 1) % 100).padStart(2, "0")}`;
    },
  );
}

/** An amount as printed, multiplied: £0.171m by 3 is £0.513m and 4,841 is 14,523. */
function timesDigits(text: string, factor: number): string {
  return text.replaceAll(/\d[\d,]*(?:\.(\d+))?/g, (digits, places: string = "") => {
    const product = Number(digits.replaceAll(",", "")) * factor;
    const shown = { minimumFractionDigits: places.length, maximumFractionDigits: places.length };
    return product.toLocaleString("en-GB", {
      ...shown,
      useGrouping: digits.includes(",") || product >= 1000,
    });
  });
}
