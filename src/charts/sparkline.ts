import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { accent, at, svg } from "./svg.ts";

/** A row's results as a small line; a missing one leaves a gap. */
export type Sparkline = {
  /** The same figures in words: "97.25%, 97.14%, 97.36%". */
  readonly label: string;
  readonly values: readonly (number | undefined)[];
};

const width = 96;
const height = 28;

/** A line of results without scale or labels, its last held value marked. "" when nothing is held. */
export function sparkline({ label, values }: Sparkline): string {
  const held = values.flatMap((value, index) => (value === undefined ? [] : [{ value, index }]));
  const last = held.at(-1);
  if (last === undefined) return "";
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [4, width - 6]);
  const low = Math.min(...held.map(({ value }) => value));
  const high = Math.max(...held.map(({ value }) => value));
  const y = low === high ? () => height / 2 : scaleLinear([low, high], [height - 6, 6]);
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, index) => at(x(index)))
    .y((value) => at(y(value ?? low)));
  return svg`<svg class="sparkline" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}"><path class="chart-accent-line" d="${path(values) ?? ""}" fill="none" stroke="${accent}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/><circle class="chart-accent" cx="${at(x(last.index))}" cy="${at(y(last.value))}" r="4" fill="${accent}"/></svg>`.toString();
}
