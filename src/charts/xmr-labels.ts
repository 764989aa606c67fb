import { type Label, label, within } from "./label.ts";
import { type Box, clearest, lettersFirst, strokeBoxes } from "./label-place.ts";
import { spread } from "./label-spread.ts";
import { printed } from "./scale.ts";
import { ink, quiet, targetInk } from "./svg.ts";
import { stretches } from "./xmr-lines.ts";
import type { XmrChart } from "./xmr-place.ts";
import { type LineName, lineNames, type XmrPlace } from "./xmr-place.ts";
import { runLabels } from "./xmr-run-labels.ts";

/** Labels of lines, changes, flagged runs and the latest point. */
export function xmrLabels(chart: XmrChart, place: XmrPlace): readonly Label[] {
  const drawn = strokes(chart, place);
  const labels: Label[] = [...trialNote(chart, place), ...changeLabels(chart, place)];
  const put = (candidates: readonly [Label, ...Label[]]) =>
    labels.push(clearest(candidates, lettersFirst(drawn, labels)));
  put(latest(chart, place));
  for (const candidates of runLabels(chart, place)) put(candidates);
  for (const candidates of earlierMeans(chart, place)) put(candidates);
  return [...labels, ...besideLines(lineNames(chart), place)];
}

/** In a column at the right, moved apart where lines lie close. */
function besideLines(
  lines: readonly LineName[],
  { right, y, top, floor, frame }: XmrPlace,
): readonly Label[] {
  const size = frame.fontSize * 0.94;
  const gap = size * 2.3;
  const heights = spread(
    lines.map(({ value }) => y(value) - size * 0.2),
    gap,
    { top: top - size, bottom: floor - size },
  );
  const wide = frame.variant === "wide";
  return lines.map(({ name, short, figure }, index) =>
    label(
      wide ? name : short,
      { x: right + (wide ? 8 : 3), y: heights[index] ?? 0, size, anchor: "start" },
      { fill: inkOf(name), under: figure },
    ),
  );
}

/** The mean before limits were drawn anew: over the picture, or at its line. */
function earlierMeans(chart: XmrChart, place: XmrPlace): readonly (readonly [Label, ...Label[]])[] {
  const size = place.frame.fontSize * 0.94;
  return stretches(chart, place)
    .slice(0, -1)
    .map(({ from, to, limits }) => {
      const words = `Mean ${printed(limits.mean, chart.places, chart.unit)}`;
      const set = (x: number, y: number, anchor: "start" | "end") =>
        label(words, { x, y, size, anchor }, { bold: false });
      const line = place.y(limits.mean);
      return [
        set(from, place.top - size * 0.45, "start"),
        set(from + 4, line - size * 0.4, "start"),
        set(from + 4, line + size, "start"),
        set(to - 4, line - size * 0.4, "end"),
        set(to - 4, line + size, "end"),
        set(from + 4, place.floor - size * 0.5, "start"),
      ];
    });
}

function inkOf(name: string): string {
  return name === "Target" ? targetInk : name === "Mean" ? ink : quiet;
}

function latest({ points, spc }: XmrChart, { x, y, frame, right }: XmrPlace): readonly [Label, ...Label[]] {
  const at = points.length - 1;
  const [value = 0, before = 0] = [spc.values[at], spc.values[at - 1]];
  const size = frame.fontSize;
  const set = (baseline: number) =>
    within(label(points[at]?.label ?? "", { x: x(at), y: baseline, size, anchor: "middle" }), 0, right);
  const above = set(y(value) - size * 0.85);
  const below = set(y(value) + size * 1.55);
  const further = [2.6, 3.6, 4.6].flatMap((lines) => [
    set(y(value) + size * lines),
    set(y(value) - size * (lines - 0.7)),
  ]);
  return value < before ? [below, above, ...further] : [above, below, ...further];
}

/** Over the picture: limits of few points are only for trial. */
function trialNote({ spc }: XmrChart, { frame }: XmrPlace): readonly Label[] {
  const last = spc.segments.at(-1);
  if (last === undefined || !last.trial) return [];
  const held = last.to - last.from + 1;
  const at = { x: 0, y: frame.fontSize, size: frame.fontSize * 0.94, anchor: "start" } as const;
  const words = `Trial limits: ${held} points, 12 make them firm`;
  return [label(words, at, { fill: quiet, bold: false })];
}

/** At the head of each upright line, below the note over the picture; one that would meet another a row higher. */
function changeLabels(
  { spc, points, changes = [] }: XmrChart,
  { x, top, frame }: XmrPlace,
): readonly Label[] {
  const size = frame.fontSize * 0.94;
  const told = (at: number) => changes.find((one) => one.at === at)?.words;
  const heads = [
    ...spc.segments
      .slice(1)
      .map(({ from }) => ({ at: from, words: told(from) ?? `New limits from ${points[from]?.name}` })),
    ...spc.awaited.map((at) => ({ at, words: `${told(at) ?? "A change"}: limits to follow` })),
  ];
  const labels: Label[] = [];
  for (const { at, words } of heads) {
    const set = (row: number) =>
      within(
        label(
          words,
          { x: x(at - 0.5), y: top - size * (0.45 + row * 1.2), size, anchor: "middle" },
          { fill: quiet, bold: false },
        ),
        0,
        frame.width,
      );
    labels.push(
      clearest(
        [set(0), set(1), set(2)],
        labels.map(({ box }) => box),
      ),
    );
  }
  return labels;
}

/** What labels keep off. */
function strokes(chart: XmrChart, place: XmrPlace): readonly Box[] {
  const { x, y, frame, floor } = place;
  const points = chart.spc.values.map((value, at) => ({ x: x(at), y: y(value) }));
  return [
    { left: -999, right: 0, top: -999, bottom: 999 },
    { left: frame.width, right: 9999, top: -999, bottom: 999 },
    { left: -999, right: 9999, top: -999, bottom: 0 },
    { left: -999, right: 9999, top: floor, bottom: 999 },
    ...stretches(chart, place).flatMap(({ from, to, limits }) =>
      [limits.upper, limits.mean, limits.lower].flatMap((value) => strokeBoxes(from, y(value), to, y(value))),
    ),
    ...points.flatMap((point, index) => {
      const before = points[index - 1];
      const dot = { left: point.x - 8, right: point.x + 8, top: point.y - 8, bottom: point.y + 8 };
      return before === undefined ? [dot] : [dot, ...strokeBoxes(before.x, before.y, point.x, point.y)];
    }),
  ];
}
