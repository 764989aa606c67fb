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

type Sides = {
  /** 1 above the mean, -1 below, 0 on it. */
  readonly ofMean: readonly number[];
  /** 1 above the upper limit, -1 below the lower, 0 inside. */
  readonly outside: readonly number[];
  /** 1 or -1 beyond a near limit and inside the limit, else 0. */
  readonly near: readonly number[];
};

/** The points that show a special cause, each with the first rule that hits it, in the order of time. */
export function flagPoints(values: readonly number[], limits: Limits): readonly Flag[] {
  const sides = sidesOf(values, limits);
  const found = [sides.outside, trends(values, slackOf(limits)), nearPairs(sides), runs(sides.ofMean)];
  const flags: Flag[] = [];
  for (let at = 0; at < values.length; at++) {
    for (const [place, rule] of spcRules.entries()) {
      const side = found[place]?.[at] ?? 0;
      if (side === 0) continue;
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

function sidesOf(values: readonly number[], limits: Limits): Sides {
  const slack = slackOf(limits);
  const side = (value: number, low: number, high: number) =>
    value > high + slack ? 1 : value < low - slack ? -1 : 0;
  const outside = values.map((value) => side(value, limits.lower, limits.upper));
  return {
    ofMean: values.map((value) => side(value, limits.mean, limits.mean)),
    outside,
    near: values.map((value, at) =>
      outside[at] === 0 ? side(value, limits.nearLower, limits.nearUpper) : 0,
    ),
  };
}

/** Seven points all rising or all falling; a tie breaks the run. The direction of the run, for every point in it. */
function trends(values: readonly number[], slack: number): readonly number[] {
  const steps = values.map((value, at) => {
    const step = value - (values[at - 1] ?? value);
    return step > slack ? 1 : step < -slack ? -1 : 0;
  });
  const hits = new Array<number>(values.length).fill(0);
  for (const { from, to, side } of stretches(steps)) {
    if (to - from + 2 >= runLength) hits.fill(side, from - 1, to + 1);
  }
  return hits;
}

/** Seven points in a row on one side of the mean; a point on the mean breaks the run. */
function runs(ofMean: readonly number[]): readonly number[] {
  const hits = new Array<number>(ofMean.length).fill(0);
  for (const { from, to, side } of stretches(ofMean)) {
    if (to - from + 1 >= runLength) hits.fill(side, from, to + 1);
  }
  return hits;
}

/** Two of three consecutive points near a limit, all three on that side of the mean; only the near ones are hit. */
function nearPairs({ ofMean, near }: Sides): readonly number[] {
  const hits = new Array<number>(ofMean.length).fill(0);
  for (let first = 0; first + 2 < ofMean.length; first++) {
    const side = ofMean[first] ?? 0;
    if (side === 0 || ofMean[first + 1] !== side || ofMean[first + 2] !== side) continue;
    const close = [first, first + 1, first + 2].filter((at) => near[at] === side);
    if (close.length >= 2) for (const at of close) hits[at] = side;
  }
  return hits;
}

/** The longest stretches of one sign, leaving out noughts; `to` is the last of them. */
function* stretches(signs: readonly number[]): Generator<{ from: number; to: number; side: number }> {
  let from = 0;
  for (let at = 1; at <= signs.length; at++) {
    const side = signs[from] ?? 0;
    if (at < signs.length && signs[at] === side) continue;
    if (side !== 0) yield { from, to: at - 1, side };
    from = at;
  }
}
