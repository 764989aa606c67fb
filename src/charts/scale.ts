import { scaleLinear } from "d3-scale";

/** How numbers on a scale are written: "£" before, "%" after. */
export type Unit = { readonly before: string; readonly after: string };

export type Extent = readonly [low: number, high: number];

/**
 * Where a scale starts and ends. It starts at nought unless all values are positive and so close
 * together that their differences would vanish (the lowest above half of the highest).
 */
export function extentOf(values: readonly number[], room = 0.1): Extent {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return [0, 1];
  if (low > 0 && low > high / 2) {
    const spread = high === low ? high / 20 : high - low;
    return nice([low - spread * Math.max(room, 0.25), high + spread * room]);
  }
  return nice([Math.min(0, low), Math.max(0, high)]);
}

function nice(extent: Extent): Extent {
  const [low = 0, high = 1] = scaleLinear().domain(extent).nice(4).domain();
  return [Math.max(low, extent[0] >= 0 ? 0 : low), high];
}

/** The sentence a cut scale owes its reader; missing when it starts at nought. */
export function scaleSentence([low, high]: Extent, unit: Unit): string | undefined {
  return low > 0 ? `The scale starts at ${written(low, [low, high], unit)}.` : undefined;
}

/** A tick's value as text, with just the decimals its neighbours need. */
export function written(value: number, extent: Extent, unit: Unit): string {
  const number = scaleLinear().domain(extent).tickFormat(4)(value);
  return number.startsWith("−")
    ? `−${unit.before}${number.slice(1)}${unit.after}`
    : `${unit.before}${number}${unit.after}`;
}

export function ticksOf(extent: Extent): readonly number[] {
  return scaleLinear().domain(extent).ticks(4);
}
