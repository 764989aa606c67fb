import { type Label, label } from "./label.ts";
import { clearest } from "./label-place.ts";
import { spread } from "./label-spread.ts";
import { accent, quiet, targetInk } from "./svg.ts";
import type { YearLine, YearOnYear, YearPlace } from "./year-place.ts";

type End = { readonly year: YearLine; readonly at: number; readonly value: number; readonly figure: string };

/** Each line is named at its own end: this year bold, with its figure. */
export function yearLabels(chart: YearOnYear, place: YearPlace): readonly Label[] {
  const current = chart.years.at(-1);
  const ends = [...chart.years, ...(chart.target === undefined ? [] : [chart.target])].flatMap((year) => {
    const at = year.values.findLastIndex((figure) => figure !== undefined);
    const last = year.values[at];
    return last === undefined ? [] : [{ year, at, value: last.value, figure: last.label }];
  });
  const lastPeriod = chart.periods.length - 1;
  const beside = besideEnds(
    ends.filter(({ at }) => at === lastPeriod),
    { chart, current, place },
  );
  const labels = [...beside];
  for (const end of ends.filter(({ at }) => at !== lastPeriod))
    labels.push(within(end, { chart, current, place }, labels));
  return labels;
}

type Around = {
  readonly chart: YearOnYear;
  readonly current: YearLine | undefined;
  readonly place: YearPlace;
};

function besideEnds(ends: readonly End[], around: Around): readonly Label[] {
  const { x, y, top, floor, frame } = around.place;
  const size = frame.fontSize * 0.94;
  const heights = spread(
    ends.map(({ value }) => y(value)),
    size * 2.4,
    { top: top + size * 0.3, bottom: floor - size },
  );
  return ends.map((end, index) =>
    label(
      end.year.name,
      { x: x(end.at) + 12, y: heights[index] ?? 0, size, anchor: "start" },
      { ...lookOf(end, around), under: end.figure },
    ),
  );
}

/** A line that ends within the year is labelled above its end, or below. */
function within(end: End, around: Around, taken: readonly Label[]): Label {
  const { x, y, frame } = around.place;
  const size = frame.fontSize * 0.94;
  const set = (baseline: number, anchor: "start" | "middle" | "end", by = 0) =>
    label(
      end.year.name,
      { x: x(end.at) + by, y: baseline, size, anchor },
      { ...lookOf(end, around), under: end.figure },
    );
  const height = y(end.value);
  return clearest(
    [set(height + size * 1.8, "start", -4), set(height - size * 2, "middle"), set(height - size * 2, "end")],
    [...taken.map(({ box }) => box), ...dots(around)],
  );
}

/** Where lines have their figures: labels keep off them. */
function dots({ chart, place: { x, y } }: Around) {
  return chart.years.flatMap(({ values }) =>
    values.flatMap((figure, index) =>
      figure === undefined
        ? []
        : [
            {
              left: x(index) - 8,
              right: x(index) + 8,
              top: y(figure.value) - 8,
              bottom: y(figure.value) + 8,
            },
          ],
    ),
  );
}

function lookOf({ year }: End, { chart, current }: Around) {
  if (year === current) return { fill: accent, bold: true };
  if (year === chart.target) return { fill: targetInk, bold: true };
  return { fill: quiet, bold: false };
}
