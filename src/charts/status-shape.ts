import { at, type Svg, svg } from "./svg.ts";

/** How a measure stands, in the order a summary lists it. */
export const standings = ["met", "close", "missed", "aim", "none"] as const;

export type Standing = (typeof standings)[number];

/** pages.md's colours. */
export const standingInk: Readonly<Record<Standing, string>> = {
  met: "#00703c",
  close: "#7a4b00",
  missed: "#b10e1e",
  aim: "#1d4f91",
  none: "#505a5f",
};

/** The shapes the pages set beside a status, on a square of 16: tick, bar, cross, arrow, ring. */
const strokes: Readonly<Record<Standing, string>> = {
  met: "M2.5 8.8 6.2 12.5 13.5 4",
  close: "M2 8h12",
  missed: "M3.5 3.5l9 9m0-9l-9 9",
  aim: "M8 14V3M3.5 7.2 8 2.7l4.5 4.5",
  none: "M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0z",
};

/** The shape with its left edge at `x`, its middle at `y`. */
export function standingShape(
  standing: Standing,
  {
    x,
    y,
    size,
    stroke,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly stroke: string },
): Svg {
  return svg`<path class="standing-${standing}" transform="translate(${at(x)} ${at(y - size / 2)}) scale(${at((size / 16) * 10) / 10})" d="${strokes[standing]}" fill="none" stroke="${stroke}" stroke-width="${standing === "close" ? 4 : standing === "none" ? 2 : 2.8}"/>`;
}
