import { line } from "d3-shape";
import { accent, at, type Svg, svg } from "./svg.ts";
import type { TrendPeriod, TrendPlace } from "./trend-place.ts";

/** The line through results, with a disc on each: hollow while the figure is provisional. */
export function drawResults(periods: readonly TrendPeriod[], { x, y }: TrendPlace): Svg {
  const path = line<TrendPeriod>()
    .defined(({ result }) => result.kind === "held")
    .x(({ name }) => at(x(name)))
    .y(({ result }) => at(y(result.kind === "held" ? result.value : 0)));
  return svg`${unbroken(periods).map(
    (one) =>
      svg`<path class="chart-accent-line" d="${path(one) ?? ""}" fill="none" stroke="${accent}" stroke-width="3.5" stroke-linejoin="round"/>`,
  )}${periods.map(
    ({ name, result }) =>
      result.kind === "held" && disc(x(name), y(result.value), result.provisional === true),
  )}`;
}

function disc(x: number, y: number, hollow: boolean): Svg {
  return hollow
    ? svg`<circle class="chart-accent-line" cx="${at(x)}" cy="${at(y)}" r="6" fill="#fff" stroke="${accent}" stroke-width="3"/>`
    : svg`<circle class="chart-accent" cx="${at(x)}" cy="${at(y)}" r="7" fill="${accent}" stroke="#fff" stroke-width="1.5"/>`;
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
