import { type Label, label, lineStep, within } from "./label.ts";
import { type Anchor, type Box, clearest, lettersFirst, strokeBoxes } from "./label-place.ts";
import { quiet, targetInk } from "./svg.ts";
import type { TrendPeriod, TrendPlace } from "./trend-place.ts";
import type { TargetLabel, TargetRun } from "./trend-targets.ts";

/** Labels for results, reasons and targets, each where it covers least of the rest. */
export function labelsOf(
  periods: readonly TrendPeriod[],
  runs: readonly TargetRun[],
  place: TrendPlace,
): readonly Label[] {
  const drawn = strokes(periods, runs, place);
  const labels: Label[] = [];
  const put = (candidates: readonly [Label, ...Label[]]) =>
    labels.push(clearest(candidates, lettersFirst(drawn, labels)));
  const chosen = worthALabel(periods, place);
  const newest = periods.findLastIndex(({ result }) => result.kind === "held");
  const order = periods.length <= place.most ? [] : [newest];
  for (const index of new Set([...order, ...periods.keys()])) {
    const period = periods[index];
    if (period === undefined || !chosen.has(period)) continue;
    put(period.result.kind === "held" ? beside(periods, index, place) : onTheFloor(period, place));
  }
  const targets = runs.flatMap((run) => run.labels);
  const most =
    periods.length <= place.most
      ? targets.length
      : mostTargets[place.frame.variant === "wide" ? "wide" : "narrow"];
  for (const one of targets.slice(-most)) put(alongTarget(one, place));
  return labels;
}

/** Above the point, or below; a point lower than its neighbours would rather be labelled below. */
function beside(
  periods: readonly TrendPeriod[],
  index: number,
  place: TrendPlace,
): readonly [Label, ...Label[]] {
  const period = periods[index];
  if (period?.result.kind !== "held") throw new RangeError("Only a result that is held has a point.");
  const { value, label: text, provisional } = period.result;
  const { frame, x, y, left } = place;
  const size = frame.fontSize;
  const under = provisional === true ? "provisional" : undefined;
  const set = (baseline: number) =>
    within(
      label(
        text,
        { x: x(period.name), y: baseline, size, anchor: "middle" },
        under === undefined ? {} : { under },
      ),
      left,
      frame.width,
    );
  const above = set(y(value) - size * (under === undefined ? 0.85 : 0.85 + lineStep));
  const below = set(y(value) + size * 1.55);
  const beside = [periods[index - 1], periods[index + 1]].flatMap((one) =>
    one?.result.kind === "held" ? [one.result.value] : [],
  );
  const dips = beside.length > 0 && beside.every((other) => other > value);
  const further = [1.2, 2.4].map((lines) =>
    set(dips ? y(value) + size * (1.55 + lines) : y(value) - size * (0.85 + lines)),
  );
  return dips ? [below, above, ...further] : [above, below, ...further];
}

function onTheFloor({ name, result }: TrendPeriod, { x, floor, frame }: TrendPlace): readonly [Label, Label] {
  const size = frame.fontSize * 0.94;
  const words = result.kind === "missing" ? result.why : "";
  const half = (words.length * size * 0.54) / 2;
  const middle = Math.min(x(name), frame.width - half);
  const set = (y: number) =>
    label(words, { x: middle, y, size, anchor: "middle" }, { fill: quiet, bold: false });
  return [set(floor - size * 0.6), set(floor - size * 2)];
}

function alongTarget(
  { from, to, y, text, atEnd }: TargetLabel,
  { frame }: TrendPlace,
): readonly [Label, ...Label[]] {
  const size = frame.fontSize;
  const set = (x: number, baseline: number, anchor: Anchor) =>
    within(label(`Target ${text}`, { x, y: baseline, size, anchor }, { fill: targetInk }), 0, frame.width);
  if (atEnd && frame.variant === "wide") return [set(to + 8, y + size * 0.35, "start")];
  const above = y - size * 0.55;
  const below = y + size * 1.15;
  const middle = (from + to) / 2;
  return [
    set(to, above, "end"),
    set(to, below, "end"),
    set(from, above, "start"),
    set(from, below, "start"),
    set(middle, above, "middle"),
    set(middle, below, "middle"),
  ];
}

/** What labels keep off: dashes, lines, points, and the picture's edges. */
function strokes(
  periods: readonly TrendPeriod[],
  runs: readonly TargetRun[],
  { x, y, frame }: TrendPlace,
): readonly Box[] {
  const points = periods.map(({ name, result, breakBefore }) => ({
    x: x(name),
    y: result.kind === "held" ? y(result.value) : undefined,
    joined: breakBefore !== true,
  }));
  return [
    { left: -999, right: 0, top: -999, bottom: 999 },
    { left: frame.width, right: 9999, top: -999, bottom: 999 },
    { left: -999, right: 9999, top: -999, bottom: 0 },
    ...runs.flatMap((run) => alongLine(run.points)),
    ...points.flatMap((point, index) => {
      const before = points[index - 1];
      if (point.y === undefined) return [];
      const dot = { left: point.x - 7, right: point.x + 7, top: point.y - 7, bottom: point.y + 7 };
      return before?.y === undefined || !point.joined
        ? [dot]
        : [dot, ...strokeBoxes(before.x, before.y, point.x, point.y)];
    }),
  ];
}

function alongLine(points: TargetRun["points"]): readonly Box[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return strokeBoxes(fromX, fromY, x, y);
  });
}

const mostMissing = 2;

/** On a long series the newest targets are labelled. */
const mostTargets = { wide: 4, narrow: 1 } as const;

/**
 * All, or on a long series only the first, last, highest and lowest, and the newest that are missing. An extreme beside the
 * first or last would be taken for it, and is left to the caption.
 */
function worthALabel(
  periods: readonly TrendPeriod[],
  { most, x, frame }: TrendPlace,
): ReadonlySet<TrendPeriod> {
  if (periods.length <= most) return new Set(periods);
  const held = periods.flatMap((period) =>
    period.result.kind === "held" ? [{ period, value: period.result.value }] : [],
  );
  const ranked = [...held].sort((one, other) => one.value - other.value);
  const ends = [held[0], held.at(-1)].flatMap((one) => (one ? [one.period] : []));
  const room = frame.fontSize * 3;
  const extremes = [ranked[0], ranked.at(-1)].flatMap((one) => (one ? [one.period] : []));
  const apart = extremes.filter(({ name }) =>
    ends.every((end) => end.name === name || Math.abs(x(end.name) - x(name)) >= room),
  );
  const worth = [...ends, ...apart];
  const missing = periods.filter(({ result }, at) => {
    const next = periods[at + 1]?.result;
    return result.kind === "missing" && !(next?.kind === "missing" && next.why === result.why);
  });
  return new Set([...worth, ...missing.slice(-mostMissing)]);
}
