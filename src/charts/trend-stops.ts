import type { Stop } from "./stops.ts";
import type { TrendPeriod, TrendPlace } from "./trend-place.ts";

/** A stop for each period: its figure as printed, or why there is none, and its target. */
export function trendStops(periods: readonly TrendPeriod[], { x, y }: TrendPlace): readonly Stop[] {
  return periods.map(({ name, result, target }) => {
    const aim = target === undefined ? "" : `, target ${target.label}`;
    if (result.kind === "missing") return { x: x(name), name, words: `${result.why}${aim}` };
    const sure = result.provisional === true ? ", provisional" : "";
    return { x: x(name), y: y(result.value), name, words: `${result.label}${sure}${aim}` };
  });
}
