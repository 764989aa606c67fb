import { scaleLinear, scalePoint } from "d3-scale";
import type { SpcChart } from "../domain/assessment/spc.ts";
import type { Polarity } from "../domain/measure/polarity.ts";
import { type NamedPeriod, roomForNames } from "./axis-names.ts";
import { type Plot, roomForTicks } from "./grid.ts";
import { type Extent, printed, type Unit } from "./scale.ts";
import type { Frame, Spoken } from "./svg.ts";

/** A point's period and its figure as printed. */
export type XmrPoint = NamedPeriod & { readonly label: string };

/** Points in the order of time with their mean and natural limits, and the points that show a real change. */
export type XmrChart = Spoken & {
  readonly unit: Unit;
  /** Decimals that the lines' own figures are printed with. */
  readonly places: number;
  readonly spc: SpcChart;
  /** One for each value of `spc`. */
  readonly points: readonly XmrPoint[];
  /** Which way is good: tells a flagged improvement from a concern. */
  readonly polarity: Polarity;
  /** One figure has both ends the same. */
  readonly target?: { readonly low: number; readonly high: number; readonly label: string };
  readonly nearLimits?: boolean;
  /** What changed at a point that new limits start from, or await. */
  readonly changes?: readonly { readonly at: number; readonly words: string }[];
};

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
  const [width, fontSize] = wide ? [720, 17] : [320, 14.5];
  const below = roomForNames(chart.points) * fontSize;
  const frame: Frame = { spoken: chart, variant, width, height: (wide ? 320 : 310) + below, fontSize };
  const names = lineNames(chart).flatMap(({ name, short, figure }) => [wide ? name : short, figure]);
  const gutter = Math.max(0, ...names.map(({ length }) => length)) * fontSize * 0.55 + (wide ? 14 : 6);
  const left = roomForTicks(extent, chart.unit, fontSize);
  const right = width - gutter;
  const floor = frame.height - below;
  const changes = chart.spc.segments.length - 1 + chart.spc.awaited.length;
  const rows = wide ? 1 : Math.min(3, Math.max(1, changes));
  const top = fontSize * (1.4 + 1.2 * rows);
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
