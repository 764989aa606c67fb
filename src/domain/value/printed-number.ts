import { type Decimal, parseDecimal } from "./decimal.ts";
import type { ValueUnit } from "./value-unit.ts";

export type PrintedNumber = {
  readonly decimal: Decimal;
  readonly unit: ValueUnit;
  /** Whether the print itself shows a unit (a sign, a scale or a word), so that the number can't be a bare count. */
  readonly decorated: boolean;
  readonly end: number;
};

const DIGITS = "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
const SCALE = "(?<scale> ?%| per ?cent|[km]| million| thousand)?";
const WORD =
  "(?: (?<word>days?|weeks?|hours?|minutes?|kWh per m[²2]|per m[²2]|per 1,000|per 10,000|per 100,000))?";
const BOUNDARY = "(?![\\p{L}\\d²+]|[.,/:'’–-][\\p{L}\\d])";

const SIGNED = new RegExp(
  `(?<minus>[-−–])?(?<pound>£)?(?<late>[-−–])?${DIGITS}${SCALE}(?:(?<=%)|${WORD}${BOUNDARY})`,
  "iuy",
);
const BRACKETED = new RegExp(`(?<pound>£)?\\((?<inner>£)?${DIGITS}${SCALE}\\)(?<outer>%)?${BOUNDARY}`, "iuy");

/** Reads "97.36%", "−£1,074", "0.21m", "8.5 days" at one place in a text. Digits the ledger can't hold are not read. */
export function readNumber(text: string, at: number, unit?: ValueUnit): PrintedNumber | undefined {
  SIGNED.lastIndex = at;
  const found = SIGNED.exec(text)?.groups;
  if (found === undefined || (found["minus"] && found["late"])) return undefined;
  const negative = found["minus"] !== undefined || found["late"] !== undefined;
  return number(found, negative, unit, SIGNED.lastIndex);
}

/** Reads an amount in brackets, "(502)" or "(£1.2m)", as a figure below zero. */
export function readBracketedNumber(text: string, at: number, unit?: ValueUnit): PrintedNumber | undefined {
  BRACKETED.lastIndex = at;
  const found = BRACKETED.exec(text)?.groups;
  if (found === undefined || (found["pound"] && found["inner"]) || (found["scale"] && found["outer"])) {
    return undefined;
  }
  const pound = found["pound"] ?? found["inner"];
  const scale = found["scale"] ?? found["outer"];
  return number({ ...found, pound, scale }, true, unit, BRACKETED.lastIndex);
}

function number(
  groups: Readonly<Record<string, string | undefined>>,
  negative: boolean,
  wanted: ValueUnit | undefined,
  end: number,
): PrintedNumber | undefined {
  const { digits = "", pound, scale, word } = groups;
  const decimal = parseDecimal(`${negative ? "-" : ""}${digits.replaceAll(",", "")}`);
  const shown = shownUnit(pound !== undefined, scale?.trim().toLowerCase(), word?.toLowerCase(), wanted);
  if (!decimal.ok || shown === "contradiction") return undefined;
  return {
    decimal: decimal.value,
    unit: shown ?? wanted ?? "number",
    decorated: shown !== undefined,
    end,
  };
}

const words: Readonly<Record<string, ValueUnit>> = {
  day: "days",
  week: "weeks",
  hour: "hours",
  minute: "minutes",
  "kwh per m": "kwh-per-square-metre",
  "per 1,000": "per-thousand",
  "per 10,000": "per-ten-thousand",
  "per 100,000": "per-hundred-thousand",
};

function shownUnit(
  pound: boolean,
  scale: string | undefined,
  word: string | undefined,
  wanted: ValueUnit | undefined,
): ValueUnit | "contradiction" | undefined {
  const percentage = scale === "%" || scale === "percent" || scale === "per cent";
  const scaled =
    scale === undefined || percentage ? undefined : scale.startsWith("m") ? "million" : "thousand";
  if (word === undefined) {
    if (percentage) return pound ? "contradiction" : "percentage";
    if (scaled !== undefined) return pound ? `pounds-${scaled}` : scaled;
    return pound ? (wanted === "pounds-per-square-metre" ? wanted : "pounds") : undefined;
  }
  if (scale !== undefined) return "contradiction";
  const named = word.replace(/^((?:day|week|hour|minute))s$/, "$1").replace(/[²2]$/, "");
  if (named === "per m") return pound ? "pounds-per-square-metre" : "contradiction";
  return pound ? "contradiction" : (words[named] ?? "contradiction");
}
