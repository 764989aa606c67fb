import { amountText, type MoneyUnit, moneyUnitNames, parseAmount } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { financialYear, parseFinancialYear, yearLabel } from "../period/financial-year.ts";
import { parsePeriod, periodText } from "../period/period-text.ts";
import { no, ok, type Result } from "../result.ts";
import { decimalText, parseDecimal } from "../value/decimal.ts";
import type { Cell, Column } from "./column.ts";
import { nearest } from "./nearest.ts";
import {
  quoted,
  readCode,
  readCount,
  readDate,
  readFlag,
  readLine,
  readList,
  readText,
} from "./plain-cells.ts";

/**
 * Reads one cell as its column says, spaces around it aside. A blank cell is undefined where the column is optional,
 * or the word a blank stands for. An amount needs the money unit of its row. What writeCell wrote is read back as it was.
 */
export function readCell(column: Column, text: string, unit?: MoneyUnit): Result<Cell | undefined> {
  const found = text.trim();
  if (found !== "") return readFilled(column, found, unit);
  if (column.blank !== undefined) return ok(column.blank);
  if (column.optional) return ok(undefined);
  const remedy = column.remedy ?? `Give ${cellForm(column)}.`;
  return no({ field: "", message: `This cell must not be blank. ${remedy}` });
}

function readFilled(column: Column, found: string, unit: MoneyUnit | undefined): Result<Cell> {
  switch (column.kind) {
    case "code":
      return readCode(found);
    case "line":
      return readLine(found);
    case "text":
      return readText(found);
    case "list":
      return readList(found);
    case "flag":
      return readFlag(found);
    case "year":
      return parseFinancialYear(found);
    case "date":
      return readDate(found);
    case "decimal":
      return parseDecimal(found);
    case "count":
      return readCount(found);
    case "amount":
      if (unit === undefined) throw new Error("An amount can't be read without the money unit of its row");
      return parseAmount(found, unit);
    case "unit":
      return readChoice(moneyUnitNames, found);
    case "choice":
      return readChoice(column.choices ?? [], found);
    case "period":
      return readPeriod(found);
    default:
      throw new Error(`Not a kind of column: ${column.kind satisfies never}`);
  }
}

function readChoice<Choice extends string>(choices: readonly Choice[], found: string): Result<Choice> {
  const chosen = choices.find((choice) => choice === found);
  if (chosen !== undefined) return ok(chosen);
  const guess = nearest(found, choices);
  const remedy = guess === undefined ? `Write one of: ${choices.join(", ")}.` : `Did you mean “${guess}”?`;
  return no({ field: "", message: `${quoted(found)} is not a word this column knows. ${remedy}` });
}

function readPeriod(found: string): Result<string> {
  const period = parsePeriod(found);
  return period.ok ? ok(periodText(period.value)) : period;
}

/** A cell as files hold it, "" for none: the reverse of readCell. Throws on a cell of another kind. */
export function writeCell(column: Column, cell: Cell | undefined, unit?: MoneyUnit): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "number") return writeNumber(column, cell, unit);
  if (cell instanceof Temporal.PlainDate) return cell.toString();
  return "exact" in cell ? decimalText(cell) : cell.join("; ");
}

function writeNumber(column: Column, cell: number, unit: MoneyUnit | undefined): string {
  if (column.kind === "year") return yearLabel(financialYear(cell));
  if (column.kind === "count") return String(cell);
  if (column.kind !== "amount") throw new Error(`A ${column.kind} column holds no number: ${cell}`);
  if (unit === undefined) throw new Error("An amount can't be written without the money unit of its row");
  return amountText(pence(cell), unit);
}

/** What a cell of the column must hold, as words that follow "Give" or "expected". */
export function cellForm(column: Column): string {
  return column.kind === "choice" ? `one of: ${(column.choices ?? []).join(", ")}` : forms[column.kind];
}

/** Whether a cell must be filled in: "yes", "no", or what a blank one means. */
export function neededWords(column: Column): string {
  if (column.blank !== undefined) return `blank means ${column.blank}`;
  return column.optional ? "no" : "yes";
}

const forms = {
  code: "a short key of letters, digits and . _ ~ -, up to 80 of them",
  line: "words on one line, up to 500 characters",
  text: "words, up to 20,000 characters",
  list: "short values with semicolons between them",
  flag: "yes or no",
  year: "a financial year such as 2021/22",
  date: "a day such as 2021-11-23",
  decimal: "a number such as 97.36",
  count: "a whole number, 0 or more",
  amount: "an amount in the row's unit such as -2343",
  unit: `one of: ${moneyUnitNames.join(", ")}`,
  period: "a period such as FY2020/21 Q1",
} as const;
