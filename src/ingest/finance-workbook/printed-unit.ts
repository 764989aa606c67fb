import Big from "big.js";
import { type MoneyUnit, parseAmount } from "../../domain/money/money-unit.ts";
import type { Pence } from "../../domain/money/pence.ts";
import { plainAmount } from "../plain-amount.ts";

/** What the amounts of a table are counted in, whatever its decimal places. */
export type Scale = "pounds" | "thousands" | "millions";

const UNIT = /£\s?['’‘]?000['’]?s?|£\s?k\b|£\s?thousands?|£\s?m(?:illions?)?\b|£s?(?![\d.,]*\d)/i;

/** The scale that a head or a caption names. */
export function scaleIn(text: string): Scale | undefined {
  const [unit] = UNIT.exec(text) ?? [];
  if (unit === undefined) return /\bin thousands\b/i.test(text) ? "thousands" : undefined;
  if (/m/i.test(unit)) return "millions";
  return /000|k|thousand/i.test(unit) ? "thousands" : "pounds";
}

export const scaleWords: Readonly<Record<Scale, string>> = { pounds: "£", thousands: "£000", millions: "£m" };

/** A head without its unit, in small letters, with single spaces for punctuation. */
export function plainHead(text: string): string {
  return text
    .replaceAll(new RegExp(UNIT, "gi"), " ")
    .toLowerCase()
    .replaceAll(/\b(\d{4})[-–](\d{2}|\d{4})\b/g, "$1/$2")
    .replaceAll(/[^a-z0-9/]+/g, " ")
    .replaceAll(/(?<!\d)\/|\/(?!\d)/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Whether a cell is nothing but a unit, such as £000 under a head. */
export function isUnit(text: string): boolean {
  return text !== "" && scaleIn(text) !== undefined && plainHead(text) === "";
}

/** An amount cell: its digits, and the mark that ties it to a note under the table. */
export type PrintedCell = { readonly digits: string; readonly mark: string };

/** Undefined where the cell holds no amount. A mark such as * may stand behind it. */
export function printedCell(text: string): PrintedCell | undefined {
  if (text === "" || isUnit(text)) return undefined;
  const [, bare = "", mark = ""] = /^(.*?)\s*([*†‡^]*)$/.exec(text) ?? [];
  const read = bare === "" ? undefined : plainAmount(bare);
  return read?.ok && read.value !== undefined ? { digits: read.value, mark } : undefined;
}

/** The unit that holds all of these digits as printed; to the penny where a spreadsheet keeps more than is printed. */
export function unitFor(scale: Scale, digits: readonly string[]): MoneyUnit {
  const places = Math.max(0, ...digits.map((each) => each.split(".")[1]?.length ?? 0));
  if (scale === "pounds") return places === 0 ? "GBP" : "GBP 2dp";
  if (scale === "thousands") {
    if (places > 1) return "GBP 2dp";
    return places === 0 ? "GBP thousand" : "GBP thousand 1dp";
  }
  if (places > 3) return "GBP 2dp";
  return places === 3 ? "GBP million 3dp" : places === 2 ? "GBP million 2dp" : "GBP million 1dp";
}

const poundsEach: Readonly<Record<Scale, number>> = { pounds: 1, thousands: 1000, millions: 1_000_000 };

/** Digits of a scale in whole pence; finer ones are rounded half away from nought. Undefined beyond what any council holds. */
export function penceOf(digits: string, scale: Scale): Pence | undefined {
  const inPounds = new Big(digits).times(poundsEach[scale]).toFixed(2, Big.roundHalfUp);
  const read = parseAmount(inPounds, "GBP 2dp");
  return read.ok ? read.value : undefined;
}
