import { scaleLinear } from "d3-scale";
import { accent, at, ink, svg } from "./svg.ts";

/** One amount among its column's, drawn from nought: spending filled, income outlined. */
export type SignedBar = {
  readonly value: number;
  /** All amounts of the column, so that its bars share one scale. */
  readonly among: readonly number[];
};

const width = 130;
const height = 18;

/** A bar that repeats the figure beside it, so a screen reader is not told twice. */
export function signedBar({ value, among }: SignedBar): string {
  const x = scaleLinear([Math.min(0, ...among), Math.max(0, ...among)], [2, width - 2]);
  const zero = x(0);
  const from = Math.min(zero, x(value));
  const length = Math.abs(x(value) - zero);
  const paint =
    value < 0
      ? svg`class="chart-accent-line" fill="#fff" stroke="${accent}" stroke-width="2"`
      : svg`class="chart-accent" fill="${accent}"`;
  const bar =
    value !== 0 &&
    svg`<rect x="${at(value < 0 ? from + 1 : from)}" y="${value < 0 ? 4 : 3}" width="${at(Math.max(value < 0 ? length - 1 : length, 1))}" height="${value < 0 ? 10 : 12}" ${paint}/>`;
  return svg`<svg class="signed-bar" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${bar}<path d="M${at(zero)} 0V${height}" stroke="${ink}" stroke-width="1.5"/></svg>`.toString();
}
