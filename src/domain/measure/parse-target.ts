import { readReason } from "../value/missing-words.ts";
import { type PrintedNumber, readNumber } from "../value/printed-number.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { rangeTarget, singleTarget, type Target } from "./target.ts";
import { aims } from "./target-kind.ts";

export type ParsedTarget = {
  /** The cell exactly as given. */
  readonly text: string;
  /** One per part of the measure, with the letter the cell gives it; undefined for a whole. */
  readonly targets: readonly { readonly part: string | undefined; readonly target: Target }[];
  /** What could not be read; it is not guessed at. */
  readonly unread: readonly string[];
};

/** A longer cell is prose, not a target. */
const longestCell = 400;

/** Reads a target's cell as councils print it: figures, ranges, aims, "TBC", "No target set". Never throws. */
export function parseTarget(text: string, { unit }: { readonly unit?: ValueUnit } = {}): ParsedTarget {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length > longestCell) return { text, targets: [], unread: [text] };
  const pieces = plain.split(/ ?(?=\(?\b[a-h]\) ?\S)/);
  const targets: ParsedTarget["targets"][number][] = [];
  const unread: string[] = [];
  for (const piece of pieces) {
    const [, part, rest = piece] = /^\(?([a-h])\) ?(.*)$/.exec(piece) ?? [];
    const target = readTarget(rest.replace(/[;,]$/, ""), unit);
    if (target === undefined || (part === undefined && pieces.length > 1)) unread.push(piece);
    else targets.push({ part, target });
  }
  return { text, targets, unread };
}

function readTarget(text: string, unit: ValueUnit | undefined): Target | undefined {
  if (text === "") return { kind: "left-blank" };
  return readWords(text) ?? readRange(text, unit) ?? readSingle(text, unit);
}

const COMPARATOR =
  /^(?:to )?(?:match or (?:better|exceed)|meet or exceed|better than|in line with) ([^\d]+)$/i;
const AIM = /^(?:aim )?(?:to )?(maximi[sz]e|minimi[sz]e|maintain|improve)$/i;
const NO_TARGET = /^no target(?: set)?(?:: (.+))?$/i;

function readWords(text: string): Target | undefined {
  const aimed = AIM.exec(text)?.[1]?.toLowerCase().replace("ize", "ise");
  const aim = aims.find((known) => known === aimed);
  if (aim !== undefined) return { kind: "direction", aim };
  const none = NO_TARGET.exec(text);
  if (none) return { kind: "none", why: none[1] ?? "no reason given" };
  const group = COMPARATOR.exec(text)?.[1];
  if (group !== undefined) return { kind: "comparator", group };
  const reason = readReason(text, 0);
  if (reason?.end !== text.length) return undefined;
  if (reason.said === "to-be-confirmed") return { kind: "to-be-confirmed" };
  if (reason.said === "left-blank") return { kind: "left-blank" };
  return { kind: "none", why: reason.said.replaceAll("-", " ") };
}

const RANGE = /^(?:between )?([-−]?£?[\d,.]+[%km]?) ?(?:[-–]|to|and) ?(£?[-−]?£?[\d,.]+(?:[%km]| .+)?)$/i;

/** "10-15%": the unit of the second end is the unit of both. */
function readRange(text: string, unit: ValueUnit | undefined): Target | undefined {
  const [, first = "", second = ""] = RANGE.exec(text) ?? [];
  const high = readWhole(second, unit);
  const low = readWhole(first, high?.unit ?? unit);
  if (low === undefined || high === undefined) return undefined;
  const oneUnit = high.unit === low.unit || (low.decorated && !high.decorated);
  if (!oneUnit || low.decimal.exact.gt(high.decimal.exact)) return undefined;
  return rangeTarget(low.decimal, high.decimal, low.unit);
}

function readSingle(text: string, unit: ValueUnit | undefined): Target | undefined {
  const number = readWhole(text, unit);
  return number && singleTarget(number.decimal, number.unit);
}

function readWhole(text: string, unit: ValueUnit | undefined): PrintedNumber | undefined {
  const number = readNumber(text, 0, unit);
  return number?.end === text.length ? number : undefined;
}
