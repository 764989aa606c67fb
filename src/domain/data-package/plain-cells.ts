import { dayOf, monthNumber } from "../period/calendar.ts";
import { earliestYear, latestYear } from "../period/financial-year.ts";
import { no, ok, type Result } from "../result.ts";

export const longestLine = 500;
export const longestText = 20_000;
export const codePattern = "[A-Za-z0-9][A-Za-z0-9._~-]{0,79}";

const CODE = new RegExp(`^${codePattern}$`);
/** Letters up to here are in normal form C as they stand. */
const BEYOND_LATIN = /[\u0300-\uffff]/;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what neither a workbook nor the ledger can hold
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/;

/** What was found, in quotation marks, cut short where it is long. */
export function quoted(found: string): string {
  return found.length > 60 ? `“${found.slice(0, 57).trimEnd()}...”` : `“${found}”`;
}

const refuse = (message: string) => no({ field: "", message });

export function readCode(found: string): Result<string> {
  if (CODE.test(found)) return ok(found);
  const guess = found
    .replaceAll(/\s+/g, "-")
    .replaceAll(/[^A-Za-z0-9._~-]/g, "")
    .replace(/^[._~-]+/, "")
    .slice(0, 80);
  const remedy = guess === "" ? "" : ` “${guess}” would do.`;
  return refuse(
    `${quoted(found)} is not a key. Use letters, digits and . _ ~ - only, at most 80, a letter or digit first.${remedy}`,
  );
}

export function readLine(found: string): Result<string> {
  if (LINE_BREAK.test(found)) return refuse(`${quoted(found)} has a line break. Put it on one line.`);
  return printable(composed(found), longestLine);
}

/** Line breaks of every system are kept as a line feed. */
export function readText(found: string): Result<string> {
  const words = found.includes("\r") ? found.replaceAll(/\r\n?/g, "\n") : found;
  return printable(composed(words), longestText);
}

/** Unicode's normal form C: an accent typed after its letter is the same word as the accented letter, in keys too. */
function composed(words: string): string {
  return BEYOND_LATIN.test(words) ? words.normalize("NFC") : words;
}

function printable(words: string, longest: number): Result<string> {
  if (words.length > longest) {
    return refuse(`${quoted(words)} has ${words.length} characters. Shorten it to ${longest}.`);
  }
  if (!UNPRINTABLE.test(words) && words.isWellFormed()) return ok(words);
  return refuse(
    `${quoted(words)} has a character that is damaged or can't be printed. Type the words again.`,
  );
}

export function readList(found: string): Result<readonly string[]> {
  if (LINE_BREAK.test(found)) return refuse(`${quoted(found)} has a line break. Put it on one line.`);
  const values = composed(found)
    .split(";")
    .map((value) => value.trim());
  if (values.includes("")) {
    return refuse(`${quoted(found)} has nothing beside a semicolon. Write the values as one; two; three.`);
  }
  const whole = printable(values.join("; "), longestText);
  return whole.ok ? ok(values) : whole;
}

/** TRUE and FALSE are what a spreadsheet makes of a ticked box. */
export function readFlag(found: string): Result<boolean> {
  if (found === "yes" || found === "TRUE") return ok(true);
  if (found === "no" || found === "FALSE") return ok(false);
  return refuse(`${quoted(found)} is neither yes nor no. Write yes or no in small letters.`);
}

export function readCount(found: string): Result<number> {
  const number = /^\d{1,15}$/.test(found) ? Number(found) : undefined;
  if (number !== undefined) return ok(number);
  const digits = found.replaceAll(/[,\s]/g, "");
  const remedy = /^\d{1,15}$/.test(digits)
    ? `Write ${digits}.`
    : "Write digits alone, no commas, minus or point, at most 15.";
  return refuse(`${quoted(found)} is not a whole number of 0 or more. ${remedy}`);
}

export function readDate(found: string): Result<Temporal.PlainDate> {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(found) ?? [];
  const date = dayOf(Number(year), Number(month), Number(day));
  if (date !== undefined && date.year >= earliestYear && date.year <= latestYear) return ok(date);
  if (year !== undefined) {
    return refuse(`${quoted(found)} is not a day between ${earliestYear} and ${latestYear}. Check it.`);
  }
  const guess = writtenDay(found);
  return refuse(
    `${quoted(found)} is not a day written as 2021-11-23. ${guess === undefined ? "Write year, month and day." : `Did you mean ${guess}?`}`,
  );
}

/** A day written the British way: 23/11/2021, 23.11.21, 23 November 2021, 23-Nov-21. */
function writtenDay(found: string): Temporal.PlainDate | undefined {
  const [, day, month = "", year] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|[A-Za-z]{3,9})[\s/.,-]+(\d{4}|\d{2})$/.exec(found) ?? [];
  if (year === undefined) return undefined;
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  return dayOf(whole, monthNumber(month) ?? Number(month), Number(day));
}
