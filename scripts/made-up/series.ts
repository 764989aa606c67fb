/** How a made-up series runs: where it begins, how it moves, and how much it goes up and down by chance. */
export type Shape = {
  readonly start: number;
  /** What each period adds. */
  readonly slope?: number;
  /** From a period counted from April 2019 on, what is added to every figure. */
  readonly steps?: readonly (readonly [from: number, by: number])[];
  /** What each period of a year adds, from April on. */
  readonly season?: readonly number[];
  /** The most that chance adds or takes away. */
  readonly noise: number;
};

/** The size of a series at a period counted from 0; the same for the same name, period and shape, always. */
export function levelAt(name: string, at: number, shape: Shape): number {
  const { start, slope = 0, steps = [], season = [0], noise } = shape;
  const stepped = steps.filter(([from]) => at >= from).reduce((sum, [, by]) => sum + by, 0);
  return start + slope * at + stepped + (season[at % season.length] ?? 0) + noise * chance(name, at);
}

/** Between -1 and 1, near 0 most often, from the text alone: no clock and no state. */
export function chance(name: string, at: number): number {
  return (
    (fraction(`${name} ${at} one`) + fraction(`${name} ${at} two`) + fraction(`${name} ${at} three`)) / 1.5 -
    1
  );
}

/** The 32-bit FNV-1a hash of the text, stirred, as a share of 2 to the 32. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A number with so many places, as a file holds it. */
export function printed(value: number, places: number): string {
  return (Math.round(value * 10 ** places) / 10 ** places).toFixed(places);
}

/** A rate as its counts make it, rounded half up with whole numbers alone. */
export function rateOf(numerator: number, denominator: number, per: number, places: number): string {
  const scaled = 2 * numerator * per * 10 ** places;
  const rounded = Math.floor((scaled + denominator) / (2 * denominator));
  return (rounded / 10 ** places).toFixed(places);
}
