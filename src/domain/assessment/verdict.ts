import type { RuleName } from "./rule.ts";

/** Why a figure is not judged. */
export type UnjudgedReason =
  | "no-result"
  | "no-figure"
  | "not-due"
  | "not-supplied"
  | "no-target"
  | "target-to-be-confirmed"
  | "comparator-pending"
  | "contextual"
  | "other-unit"
  | "part-of-year"
  | "impossible"
  | "not-ended"
  | "no-forecast"
  | "nothing-to-maintain";

/** One figure a verdict rests on, as printed. */
export type VerdictInput = {
  readonly what: "result" | "forecast" | "target" | "limit" | "last year";
  readonly words: string;
};

type Ground = {
  /** As a page prints it: “Target met”, “Close”, “No target held”. */
  readonly word: string;
  /** The rule that judged it, or would have. */
  readonly rule: RuleName;
  readonly inputs: readonly VerdictInput[];
  /** The workings, or the reason there are none: one sentence without its full stop. */
  readonly workings: string;
};

/** `aim` is a direction of travel: followed, and not judged against a figure. */
export type Verdict =
  | (Ground & { readonly state: "met" | "close" | "missed" | "aim" })
  | (Ground & { readonly state: "none"; readonly reason: UnjudgedReason });

export type VerdictState = Verdict["state"];

/** Best first, as far as there is better and worse. */
export const verdictStates = [
  "met",
  "close",
  "missed",
  "aim",
  "none",
] as const satisfies readonly VerdictState[];

export const stateWords: Readonly<Record<Exclude<VerdictState, "none">, string>> = {
  met: "Target met",
  close: "Close",
  missed: "Missed",
  aim: "Aim",
};

const reasonWords: Readonly<Record<UnjudgedReason, string>> = {
  "no-result": "No result held",
  "no-figure": "No figure",
  "not-due": "Not due yet",
  "not-supplied": "Not supplied",
  "no-target": "No target held",
  "target-to-be-confirmed": "Target to be confirmed",
  "comparator-pending": "Comparator awaited",
  contextual: "For context",
  "other-unit": "Not comparable",
  "part-of-year": "Part of the year",
  impossible: "Can’t be right",
  "not-ended": "Not over yet",
  "no-forecast": "No forecast",
  "nothing-to-maintain": "Nothing to keep to",
};

/** A verdict that gives none. `word` is for a reason that names somebody: “Not supplied by ...”. */
export function unjudged(
  reason: UnjudgedReason,
  rule: RuleName,
  workings: string,
  { inputs = [], word = reasonWords[reason] }: { inputs?: readonly VerdictInput[]; word?: string } = {},
): Verdict {
  return { state: "none", reason, word, rule: { name: rule.name, version: rule.version }, inputs, workings };
}
