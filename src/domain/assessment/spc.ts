import type { Polarity } from "../measure/polarity.ts";
import { type Limits, limitsOf } from "./spc-limits.ts";
import { type Flag, flagPoints, spcRuleWords } from "./spc-rules.ts";

/** Fewer comparable points say nothing (domain.md 5). */
export const fewestPoints = 8;
/** Below this many points limits are drawn, and called trial limits. */
const firmPoints = 12;

/** What a point says. `neutral` is a special cause where neither way is good. */
export type Variation = "improvement" | "concern" | "neutral" | "common-cause";

/** Whether the target will be met, if nothing changes; `none` where there is no target to hold the limits against. */
export type Assurance = "passes" | "fails" | "hit-or-miss" | "none";

/** Points judged by lines of their own, from a change in the process to the next; `to` is the last of them. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  /** Undefined before the first change where there are fewer than eight points. */
  readonly limits: Limits | undefined;
  /** Fewer than 12 points: the limits will still move. */
  readonly trial: boolean;
};

export type SpcChart = {
  readonly kind: "chart";
  readonly values: readonly number[];
  /** Never empty; the last has limits. */
  readonly segments: readonly Segment[];
  readonly flags: readonly Flag[];
  /** Changes that too few points follow for lines of their own; the lines before run on until there are eight. */
  readonly awaited: readonly number[];
  readonly variation: Variation;
  readonly assurance: Assurance;
  /** What the latest point says and whether the target will be met, a sentence each without its full stop. */
  readonly words: { readonly variation: string; readonly assurance: string };
};

export type NoSpc = { readonly kind: "none"; readonly words: string };

/** What the limits are held against; one figure has both ends the same. */
export type SpcTarget = { readonly low: number; readonly high: number };

export type SpcOptions = {
  readonly polarity: Polarity;
  readonly target?: SpcTarget;
  /** Whether freak moving ranges are left out of the limits; they are unless this says no. */
  readonly screening?: boolean;
  /** The points from which the process is another, each counted from 0. */
  readonly changes?: readonly number[];
};

/**
 * An XmR chart of comparable points in the order of time, as NHS "Making Data Count" codes it. Cumulative values must
 * be differenced first. Refuses fewer than eight points.
 */
export function spcChart(values: readonly number[], options: SpcOptions): SpcChart | NoSpc {
  if (values.length < fewestPoints) {
    const held = values.length === 1 ? "1 comparable point is" : `${values.length} comparable points are`;
    return { kind: "none", words: `No chart of limits: ${held} held, and eight are needed` };
  }
  const { starts, awaited } = startsOf(options.changes ?? [], values.length);
  const segments = starts.map((from, at) =>
    segmentOf(values, from, (starts[at + 1] ?? values.length) - 1, options.screening ?? true),
  );
  const flags = segments.flatMap((segment) => flagsOf(values, segment));
  const last = flags.at(-1);
  const latest = last?.at === values.length - 1 ? last : undefined;
  const variation = variationOf(latest, options.polarity);
  const assurance = assuranceOf(segments.at(-1)?.limits, options);
  const words = { variation: variationWords(latest, variation), assurance: assuranceWords[assurance] };
  return { kind: "chart", values, segments, flags, awaited, variation, assurance, words };
}

function startsOf(changes: readonly number[], length: number) {
  if (changes.length === 0) return { starts: [0], awaited: [] };
  const within = [...new Set(changes)]
    .filter((at) => at > 0 && at < length)
    .sort((one, other) => one - other);
  const isUsed = (at: number, place: number) => (within[place + 1] ?? length) - at >= fewestPoints;
  return {
    starts: [0, ...within.filter(isUsed)],
    awaited: within.filter((at, place) => !isUsed(at, place)),
  };
}

function flagsOf(values: readonly number[], { from, to, limits }: Segment): readonly Flag[] {
  if (limits === undefined) return [];
  const flags = flagPoints(pointsOf(values, from, to), limits);
  return from === 0 ? flags : flags.map((flag) => ({ ...flag, at: flag.at + from }));
}

/** Nearly every series is one segment, and taken as it is. */
function pointsOf(values: readonly number[], from: number, to: number): readonly number[] {
  return from === 0 && to === values.length - 1 ? values : values.slice(from, to + 1);
}

function segmentOf(values: readonly number[], from: number, to: number, screening: boolean): Segment {
  const points = to - from + 1;
  return {
    from,
    to,
    limits: points < fewestPoints ? undefined : limitsOf(pointsOf(values, from, to), { screening }),
    trial: points < firmPoints,
  };
}

/** What a point says by its flag and polarity: a rising trend is good where high is good, wherever its points lie. */
export function variationOf(flag: Flag | undefined, polarity: Polarity): Variation {
  if (flag === undefined) return "common-cause";
  if (polarity !== "high" && polarity !== "low") return "neutral";
  return (flag.way === "up") === (polarity === "high") ? "improvement" : "concern";
}

function variationWords(latest: Flag | undefined, variation: Variation): string {
  if (latest === undefined) return "Nothing beyond the usual ups and downs";
  const start = { improvement: "A real improvement", concern: "A real worsening", neutral: "A real change" };
  const named = variation === "common-cause" ? "" : start[variation];
  return `${named}: the latest point is ${spcRuleWords[latest.rule][latest.way]}`;
}

function assuranceOf(limits: Limits | undefined, { polarity, target }: SpcOptions): Assurance {
  if (limits === undefined || target === undefined || polarity === "none") return "none";
  const { upper, lower } = limits;
  if (polarity === "high") return standing(target.low < lower, target.low > upper);
  if (polarity === "low") return standing(target.high > upper, target.high < lower);
  return standing(target.low < lower && target.high > upper, target.high < lower || target.low > upper);
}

function standing(passes: boolean, fails: boolean): Assurance {
  return passes ? "passes" : fails ? "fails" : "hit-or-miss";
}

const assuranceWords: Readonly<Record<Assurance, string>> = {
  passes: "If nothing changes the target will be met every time",
  fails: "If nothing changes the target will be missed every time",
  "hit-or-miss": "If nothing changes the target will be met at some times and missed at others",
  none: "There is no target to hold the limits against",
};
