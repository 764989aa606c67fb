import { type Variation, variationOf } from "../domain/assessment/spc.ts";
import type { Flag, SpcRule } from "../domain/assessment/spc-rules.ts";
import { type Label, label, lineStep, within } from "./label.ts";
import type { Anchor } from "./label-place.ts";
import { concern, improvement, ink } from "./svg.ts";
import type { XmrChart, XmrPlace } from "./xmr-place.ts";

/** Flagged points next to each other that go one way, with the rule that flagged most of them. */
type Run = { readonly rule: SpcRule; readonly way: Flag["way"]; readonly from: number; readonly to: number };

const words: Readonly<Record<SpcRule, Readonly<Record<Flag["way"], string>>>> = {
  "outside-limit": { up: "above the limit", down: "below the limit" },
  trend: { up: "rising in a row", down: "falling in a row" },
  "two-of-three": { up: "near the upper limit", down: "near the lower limit" },
  shift: { up: "a run above the mean", down: "a run below the mean" },
};

const looks: Readonly<Record<Variation, { readonly word: string; readonly fill: string }>> = {
  "common-cause": { word: "", fill: ink },
  improvement: { word: "Better", fill: improvement },
  concern: { word: "Worse", fill: concern },
  neutral: { word: "Changed", fill: ink },
};

/** For the newest runs, as many as there is room for: where the words that say meaning and rule may stand. */
export function runLabels(chart: XmrChart, place: XmrPlace): readonly (readonly [Label, ...Label[]])[] {
  const most = place.frame.variant === "wide" ? 5 : 3;
  return runsOf(chart)
    .slice(-most)
    .toReversed()
    .map((run) => candidates(run, chart, place));
}

function runsOf({ spc }: XmrChart): readonly Run[] {
  const runs: Flag[][] = [];
  for (const flag of spc.flags) {
    const last = runs.at(-1)?.at(-1);
    const anew = spc.segments.some(({ from }) => from === flag.at);
    if (last !== undefined && !anew && last.way === flag.way && flag.at - last.at <= 2)
      runs.at(-1)?.push(flag);
    else runs.push([flag]);
  }
  return runs.flatMap((flags) => {
    const count = (rule: SpcRule) => flags.filter((flag) => flag.rule === rule).length;
    const [most] = flags.toSorted((one, other) => count(other.rule) - count(one.rule));
    const [first] = flags;
    if (most === undefined || first === undefined) return [];
    return [{ rule: most.rule, way: most.way, from: first.at, to: flags.at(-1)?.at ?? first.at }];
  });
}

/** Above or below all of its points, at the middle, the end or the start. */
function candidates(run: Run, { spc, polarity }: XmrChart, place: XmrPlace): readonly [Label, ...Label[]] {
  const { x, y, frame, left, right } = place;
  const heights = spc.values.slice(run.from, run.to + 1).map((value) => y(value));
  const size = frame.fontSize * 0.94;
  const { word, fill } = looks[variationOf({ ...run, at: run.to }, polarity)];
  const under = words[run.rule][run.way];
  const above = Math.min(...heights) - size * (0.95 + lineStep);
  const below = Math.max(...heights) + size * 1.65;
  const set = (at: number, baseline: number, anchor: Anchor = "middle") =>
    within(label(word, { x: at, y: baseline, size, anchor }, { fill, under }), left, right);
  const [middle, start, end] = [x((run.from + run.to) / 2), x(run.from), x(run.to)];
  const [first, second] = run.way === "up" ? [above, below] : [below, above];
  return [
    set(middle, first),
    set(end, first),
    set(start, first),
    set(end + 14, (heights.at(-1) ?? 0) - size * 0.1, "start"),
    set(start - 14, (heights[0] ?? 0) - size * 0.1, "end"),
    set(end + 14, (heights.at(-1) ?? 0) - size * 1.3, "start"),
    set(middle, second),
    set(end, second),
    set(start, second),
    ...[1.2, 2.4, 3.6].flatMap((lines) => [
      set(middle, first + (run.way === "up" ? -1 : 1) * lines * size),
      set(middle, second + (run.way === "up" ? 1 : -1) * lines * size),
      set(start, second + (run.way === "up" ? 1 : -1) * lines * size),
      set(end, second + (run.way === "up" ? 1 : -1) * lines * size),
    ]),
  ];
}
