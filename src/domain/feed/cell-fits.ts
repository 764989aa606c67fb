import type { ColumnType, FeedColumn } from "./feed-column.ts";

/** Words every boolean column understands, beside those of its own; letter case does not matter. */
const yesWords: readonly string[] = ["yes", "y", "true", "t", "1"];
const noWords: readonly string[] = ["no", "n", "false", "f", "0"];

const amount = /^[-+(]*\s*£?\s*[-+(]?\s*(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?\s*\)?\s*(?:-|\+|CR|DR)?\)?$/i;
const whole = /^[-+(]?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.0*)?\s*\)?-?$/;
const dash = /^[-\u2013\u2014]$/;
const monthWords =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december";
const clock =
  "(?:[T ,]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]m)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?)?";
/** What most extracts write, told quickly. */
const usualDay = /^\d\d\/\d\d\/\d{4}(?: \d\d:\d\d(?::\d\d)?)?$/;
const isoDay = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${clock}$`, "i");
const britishDay = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${clock}$`, "i");
const wordedDay = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?\\d{1,2}(?:st|nd|rd|th)?[- ](?:${monthWords})[- ,]+(?:\\d{4}|\\d{2})${clock}$`,
  "i",
);
const compactDay = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const serialDay = /^\d{5}(?:\.\d+)?$/;

/**
 * Whether a text can stand in a column of that type, as the warehouse reads it: `1,234.50`, `(20.00)`, `20.00-`, `£20`,
 * `20.00 CR`, 31/12/2019, 2019-12-31 and the numbers a spreadsheet keeps days as. A blank fits every column; whether it
 * may be blank is another question. It judges the look of a cell, to tell headings, sums and shifted rows from records;
 * the value itself is read by the warehouse.
 */
export function cellFits(column: Pick<FeedColumn, "type" | "yes" | "no" | "blank">, text: string): boolean {
  const found = text.trim();
  if (found === "" || isBlankWord(column, found)) return true;
  if (found.length > 60) return column.type === "text";
  switch (column.type) {
    case "text":
      return true;
    case "integer":
      return whole.test(found) || dash.test(found);
    case "decimal":
      return cellFits({ type: "money" }, found.replace(/\s?%(?=\)?$)/, ""));
    case "money":
      return (/\d/.test(found) && amount.test(found)) || dash.test(found);
    case "date":
    case "datetime":
      return looksLikeDay(found);
    case "boolean":
      return isYesOrNo(column, found.toLowerCase());
    default:
      throw new Error(`A column of the unknown type ${column.type satisfies never}`);
  }
}

/** Whether a text looks like a day, or a moment of one; British order, month names, ISO, or a spreadsheet's number. */
export function looksLikeDay(text: string): boolean {
  if (usualDay.test(text)) return isDay(Number(text.slice(0, 2)), Number(text.slice(3, 5)));
  const iso = isoDay.exec(text);
  if (iso !== null) return isDay(Number(iso[3]), Number(iso[2]));
  const british = britishDay.exec(text);
  if (british !== null) return isDay(Number(british[1]), Number(british[2]));
  return wordedDay.test(text) || compactDay.test(text) || serialDay.test(text);
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Whether a text stands for a blank in the column, by its definition. */
function isBlankWord({ blank = [] }: Pick<FeedColumn, "blank">, text: string): boolean {
  const word = text.trim().toLowerCase();
  return blank.some((one) => one.trim().toLowerCase() === word);
}

function isYesOrNo({ yes = [], no = [] }: Pick<FeedColumn, "yes" | "no">, word: string): boolean {
  return [yesWords, noWords, yes, no].some((words) => words.some((one) => one.trim().toLowerCase() === word));
}

/**
 * What the values of an unknown column look like, from the narrowest type that takes them all; undefined where all are
 * blank. Codes such as 00123 stay text, since a number would lose their noughts.
 */
export function guessedType(values: readonly string[]): ColumnType | undefined {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  if (filled.length === 0) return undefined;
  const all = (test: (value: string) => boolean) => filled.every(test);
  if (all((value) => /^(?:yes|no|y|n|true|false)$/i.test(value))) return "boolean";
  const written = (value: string) => !serialDay.test(value) && !compactDay.test(value) && looksLikeDay(value);
  if (all(written)) return filled.some((value) => /\d:\d\d/.test(value)) ? "datetime" : "date";
  if (filled.some((value) => /^0\d/.test(value))) return "text";
  if (all((value) => cellFits({ type: "money" }, value) && !dash.test(value))) {
    if (filled.some((value) => /[£(),]|CR|DR/i.test(value)) || all((value) => /\.\d\d$/.test(value)))
      return "money";
    return all((value) => whole.test(value)) ? "integer" : "decimal";
  }
  if (all((value) => cellFits({ type: "decimal" }, value) && !dash.test(value))) return "decimal";
  return "text";
}
