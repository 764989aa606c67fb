import { type Extent, ticksOf, type Unit, written } from "./scale.ts";
import { at, type Frame, quiet, rule, type Svg, svg } from "./svg.ts";

/** Where values stand on a picture whose scale runs upwards. */
export type Plot = {
  readonly frame: Frame;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
};

/** The room the scale's numbers take at the left. */
export function roomForTicks(extent: Extent, unit: Unit, fontSize: number): number {
  return Math.max(...ticksOf(extent).map((tick) => written(tick, extent, unit).length)) * fontSize * 0.6 + 18;
}

/** Grey lines with their numbers, right-aligned. */
export function drawGrid({ y, left, right, frame }: Plot, extent: Extent, unit: Unit): Svg {
  const size = at(frame.fontSize * 0.94);
  return svg`${ticksOf(extent).map(
    (tick) =>
      svg`<path d="M${at(left)} ${at(y(tick))}H${at(right)}" stroke="${rule}" stroke-width="1"/><text x="${at(left - 10)}" y="${at(y(tick) + size * 0.35)}" text-anchor="end" fill="${quiet}" font-size="${size}">${written(tick, extent, unit)}</text>`,
  )}`;
}
