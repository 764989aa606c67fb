import type { Accumulation } from "../measure/accumulation.ts";
import { type Change, type ChangeOptions, changeSince } from "../measure/change.ts";
import type { Polarity } from "../measure/polarity.ts";
import type { PossibleFigures } from "../measure/possible-figures.ts";
import { periodWords } from "../period/period-words.ts";
import { listed } from "../reconciliation/sentence.ts";
import type { Marker } from "../value/marker.ts";
import type { Comparable } from "./comparable.ts";
import { cannotBe } from "./possible.ts";
import type { Figure } from "./reported.ts";
import { isSameSlot } from "./year-shape.ts";

/** What a figure is held against to see whether it changes (domain.md 5.3). */
export type ComparatorBasis = "previous period" | "same period last year" | "last year’s outturn";

/** A change with its comparator stated, and what a reader must know of the two figures. */
export type Direction = {
  readonly change: Change;
  readonly basis: ComparatorBasis;
  readonly comparator: Figure | undefined;
  /** Such as “the latest figure is provisional”; none where both figures are plain. */
  readonly cautions: readonly string[];
};

type DirectionQuestion = ChangeOptions & {
  /** Figures up to the latest, itself the last, oldest first, broken off or not. */
  readonly figures: readonly Figure[];
  readonly comparable: Comparable;
  readonly accumulation: Accumulation;
  /** Goes up and down with the seasons, so that only the same period of last year compares. */
  readonly seasonal?: boolean;
  readonly polarity: Polarity;
  /** What the measure says its figures can be: one that can't be right compares with nothing. */
  readonly possible?: PossibleFigures;
};

/** Which way the latest figure moved. A break in the series or a change of definition between is said, not bridged. */
export function directionOf(question: DirectionQuestion): Direction {
  const { figures, comparable, polarity } = question;
  const latest = figures.at(-1);
  const basis = latest === undefined ? "previous period" : basisOf(latest, question);
  if (latest === undefined) return refused(basis, "no result is held");
  const comparator = comparatorOf(latest, figures, basis);
  if (comparator === undefined) return refused(basis, missingWords(basis));
  if (comparable.broken !== undefined && !comparable.figures.includes(comparator)) {
    return refused(basis, comparable.broken);
  }
  const wrong = [latest, comparator].find(({ value }) => cannotBe(value, question.possible) !== undefined);
  if (wrong !== undefined)
    return refused(basis, `the figure for ${periodWords(wrong.period)} can’t be right`);
  const change = changeSince(latest, comparator, polarity, question);
  return { change, basis, comparator, cautions: cautionsOf(latest, comparator) };
}

function refused(basis: ComparatorBasis, why: string): Direction {
  const change = { kind: "not-comparable", words: `Not compared: ${why}` } as const;
  return { change, basis, comparator: undefined, cautions: [] };
}

function basisOf(latest: Figure, { accumulation, seasonal }: DirectionQuestion): ComparatorBasis {
  if (latest.wholeYear && latest.slot.key === "year") return "last year’s outturn";
  const adds = accumulation === "cumulative" || accumulation === "in-period";
  return adds || seasonal === true ? "same period last year" : "previous period";
}

function comparatorOf(
  latest: Figure,
  figures: readonly Figure[],
  basis: ComparatorBasis,
): Figure | undefined {
  switch (basis) {
    case "last year’s outturn":
      return figures.findLast((one) => one.year < latest.year && one.wholeYear);
    case "same period last year":
      return figures.findLast((one) => one.year === latest.year - 1 && isSameSlot(one, latest));
    case "previous period":
      return figures.findLast((one) => one !== latest && one.order < latest.order);
    default:
      throw new Error(`Not a basis: ${basis satisfies never}`);
  }
}

function missingWords(basis: ComparatorBasis): string {
  if (basis === "previous period") return "there is no earlier result to compare with";
  return `no figure is held for ${basis === "same period last year" ? "the same period last year" : "a year before"}`;
}

const cautioned: readonly Marker[] = ["provisional", "revised", "estimated", "low-reliability"];

function cautionsOf(latest: Figure, comparator: Figure): readonly string[] {
  return [
    ...marksOf(latest).map((mark) => `the latest figure is ${mark}`),
    ...marksOf(comparator).map((mark) => `the figure for ${periodWords(comparator.period)} is ${mark}`),
  ];
}

function marksOf({ value: { markers } }: Figure): readonly string[] {
  if (markers.length === 0) return [];
  return cautioned
    .filter((mark) => markers.includes(mark))
    .map((mark) => (mark === "low-reliability" ? "of low reliability" : mark));
}

/** How the parts of a measure moved, taken together. `mixed`: some improve while others decline. */
export type Together = { readonly kind: Change["kind"] | "mixed"; readonly words: string };

/** Parts that can't be compared don't count, and are counted out in the words. One part alone is said by itself. */
export function togetherOf(parts: readonly Pick<Direction, "change">[]): Together {
  const kinds = parts.map(({ change }) => change.kind);
  const [only] = kinds;
  if (only !== undefined && kinds.length === 1) return { kind: only, words: aloneWords[only] };
  const compared = kinds.filter((kind) => kind !== "not-comparable");
  const kind = kindTogether(compared);
  if (kind === "not-comparable") return { kind, words: "None of the parts can be compared" };
  const said = (["improving", "declining", "rising", "falling", "no-real-change"] as const)
    .map((one) => ({ one, count: compared.filter((other) => other === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) => `${count} ${count === 1 ? "is" : "are"} ${togetherWords[one]}`);
  const left = parts.length - compared.length;
  const out = left === 0 ? "" : `; ${left} can’t be compared`;
  return { kind, words: `Of ${parts.length} parts ${listed(said)}${out}` };
}

function kindTogether(compared: readonly Change["kind"][]): Together["kind"] {
  if (compared.length === 0) return "not-comparable";
  const [only, ...others] = new Set(compared.filter((kind) => kind !== "no-real-change"));
  if (only === undefined) return "no-real-change";
  return others.length === 0 ? only : "mixed";
}

const aloneWords: Readonly<Record<Change["kind"], string>> = {
  improving: "It is improving",
  declining: "It is declining",
  rising: "It is rising",
  falling: "It is falling",
  "no-real-change": "It shows no real change",
  "not-comparable": "It can’t be compared",
};

const togetherWords = {
  improving: "improving",
  declining: "declining",
  rising: "rising",
  falling: "falling",
  "no-real-change": "without real change",
} as const;
