import { scaleBand, scaleLinear } from "d3-scale";
import { drawLabel, label, within } from "./label.ts";
import { drawStops } from "./stops.ts";
import {
  accent,
  at,
  type Chart,
  concern,
  type Frame,
  ink,
  picture,
  quiet,
  type Spoken,
  type Svg,
  svg,
} from "./svg.ts";

export type MonthColumn = {
  /** "April 2019", as the reader of the picture is told. */
  readonly name: string;
  /** Printed under the first column that has it: "2019/20". */
  readonly group: string;
  /** Undefined where nothing is held, which is not the same as none. */
  readonly value: number | undefined;
  /** As printed: "18,204 calls". */
  readonly label: string;
};

/** How many there were month by month, with the months of which nothing is held marked. */
export type MonthColumns = Spoken & { readonly months: readonly MonthColumn[] };

type Place = {
  readonly frame: Frame;
  readonly x: (index: number) => number;
  readonly wide: number;
  readonly y: (value: number) => number;
  readonly floor: number;
};

/** Columns start at nought, always. A month without records is a cross on the floor. */
export function monthColumns(chart: MonthColumns): Chart {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: MonthColumns, variant: "wide" | "narrow"): string {
  const [width, fontSize, tall] = variant === "wide" ? [720, 17, 150] : [320, 14.5, 120];
  const { months } = chart;
  const band = scaleBand<number>()
    .domain(months.map((_, index) => index))
    .range([0, width])
    .paddingInner(0.25);
  const floor = fontSize * 1.6 + tall;
  const most = Math.max(1, ...months.map(({ value }) => value ?? 0));
  const frame: Frame = { spoken: chart, variant, width, height: floor + fontSize * 1.7, fontSize };
  const place: Place = {
    frame,
    x: (index) => band(index) ?? 0,
    wide: band.bandwidth(),
    y: scaleLinear([0, most], [floor, fontSize * 1.6]),
    floor,
  };
  const stops = months.map(({ name, label: words, value }, index) => ({
    x: place.x(index) + place.wide / 2,
    y: place.y(value ?? 0),
    name,
    words,
  }));
  return picture(frame, [
    ...months.map((month, index) => column(month, index, place)),
    svg`<path d="M0 ${at(floor)}H${width}" stroke="${ink}" stroke-width="1.5"/>`,
    ...groupNames(months, place),
    highest(months, place),
    drawStops({ left: 0, right: width, top: fontSize * 1.6, bottom: floor }, stops),
  ]);
}

function column({ value }: MonthColumn, index: number, { x, wide, y, floor }: Place): Svg {
  if (value === undefined) {
    const [middle, arm] = [x(index) + wide / 2, Math.min(4.5, wide / 2)];
    const [left, right, top, foot] = [middle - arm, middle + arm, floor - 3 - 2 * arm, floor - 3].map(at);
    return svg`<path class="month-missing" d="M${left} ${top}L${right} ${foot}M${right} ${top}L${left} ${foot}" stroke="${concern}" stroke-width="2.4"/>`;
  }
  return svg`<rect class="month-column chart-accent" x="${at(x(index))}" y="${at(y(value))}" width="${at(wide)}" height="${at(floor - y(value))}" fill="${accent}"/>`;
}

/** Under the first month of each year, as far as they do not run into each other. */
function groupNames(months: readonly MonthColumn[], { frame, x, floor }: Place): readonly Svg[] {
  const { fontSize, width } = frame;
  const drawn: Svg[] = [];
  let free = 0;
  months.forEach(({ group }, index) => {
    if (group === months[index - 1]?.group) return;
    const place = {
      x: x(index),
      y: floor + fontSize * 1.35,
      size: fontSize * 0.94,
      anchor: "start" as const,
    };
    const named = within(label(group, place, { fill: quiet, bold: false }), 0, width);
    if (named.box.left < free) return;
    free = named.box.right + fontSize;
    drawn.push(
      svg`<path d="M${at(x(index))} ${at(floor)}v5" stroke="${quiet}" stroke-width="1.5"/>`,
      drawLabel(named),
    );
  });
  return drawn;
}

function highest(months: readonly MonthColumn[], { frame, x, wide, y }: Place): Svg | false {
  const top = months.reduce<{ index: number; value: number } | undefined>(
    (best, { value }, index) => (value !== undefined && value > (best?.value ?? 0) ? { index, value } : best),
    undefined,
  );
  if (top === undefined) return false;
  const text = months[top.index]?.label ?? "";
  const place = {
    x: x(top.index) + wide / 2,
    y: y(top.value) - 6,
    size: frame.fontSize * 0.94,
    anchor: "middle" as const,
  };
  return drawLabel(within(label(text, place), 0, frame.width));
}
