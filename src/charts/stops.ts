import { at, type Svg, svg } from "./svg.ts";

/** A place the chart reader stops at; everything it says also stands in the chart's table. */
export type Stop = {
  readonly x: number;
  /** Missing where there is no mark, as for a result not held. */
  readonly y?: number;
  readonly name: string;
  readonly words: string;
};

/** The part of the picture whose stops share a crosshair. */
export type StopArea = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What html/chart-reader reads: the stops from left to right, drawn as nothing. */
export function drawStops({ left, right, top, bottom }: StopArea, stops: readonly Stop[]): Svg {
  return svg`<g class="chart-stops" data-left="${at(left)}" data-right="${at(right)}" data-top="${at(top)}" data-bottom="${at(bottom)}">${stops.map(
    ({ x, y, name, words }) =>
      svg`<g data-x="${at(x)}"${y !== undefined && svg` data-y="${at(y)}"`} data-name="${name}" data-words="${words}"/>`,
  )}</g>`;
}
