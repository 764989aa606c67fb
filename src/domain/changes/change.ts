import { compareCodes } from "../measure/code.ts";
import type { FinancialYear } from "../period/financial-year.ts";

/** Every kind of change, the weightiest first. */
export const changeKinds = [
  "status-worse",
  "target-dropped",
  "target-easier",
  "result-withdrawn",
  "measure-dropped",
  "agreement-dropped",
  "forecast-worse",
  "result-overdue",
  "status-other",
  "status-better",
  "result-restated",
  "measure-redefined",
  "money-forecast",
  "cash-limit",
  "result-new",
  "forecast-better",
  "forecast-other",
  "agreement-added",
  "target-set",
  "target-changed",
  "measure-added",
  "measure-moved",
  "rule-changed",
  "money-changed",
  "plan-changed",
  "measure-detail",
  "result-detail",
  "target-detail",
  "words-changed",
  "council-changed",
  "printed-otherwise",
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What a change is about. A result, the status it leads to and what is forecast are three things. */
export const changeTopics = [
  "agreements",
  "status",
  "results",
  "forecasts",
  "targets",
  "measures",
  "money",
  "plan",
  "words",
  "rules",
  "record",
] as const;

export type ChangeTopic = (typeof changeTopics)[number];

export const topicOf: Readonly<Record<ChangeKind, ChangeTopic>> = {
  "status-worse": "status",
  "status-better": "status",
  "status-other": "status",
  "result-overdue": "status",
  "target-dropped": "targets",
  "target-easier": "targets",
  "target-set": "targets",
  "target-changed": "targets",
  "target-detail": "targets",
  "result-withdrawn": "results",
  "result-restated": "results",
  "result-new": "results",
  "result-detail": "results",
  "measure-dropped": "measures",
  "measure-redefined": "measures",
  "measure-added": "measures",
  "measure-moved": "measures",
  "measure-detail": "measures",
  "agreement-dropped": "agreements",
  "agreement-added": "agreements",
  "forecast-worse": "forecasts",
  "forecast-better": "forecasts",
  "forecast-other": "forecasts",
  "money-forecast": "forecasts",
  "cash-limit": "money",
  "money-changed": "money",
  "rule-changed": "rules",
  "plan-changed": "plan",
  "words-changed": "words",
  "council-changed": "record",
  "printed-otherwise": "record",
};

/** A figure in a sentence, bound to the cell it stands in, as known at one of the two ends. */
export type ToldFigure = {
  readonly text: string;
  readonly figure: string;
  readonly known: "before" | "now";
};

export type Piece = string | ToldFigure;

export type Change = {
  readonly kind: ChangeKind;
  readonly effect: "worse" | "better" | "neutral";
  /** What it is about, as a list names it: a measure with its code, a budget line. */
  readonly name: string;
  /** What changed, as a phrase without its full stop. */
  readonly says: readonly Piece[];
  /** The lasting names of all cells that changed. */
  readonly figures: readonly string[];
  readonly measure?: { readonly measure: string; readonly year: FinancialYear; readonly part: string };
  /** The agreement it is in; undefined for what the council has in common. */
  readonly agreement: { readonly portfolio: string; readonly year: FinancialYear } | undefined;
  /** Of two alike the larger comes first: pence for money, nought for the rest. */
  readonly size: number;
};

/** The change as one plain sentence. */
export function changeSentence({ name, says }: Pick<Change, "name" | "says">): string {
  return `${name}: ${says.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("")}.`;
}

const effects = ["worse", "neutral", "better"] as const satisfies readonly Change["effect"][];

/** Worst first: what got worse, then by kind, then what got no better, then the larger, then by code. */
export function worstFirst(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted(
    (one, other) =>
      Number(other.effect === "worse") - Number(one.effect === "worse") ||
      changeKinds.indexOf(one.kind) - changeKinds.indexOf(other.kind) ||
      effects.indexOf(one.effect) - effects.indexOf(other.effect) ||
      other.size - one.size ||
      compareCodes(one.name, other.name),
  );
}

/** Every change once, as the first agreement tells it: a row that two of them hold has changed once. */
export function eachOnce(changes: readonly Change[]): readonly Change[] {
  const known = new Map<string, Change>();
  for (const change of changes) {
    const which = change.figures.length === 0 ? changeSentence(change) : change.figures;
    const key = JSON.stringify([change.kind, which]);
    if (!known.has(key)) known.set(key, change);
  }
  return [...known.values()];
}
