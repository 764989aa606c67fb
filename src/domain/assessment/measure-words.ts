import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { Change } from "../measure/change.ts";
import { targetWords } from "../measure/target.ts";
import { periodLabel } from "../period/period-words.ts";
import { formatDifference, formatValueAlone } from "../value/format-value.ts";
import { measured } from "../value/value.ts";
import type { PartStatus, PartSummary, ShownTarget } from "./measure-summary.ts";
import { addsUp } from "./profile.ts";
import type { VerdictState } from "./verdict.ts";

/** A status with its word: “Target met”, “Close”, “Not supplied by the Head of Revenues”. */
export type StatusWord = { readonly kind: VerdictState; readonly word: string };

/** A title as people can read it; one without a letter in it is quoted as it stands. */
export function titleWords({ title }: Pick<MeasureRow, "title">): string {
  return /\p{L}/u.test(title) ? title : `Title not legible in the source: “${title}”`;
}

/** The title as part of a sentence or a heading: without the stop or colon some papers print after it. */
export function titleInWords(measure: Pick<MeasureRow, "title">): string {
  return titleWords(measure).replace(/[.:]$/, "");
}

/** The title, with the part where it is of one: "Pupils given their first choice (Primary schools)". */
export function partTitle(measure: MeasureRow, { part, partName }: PartSummary): string {
  return part === "all" ? titleWords(measure) : `${titleWords(measure)} (${partName ?? part})`;
}

/**
 * How a part stands, in two or three words. A target set after the year of the result is not met or missed by it yet:
 * it is already met, close, or not yet met. What is counted anew each year has not been met by last year's count.
 */
export function statusOfPart({ status, latest, judgedBy, assessment }: PartSummary): StatusWord {
  const early = judgedBy?.basis === "later year";
  switch (status.kind) {
    case "met":
      return { kind: "met", word: early ? metEarly(assessment) : "Target met" };
    case "close":
      return { kind: "close", word: "Close" };
    case "missed":
      return { kind: "missed", word: early ? "Not yet met" : "Missed" };
    case "aim":
      return { kind: "aim", word: "Aim" };
    case "none":
      return { kind: "none", word: latest === undefined ? "No result" : whyUnjudged(judgedBy, status) };
    default:
      throw new Error(`Not a status: ${status.kind satisfies never}`);
  }
}

function metEarly({ measure: { accumulation, unit } }: PartSummary["assessment"]): string {
  const anew = (accumulation === "cumulative" || accumulation === "in-period") && addsUp(unit);
  return anew ? "Last result met it" : "Already met";
}

function whyUnjudged(judgedBy: ShownTarget | undefined, { verdict }: PartStatus): string {
  switch (judgedBy?.target.kind) {
    case "none":
      return "No target set";
    case "left-blank":
      return "Target left blank";
    default:
      return verdict.word;
  }
}

/** A target as a table of many units prints it: "7.0 days", "Aim to maintain", "No target set". */
export function targetAlone({ target }: ShownTarget): string {
  if (target.kind === "none") return "No target set";
  if (target.kind !== "numerical" || target.wanted.kind === "range") return targetWords(target);
  return formatValueAlone(measured(target.wanted.value, target.unit));
}

/** "Improving", and by how much: "up 0.22 points on 2019/20"; no more than a word where nothing compares. */
export function changeWords(
  change: Change,
  { latest }: PartSummary,
): readonly [word: string, by: string | undefined] {
  if (change.kind === "not-comparable") return ["Not compared", undefined];
  const { difference } = change;
  if (latest?.value.kind !== "measured" || difference.exact.eq(0)) return [words[change.kind], undefined];
  const size = { exact: difference.exact.abs(), places: difference.places };
  const way = difference.exact.gt(0) ? "up" : "down";
  const by = formatDifference(size, latest.value.unit);
  return [words[change.kind], `${way} ${by} on ${periodLabel(change.comparator.period)}`];
}

const words = {
  improving: "Improving",
  declining: "Declining",
  "no-real-change": "No real change",
  rising: "Rising",
  falling: "Falling",
} as const;
