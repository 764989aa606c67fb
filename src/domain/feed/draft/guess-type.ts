import { cellFits, guessedType, looksLikeDay } from "../cell-fits.ts";
import type { ColumnType } from "../feed-column.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** What a column most likely holds: what a reader of values then has to bear out. */
export type TypeGuess = {
  readonly type: ColumnType;
  /** Words that stand for a blank. */
  readonly blank: readonly string[];
  readonly places: number | undefined;
  /** Values that can't be read so, where they are too few to give the type up for. */
  readonly unread: readonly string[];
};

/** What is known of a column once its values bore out what it was thought to hold. */
export type GuessedColumn = { readonly profile: ColumnProfile; readonly guess: TypeGuess };

const blankWords =
  /^(?:n\/?a|n\.a\.|#n\/a|null|nil|none|-+|\u2013|\u2014|\.|tbc|tba|unknown|not known|not recorded|not applicable|--:--|00\/00\/0000|0000-00-00)$/i;
const ofCodes =
  /(?:^|\b)(?:id|ids|ref|refs|reference|no|nos|number|code|account|acc|uprn|usrn|po|invoice|case|ticket|key)$/;
const ofMoney =
  /\b(?:amounts?|cost|costs|price|net|gross|vat|paid|payments?|balance|spend|fee|charge|value|salary)\b|£/;
const ofDays = /\b(?:date|dates|day|received|start|end|dob|on|at)\b/;

/** The type that takes nearly all the values of a column, words for a blank set apart. A column of blanks is text. */
export function guessType(profile: Pick<ColumnProfile, "heading" | "values">): TypeGuess {
  const texts = profile.values.map(({ text }) => text.trim()).filter((text) => text !== "");
  const words = texts.filter((text) => blankWords.test(text));
  const rest = texts.filter((text) => !blankWords.test(text));
  const type = rest.length === 0 ? "text" : refined(profile.heading, rest);
  if (type === "text") return { type, blank: [], places: undefined, unread: [] };
  const blank = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
  return { type, blank, places: type === "decimal" ? placesOf(rest) : undefined, unread: [] };
}

/**
 * The type of most values, where totals, page breaks and words may stand between them: what a file is read by first, to
 * tell its records apart.
 */
export function mostlyType(profile: Pick<ColumnProfile, "heading" | "values">): TypeGuess {
  const filled = profile.values.filter(({ text }) => text.trim() !== "" && !blankWords.test(text.trim()));
  const weight = (some: ColumnProfile["values"]) => some.reduce((sum, { times }) => sum + times, 0);
  const isMost = (some: ColumnProfile["values"]) =>
    some.length > 0 && weight(some) * 10 >= weight(filled) * 7;
  const days = filled.filter(({ text }) => looksLikeDay(text.trim()));
  const numbers = filled.filter(({ text }) => cellFits({ type: "decimal" }, text));
  const most = [filled, days, numbers].find(
    (some) => isMost(some) && guessType({ ...profile, values: some }).type !== "text",
  );
  return guessType({ ...profile, values: most ?? filled });
}

function refined(heading: string, values: readonly string[]): ColumnType {
  const words = wordsOf(heading);
  const looks = guessedType(values) ?? "text";
  // 80.0 is whole by chance: the next file may have 80.5.
  const guess = looks === "integer" && values.some((value) => value.includes(".")) ? "decimal" : looks;
  const isDay = /\d{5}|\d{8}/.test(values[0] ?? "") && ofDays.test(words) && values.every(looksLikeDay);
  if (isDay || (guess === "text" && values.every(looksLikeDay)))
    return values.some((value) => /\d[:.]\d\d\b.*|\d{5}\.\d/.test(value) && /:|^\d{5}\./.test(value))
      ? "datetime"
      : "date";
  if (guess === "integer" && ofCodes.test(words)) return "text";
  const isAmount = (guess === "integer" || guess === "decimal") && ofMoney.test(words);
  const fitsMoney = values.every((value) => cellFits({ type: "money" }, value) && placesIn(value) <= 2);
  return isAmount && fitsMoney ? "money" : guess === "money" && !fitsMoney ? "decimal" : guess;
}

/** Whether a heading is one of what names things, such as a reference or a number nobody adds up. */
export function isCodeHeading(heading: string): boolean {
  return ofCodes.test(wordsOf(heading));
}

function wordsOf(heading: string): string {
  return heading
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}£]+/gu, " ")
    .trim();
}

/** Decimal places, noughts at the end aside. */
function placesIn(text: string): number {
  return /\.(\d*?)0*(?!\d)/.exec(text)?.[1]?.length ?? 0;
}

function placesOf(values: readonly string[]): number {
  return Math.min(9, Math.max(2, ...values.map(placesIn)));
}

/** The next type to try where values of a column did not bear the guess out. */
export function widerType(type: ColumnType): ColumnType {
  switch (type) {
    case "integer":
    case "money":
      return "decimal";
    case "date":
      return "datetime";
    case "text":
    case "decimal":
    case "datetime":
    case "boolean":
      return "text";
    default:
      throw new Error(`An unknown type ${type satisfies never}`);
  }
}
