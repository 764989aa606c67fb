import { line } from "d3-shape";
import { type Extent, ticksOf, type Unit, written } from "./scale.ts";
import { accent, at, halo, quiet, rule, type Svg, svg, targetInk } from "./svg.ts";
import type { Label } from "./trend-labels.ts";
import type { TargetRun, TrendPeriod, TrendPlace } from "./trend-place.ts";

export function drawGrid({ y, left, right, frame }: TrendPlace, extent: Extent, unit: Unit): Svg {
  const size = at(frame.fontSize * 0.94);
  return svg`${ticksOf(extent).map(
    (tick) =>
      svg`<path d="M${at(left)} ${at(y(tick))}H${at(right)}" stroke="${rule}" stroke-width="1"/><text x="${at(left - 10)}" y="${at(y(tick) + size * 0.35)}" text-anchor="end" fill="${quiet}" font-size="${size}">${written(tick, extent, unit)}</text>`,
  )}`;
}

export function drawTargets(runs: readonly TargetRun[], { y }: TrendPlace): Svg {
  return svg`${runs.map(
    ({ from, to, value }) =>
      svg`<path d="M${at(from)} ${at(y(value))}H${at(to)}" stroke="${targetInk}" stroke-width="2.5" stroke-dasharray="8 5" fill="none"/>`,
  )}`;
}

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
      result.kind === "held" &&
      svg`<circle class="chart-accent-line" cx="${at(x(name))}" cy="${at(y(result.value))}" r="6" fill="#fff" stroke="${accent}" stroke-width="3.5"/>`,
  )}`;
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

/** Names under the floor; of a long series every second or third, counted back from the last. */
export function drawNames(periods: readonly TrendPeriod[], { x, frame, most }: TrendPlace): Svg {
  const every = Math.ceil(periods.length / most);
  return svg`${periods.map(
    ({ name }, index) =>
      (periods.length - 1 - index) % every === 0 &&
      svg`<text x="${at(x(name))}" y="${at(frame.height - 6)}" text-anchor="middle" fill="${quiet}" font-size="${at(frame.fontSize * 0.94)}">${name}</text>`,
  )}`;
}

export function drawLabel({ text, x, y, size, anchor, fill, bold }: Label): Svg {
  return svg`<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}" font-size="${at(size)}"${bold && svg` font-weight="700"`}${halo}>${text}</text>`;
}
