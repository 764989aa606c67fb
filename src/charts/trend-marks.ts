import { line } from "d3-shape";
import { accent, at, mark, type Svg, svg } from "./svg.ts";
import type { TrendPeriod, TrendPlace } from "./trend-place.ts";

/** The line through results, with a disc on each: hollow while the figure is provisional. */
export function drawResults(periods: readonly TrendPeriod[], { x, y, half }: TrendPlace): Svg {
  const grown = Math.min(1, Math.max(0.5, half / 14));
  const path = line<TrendPeriod>()
    .defined(({ result }) => result.kind === "held")
    .x(({ name }) => at(x(name)))
    .y(({ result }) => at(y(result.kind === "held" ? result.value : 0)));
  return svg`${unbroken(periods).map(
    (one) =>
      svg`<path class="chart-accent-line" d="${path(one) ?? ""}" fill="none" stroke="${accent}" stroke-width="${at(3.5 * Math.max(0.65, grown))}" stroke-linejoin="round"/>`,
  )}${periods.map(
    ({ name, result }) =>
      result.kind === "held" && disc({ x: x(name), y: y(result.value), grown }, result.provisional === true),
  )}`;
}

type Place = { readonly x: number; readonly y: number; readonly grown: number };

function disc({ x, y, grown }: Place, hollow: boolean): Svg {
  const r = (size: number) => at(size * grown);
  return hollow
    ? mark`<circle class="chart-accent-line" cx="${at(x)}" cy="${at(y)}" r="${r(6)}" fill="#fff" stroke="${accent}" stroke-width="3"/>`
    : mark`<circle class="chart-accent" cx="${at(x)}" cy="${at(y)}" r="${r(7)}" fill="${accent}" stroke="#fff" stroke-width="${r(1.5)}"/>`;
}

function unbroken(periods: readonly TrendPeriod[]): readonly (readonly TrendPeriod[])[] {
  const stretches: TrendPeriod[][] = [];
  for (const period of periods) {
    const last = stretches.at(-1);
    if (last === undefined || period.breakBefore === true) stretches.push([period]);
    else last.push(period);
  }
  return stretches;
}
