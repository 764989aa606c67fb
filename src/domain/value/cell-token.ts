import type { Period } from "../period/period.ts";
import { type PrintedPeriodContext, readPrintedPeriod } from "../period/printed-period.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import type { Marker } from "./marker.ts";
import type { MissingReason } from "./missing-reason.ts";
import { readMarkerWord, readReason } from "./missing-words.ts";
import { type PrintedNumber, readBracketedNumber, readNumber } from "./printed-number.ts";
import { markerOfLetter, reasonOfLetter } from "./shorthand.ts";
import type { Counts } from "./value.ts";
import type { ValueUnit } from "./value-unit.ts";

/** The pieces a printed cell is made of, in the order they stand. */
export type Token =
  | { readonly kind: "part"; readonly label: string }
  | { readonly kind: "figure"; readonly number: PrintedNumber }
  | { readonly kind: "bracketed"; readonly number: PrintedNumber }
  | { readonly kind: "counts"; readonly counts: Counts }
  | { readonly kind: "count"; readonly count: Decimal }
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "marker"; readonly marker: Marker }
  | { readonly kind: "reason"; readonly reason: MissingReason; readonly shorthand: boolean }
  | { readonly kind: "late"; readonly period: Period }
  | { readonly kind: "unread" };

export type PlacedToken = { readonly token: Token; readonly text: string };

export type TokenContext = PrintedPeriodContext & {
  readonly unit?: ValueUnit;
  readonly footnotes: Readonly<Record<string, Marker>>;
};

type Found = { readonly token: Token; readonly end: number } | undefined;
type Reader = (text: string, at: number, bracketed: boolean, context: TokenContext) => Found;

const readers: readonly Reader[] = [
  readShorthand,
  readPart,
  readBracketed,
  readCounts,
  readLateData,
  readPeriod,
  readReasonToken,
  readMarker,
  readFigure,
];

/**
 * Splits a text whose runs of white space are single spaces. What no reader knows is `unread`, and so is the whole of
 * a pair of brackets with such a thing in it: half of "(Q1 & 2)" means something else.
 */
export function* cellTokens(text: string, context: TokenContext, bracketed = false): Generator<PlacedToken> {
  let at = 0;
  while (at < text.length) {
    const separator = match(/[ ,;]+|\.(?= |$)/y, text, at);
    if (separator) {
      at = separator.end;
      continue;
    }
    const found = readToken(text, at, bracketed, context);
    const close = bracketed || text[at] !== "(" ? -1 : text.indexOf(")", at);
    if (found) {
      yield { token: found.token, text: text.slice(at, found.end) };
      at = found.end;
    } else if (close !== -1) {
      yield* bracketTokens(text.slice(at, close + 1), context);
      at = close + 1;
    } else {
      const end = match(/[^ ()]+|[()]/y, text, at)?.end ?? at + 1;
      yield { token: { kind: "unread" }, text: text.slice(at, end) };
      at = end;
    }
  }
}

function bracketTokens(text: string, context: TokenContext): readonly PlacedToken[] {
  const inner = [...cellTokens(text.slice(1, -1), context, true)];
  const known = inner.length > 0 && inner.every(({ token }) => token.kind !== "unread");
  return known ? inner : [{ token: { kind: "unread" }, text }];
}

function readToken(text: string, at: number, bracketed: boolean, context: TokenContext): Found {
  for (const read of readers) {
    const found = read(text, at, bracketed, context);
    if (found) return found;
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { groups: found.slice(1), end: pattern.lastIndex };
}

const SHORTHAND = /\[([a-z]{1,3})\]/iy;

function readShorthand(text: string, at: number): Found {
  const found = match(SHORTHAND, text, at);
  const letter = found?.groups[0] ?? "";
  const marker = markerOfLetter(letter);
  const reason = reasonOfLetter(letter);
  if (!found || !letter) return undefined;
  if (marker) return { token: { kind: "marker", marker }, end: found.end };
  return reason && { token: { kind: "reason", reason, shorthand: true }, end: found.end };
}

const PART = /\(?([a-h]|i{1,3}|iv|v)\) ?/iy;

function readPart(text: string, at: number): Found {
  const found = match(PART, text, at);
  return found
    ? { token: { kind: "part", label: (found.groups[0] ?? "").toLowerCase() }, end: found.end }
    : undefined;
}

function readBracketed(text: string, at: number, _bracketed: boolean, context: TokenContext): Found {
  if (/\((?:19|20|21)\d\d\)/y.exec(text.slice(at, at + 6))) return undefined;
  const number = readBracketedNumber(text, at, context.unit);
  return number && { token: { kind: "bracketed", number }, end: number.end };
}

const NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
const TWO_COUNTS = new RegExp(
  `${NUMBER} (?:out )?of (?:a total of )?${NUMBER}(?![\\p{L}\\d%]|[.,/:'’–-][\\p{L}\\d])`,
  "iuy",
);
const ONE_COUNT = new RegExp(`${NUMBER} (?:out )?of(?: a total not given)? ?(?=$|\\))`, "iuy");

function readCounts(text: string, at: number): Found {
  const two = match(TWO_COUNTS, text, at);
  const [numerator, denominator] = (two?.groups ?? []).map(whole);
  if (two && numerator && denominator) {
    return { token: { kind: "counts", counts: { kind: "of", numerator, denominator } }, end: two.end };
  }
  const one = match(ONE_COUNT, text, at);
  const [alone] = (one?.groups ?? []).map(whole);
  return one && alone
    ? { token: { kind: "counts", counts: { kind: "numerator", numerator: alone } }, end: one.end }
    : undefined;
}

function whole(digits: string | undefined): Decimal | undefined {
  const number = parseDecimal((digits ?? "").replaceAll(",", ""));
  return number.ok ? number.value : undefined;
}

const LATE =
  /(\d{4}(?:\/\d{2})?) data (?:to be |will be )?available (?:during|in|from|by) (?:[a-z]{3,9} )?\d{4}(?:\/\d{2})?(?![\d/])/iy;

function readLateData(text: string, at: number, _bracketed: boolean, context: TokenContext): Found {
  const found = match(LATE, text, at);
  const about = found && readPrintedPeriod(found.groups[0] ?? "", 0, { ...context, bracketed: true });
  return found && about ? { token: { kind: "late", period: about.period }, end: found.end } : undefined;
}

function readPeriod(text: string, at: number, bracketed: boolean, context: TokenContext): Found {
  const found = readPrintedPeriod(text, at, { ...context, bracketed });
  return found && { token: { kind: "period", period: found.period }, end: found.end };
}

function readReasonToken(text: string, at: number): Found {
  const found = readReason(text, at);
  return found && { token: { kind: "reason", reason: found.said, shorthand: false }, end: found.end };
}

const FOOTNOTE = /[*†‡#^]+/y;

function readMarker(text: string, at: number, _bracketed: boolean, context: TokenContext): Found {
  const footnote = match(FOOTNOTE, text, at);
  const noted = footnote && context.footnotes[text.slice(at, footnote.end)];
  if (noted) return { token: { kind: "marker", marker: noted }, end: footnote.end };
  const word = readMarkerWord(text, at);
  return word && { token: { kind: "marker", marker: word.said }, end: word.end };
}

function readFigure(text: string, at: number, bracketed: boolean, context: TokenContext): Found {
  const number = readNumber(text, at, context.unit);
  if (!number) return undefined;
  if (!bracketed) return { token: { kind: "figure", number }, end: number.end };
  const counts = !number.decorated && number.decimal.places === 0 && number.decimal.exact.gte(0);
  return counts ? { token: { kind: "count", count: number.decimal }, end: number.end } : undefined;
}
