import { scaleLinear, scalePoint } from "d3-scale";
import { roomForNames } from "./axis-names.ts";
import { type Plot, roomForTicks } from "./grid.ts";
import { type Extent, printed } from "./scale.ts";
import type { Frame } from "./svg.ts";
import type { XmrChart } from "./xmr-chart.ts";

/** Where things stand on one variant of the picture. */
export type XmrPlace = Plot & {
  /** Of a point, counted from 0; a half is the way between two. */
  readonly x: (at: number) => number;
  readonly xOf: (name: string) => number;
  readonly half: number;
  readonly top: number;
};

/** A line across the picture, with the two lines of its label: "Mean" over "94.2%". */
export type LineName = {
  readonly name: string;
  /** Where there is little room: both limits are "Limit", for their places tell them apart. */
  readonly short: string;
  readonly figure: string;
  readonly value: number;
};

/** What the lines at the right end are called, from the newest limits there are. */
export function lineNames({ spc, target, places, unit }: XmrChart): readonly LineName[] {
  const limits = spc.segments.at(-1)?.limits;
  const named = (name: string, short: string, value: number) => ({
    name,
    short,
    figure: printed(value, places, unit),
    value,
  });
  return [
    ...(limits === undefined
      ? []
      : [
          named("Upper limit", "Limit", limits.upper),
          named("Mean", "Mean", limits.mean),
          named("Lower limit", "Limit", limits.lower),
        ]),
    ...(target === undefined
      ? []
      : [{ name: "Target", short: "Target", figure: target.label, value: (target.low + target.high) / 2 }]),
  ];
}

export function xmrPlace(chart: XmrChart, extent: Extent, variant: "wide" | "narrow"): XmrPlace {
  const wide = variant === "wide";
  const [width, fontSize] = wide ? [720, 17] : [320, 13.5];
  const below = roomForNames(chart.points) * fontSize;
  const frame: Frame = { spoken: chart, variant, width, height: (wide ? 320 : 290) + below, fontSize };
  const names = lineNames(chart).flatMap(({ name, short, figure }) => [wide ? name : short, figure]);
  const gutter = Math.max(0, ...names.map(({ length }) => length)) * fontSize * 0.55 + (wide ? 14 : 6);
  const left = roomForTicks(extent, chart.unit, fontSize);
  const right = width - gutter;
  const floor = frame.height - below;
  const top = fontSize * 2.6;
  const point = scalePoint<number>()
    .domain(chart.points.map((_, at) => at))
    .range([left, right])
    .padding(0.6);
  const first = point(0) ?? left;
  const x = (at: number) => first + at * point.step();
  const order = new Map(chart.points.map(({ name }, at) => [name, at]));
  const y = scaleLinear(extent, [floor, top]);
  return {
    frame,
    x,
    xOf: (name) => x(order.get(name) ?? 0),
    y,
    half: point.step() / 2,
    left,
    right,
    floor,
    top,
  };
}
