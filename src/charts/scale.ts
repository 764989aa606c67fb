import { scaleLinear, tickFormat } from "d3-scale";

/** How numbers on a scale are written: "£" before, "%" after. */
export type Unit = { readonly before: string; readonly after: string };

// To make a format takes longer than to draw a chart, so each is made once.
const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });
const formats = new Map<number, Intl.NumberFormat>();

function toPlaces(places: number): Intl.NumberFormat {
  const known = formats.get(places);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  formats.set(places, made);
  return made;
}

export type Extent = readonly [low: number, high: number];

/**
 * Where a scale starts and ends, on round numbers about `steps` to the scale. It starts at nought unless all
 * values are positive and so close together that their differences would vanish (the lowest above two thirds
 * of the highest).
 */
export function extentOf(values: readonly number[], steps = 4): Extent {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low > 0 && low > (high * 2) / 3) {
    const spread = high === low ? high / 20 : high - low;
    return nice(Math.max(0, low - spread / 4), high, steps);
  }
  return nice(Math.min(0, low), high > 0 || low < 0 ? Math.max(0, high) : 1, steps);
}

/**
 * Where a scale starts and ends that shows how much values vary: around them, on round numbers, and from nought only
 * where nought is near (nearer than half of what lies between the lowest and the highest).
 */
export function extentAround(values: readonly number[], steps = 4): Extent {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high - low || Math.abs(high) / 10 || 1;
  const near = low > 0 && low < spread / 2;
  return nice(near ? 0 : high === low ? low - spread : low, high === low ? high + spread : high, steps);
}

function nice(from: number, to: number, steps: number): Extent {
  const [low = from, high = to] = scaleLinear([from, to], [0, 1]).nice(steps).domain();
  return [low, high];
}

/** The sentence a cut scale owes its reader; missing when it starts at nought. */
export function scaleSentence(extent: Extent, unit: Unit): string | undefined {
  if (extent[0] <= 0) return undefined;
  return `The scale starts at ${unit.before}${plain.format(extent[0])}${unit.after}.`;
}

/** A tick's value as text, with just the decimals its neighbours need. */
export function written(value: number, extent: Extent, unit: Unit): string {
  const number = tickFormat(extent[0], extent[1], 4)(value);
  return number.startsWith("−")
    ? `−${unit.before}${number.slice(1)}${unit.after}`
    : `${unit.before}${number}${unit.after}`;
}

export function ticksOf(extent: Extent): readonly number[] {
  return scaleLinear(extent, [0, 1]).ticks(4);
}

/** A figure worked out for the chart, with as many decimals as told and a true minus before the pound. */
export function printed(value: number, places: number, { before, after }: Unit): string {
  const size = toPlaces(places).format(Math.abs(value));
  const sign = value < 0 && Number(size.replaceAll(",", "")) !== 0 ? "−" : "";
  return `${sign}${before}${size}${after}`;
}
