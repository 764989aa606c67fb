import type { Period } from "../period/period.ts";
import { cellTokens, type PlacedToken, type Token, type TokenContext } from "./cell-token.ts";
import type { Marker } from "./marker.ts";
import type { MissingReason } from "./missing-reason.ts";
import type { PrintedNumber } from "./printed-number.ts";
import { letterOfReason } from "./shorthand.ts";
import { type Counts, measured, missing, notCounted, type Value } from "./value.ts";

type Figure = {
  readonly label: string | undefined;
  readonly period: Period | undefined;
  readonly value: Value;
  /** Whether its print shows a unit of its own. */
  readonly decorated: boolean;
};

export type Cell = { readonly figures: readonly Figure[]; readonly unread: readonly string[] };

/** A figure in the making: pieces join it until the next begins. */
type Draft = {
  label: string | undefined;
  labelText: string;
  period: Period | undefined;
  number: PrintedNumber | undefined;
  reason: MissingReason | undefined;
  shorthand: boolean;
  counts: Counts;
  marks: Marker[];
};

type Making = { drafts: Draft[]; leading: Period | undefined };

/** Puts the pieces of a cell together. What has no place is unread. */
export function readCell(text: string, context: TokenContext): Cell {
  const making: Making = { drafts: [], leading: undefined };
  const unread: string[] = [];
  let lastWasUnread = false;
  for (const placed of cellTokens(text, context)) {
    const placedIt = place(making, placed);
    if (!placedIt) {
      const joined = lastWasUnread ? `${unread.pop()} ${placed.text}` : placed.text;
      unread.push(joined.trim());
    }
    lastWasUnread = !placedIt;
  }
  const { drafts, leading } = making;
  const filled = drafts.filter(isFilled);
  unread.push(...drafts.filter((draft) => !isFilled(draft)).map((draft) => draft.labelText.trim()));
  if (filled.length === 0) return { figures: [], unread: [text] };
  return { figures: filled.map((draft) => finish(draft, leading)), unread };
}

function place(making: Making, { token, text }: PlacedToken): boolean {
  const current = making.drafts.at(-1);
  switch (token.kind) {
    case "part":
      begin(making, { label: token.label, labelText: text });
      return true;
    case "figure":
      roomFor(making, (draft) => draft.number === undefined && draft.reason === undefined).number =
        token.number;
      return true;
    case "bracketed":
      return placeBracketed(making, token.number);
    case "counts": {
      const draft = roomFor(making, ({ counts }) => counts.kind === "none");
      draft.counts = token.counts;
      return true;
    }
    case "count":
      return current !== undefined && current.number !== undefined && addCount(current, token.count);
    case "period":
      return placePeriod(making, token.period);
    case "marker":
      if (current?.number === undefined || current.marks.includes(token.marker)) return false;
      current.marks.push(token.marker);
      return true;
    case "reason":
      return placeReason(making, token);
    case "late":
      if (current !== undefined && isFilled(current)) return false;
      Object.assign(current ?? begin(making, {}), { reason: "not-yet-available", period: token.period });
      return true;
    case "unread":
      return false;
    default:
      throw new Error(`Not a piece of a cell: ${token satisfies never}`);
  }
}

function begin(
  making: Making,
  { label, labelText = "" }: Partial<Pick<Draft, "label" | "labelText">>,
): Draft {
  const draft: Draft = {
    label,
    labelText,
    period: undefined,
    number: undefined,
    reason: undefined,
    shorthand: false,
    counts: notCounted,
    marks: [],
  };
  making.drafts.push(draft);
  return draft;
}

function roomFor(making: Making, hasRoom: (draft: Draft) => boolean): Draft {
  const current = making.drafts.at(-1);
  return current !== undefined && hasRoom(current) ? current : begin(making, {});
}

/** "(182)" counts what stands before it; where nothing stands before it, it is a figure below zero. */
function placeBracketed(making: Making, number: PrintedNumber): boolean {
  const current = making.drafts.at(-1);
  if (current !== undefined && isFilled(current)) {
    if (number.decorated || number.decimal.places > 0) return false;
    return addCount(current, { exact: number.decimal.exact.abs(), places: 0 });
  }
  (current ?? begin(making, {})).number = number;
  return true;
}

function addCount(draft: Draft, count: Extract<Counts, { kind: "count" }>["count"]): boolean {
  if (draft.counts.kind !== "none") return false;
  draft.counts = { kind: "count", count };
  return true;
}

/** A period before the figures is about them all; one after is about those that have none yet. */
function placePeriod(making: Making, period: Period): boolean {
  const waiting = making.drafts.filter((draft) => draft.period === undefined);
  if (making.drafts.length === 0) {
    if (making.leading !== undefined) return false;
    making.leading = period;
    return true;
  }
  if (making.leading !== undefined || waiting.length === 0) return false;
  for (const draft of waiting) draft.period = period;
  return true;
}

/** A shorthand may be followed by the words it stands for: "[x] not yet available". */
function placeReason(making: Making, { reason, shorthand }: Extract<Token, { kind: "reason" }>): boolean {
  const current = making.drafts.at(-1);
  if (current?.reason !== undefined && current.shorthand && !shorthand) {
    if (letterOfReason(current.reason) !== letterOfReason(reason)) return false;
    Object.assign(current, { reason, shorthand: false });
    return true;
  }
  if (current !== undefined && isFilled(current)) return false;
  Object.assign(current ?? begin(making, {}), { reason, shorthand });
  return true;
}

function isFilled({ number, reason, counts }: Draft): boolean {
  return number !== undefined || reason !== undefined || counts.kind !== "none";
}

/** Counts whose percentage is cut off leave a figure that can't be read, not one to be worked out. */
function finish(
  { label, period, number, reason, counts, marks }: Draft,
  leading: Period | undefined,
): Figure {
  const value =
    number === undefined
      ? missing(reason ?? "not-legible", counts)
      : measured(number.decimal, number.unit, { counts, marked: marks });
  return { label, period: period ?? leading, value, decorated: number?.decorated ?? true };
}
