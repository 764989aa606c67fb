import type { Limits } from "./spc-limits.ts";

/** The four signs of a special cause, in the order in which they are looked for: the first that hits a point flags it. */
export const spcRules = ["outside-limit", "trend", "two-of-three", "shift"] as const;

export type SpcRule = (typeof spcRules)[number];

/** Which rule flagged a point, and on which side: `up` is above the mean, or rising. */
export type Flag = { readonly at: number; readonly rule: SpcRule; readonly way: "up" | "down" };

export const spcRuleWords: Readonly<Record<SpcRule, Readonly<Record<Flag["way"], string>>>> = {
  "outside-limit": { up: "above the upper limit", down: "below the lower limit" },
  trend: { up: "one of seven or more rising in a row", down: "one of seven or more falling in a row" },
  "two-of-three": {
    up: "one of two in three near the upper limit",
    down: "one of two in three near the lower limit",
  },
  shift: {
    up: "one of seven or more in a row above the mean",
    down: "one of seven or more in a row below the mean",
  },
};

const runLength = 7;

/** A sign for each point: a byte each, for thousands of series are looked through at once. */
type Signs = Int8Array;

type Sides = {
  /** 1 above the mean, -1 below, 0 on it. */
  readonly ofMean: Signs;
  /** 1 above the upper limit, -1 below the lower, 0 inside. */
  readonly outside: Signs;
  /** 1 or -1 beyond a near limit and inside the limit, else 0. */
  readonly near: Signs;
};

/** The points that show a special cause, each with the first rule that hits it, in the order of time. */
export function flagPoints(values: readonly number[], limits: Limits): readonly Flag[] {
  const slack = slackOf(limits);
  const sides = sidesOf(values, limits, slack);
  const found = [sides.outside, trends(values, slack), nearPairs(sides), runs(sides.ofMean, runLength)];
  const flags: Flag[] = [];
  for (let at = 0; at < values.length; at++) {
    for (let place = 0; place < spcRules.length; place++) {
      const side = found[place]?.[at] ?? 0;
      const rule = spcRules[place];
      if (side === 0 || rule === undefined) continue;
      flags.push({ at, rule, way: side === 1 ? "up" : "down" });
      break;
    }
  }
  return flags;
}

/** Sums of floating point leave specks: a point within a billionth of a line is on it. */
function slackOf({ mean, upper }: Limits): number {
  return 1e-9 * Math.max(Math.abs(mean), Math.abs(upper));
}

function sidesOf(values: readonly number[], limits: Limits, slack: number): Sides {
  const { mean, lower, upper, nearLower, nearUpper } = limits;
  const ofMean = new Int8Array(values.length);
  const outside = new Int8Array(values.length);
  const near = new Int8Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    ofMean[at] = sideOf(value, mean + slack, mean - slack);
    outside[at] = sideOf(value, upper + slack, lower - slack);
    if (outside[at] === 0) near[at] = sideOf(value, nearUpper + slack, nearLower - slack);
  }
  return { ofMean, outside, near };
}

function sideOf(value: number, high: number, low: number): 1 | 0 | -1 {
  return value > high ? 1 : value < low ? -1 : 0;
}

/** Seven points all rising or all falling; a tie breaks the run. The direction of the run, for every point in it. */
function trends(values: readonly number[], slack: number): Signs {
  const steps = new Int8Array(values.length);
  for (let at = 1; at < values.length; at++) {
    steps[at] = sideOf((values[at] ?? 0) - (values[at - 1] ?? 0), slack, -slack);
  }
  return runs(steps, runLength - 1, 1);
}

/**
 * So many in a row of one sign, noughts left out: seven points on one side of the mean, for one on it breaks the run.
 * The sign of the run for every point in it; a run of steps begins as many points before.
 */
function runs(signs: Signs, least: number, before = 0): Signs {
  const hits = new Int8Array(signs.length);
  let from = 0;
  for (let at = 1; at <= signs.length; at++) {
    const side = signs[from] ?? 0;
    if (at < signs.length && signs[at] === side) continue;
    if (side !== 0 && at - from >= least) hits.fill(side, from - before, at);
    from = at;
  }
  return hits;
}

/** Two of three consecutive points near a limit, all three on that side of the mean; only the near ones are hit. */
function nearPairs({ ofMean, near }: Sides): Signs {
  const hits = new Int8Array(ofMean.length);
  for (let first = 0; first + 2 < ofMean.length; first++) {
    const side = ofMean[first] ?? 0;
    if (side === 0 || ofMean[first + 1] !== side || ofMean[first + 2] !== side) continue;
    let close = 0;
    for (let at = first; at <= first + 2; at++) if (near[at] === side) close += 1;
    if (close < 2) continue;
    for (let at = first; at <= first + 2; at++) if (near[at] === side) hits[at] = side;
  }
  return hits;
}
