/**
 * The lines of an XmR chart, in the unit of its points. Statistics, not figures of record: floating point is exact
 * enough here, and nothing here is stored.
 */
export type Limits = {
  readonly mean: number;
  /** The mean of the moving ranges that were not screened out. */
  readonly meanMovingRange: number;
  readonly upper: number;
  readonly lower: number;
  readonly nearUpper: number;
  readonly nearLower: number;
  /** The points whose moving range from the point before was screened out, counted from 0. */
  readonly screened: readonly number[];
};

/** Three standard deviations over the bias correction for ranges of two: 3 / 1.128, as NHS "Making Data Count" codes it. */
const limitFactor = 2.66;
const nearLimitFactor = 1.7733;
/** Nelson (1982): a moving range of at least this many means is a freak and would widen the limits. */
const screeningFactor = 3.267;

/**
 * The mean and the natural limits of points in the order of time. With screening, moving ranges of 3.267 times their
 * mean or more are left out first; the points themselves stay in the mean. Throws on fewer than two points.
 */
export function limitsOf(values: readonly number[], { screening }: { readonly screening: boolean }): Limits {
  if (values.length < 2) throw new Error(`Limits need two points or more, not ${values.length}`);
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  const all = meanRange(values, Number.POSITIVE_INFINITY);
  const bound = screening && all > 0 ? screeningFactor * all : Number.POSITIVE_INFINITY;
  const meanMovingRange = meanRange(values, bound);
  return {
    mean,
    meanMovingRange,
    upper: mean + limitFactor * meanMovingRange,
    lower: mean - limitFactor * meanMovingRange,
    nearUpper: mean + nearLimitFactor * meanMovingRange,
    nearLower: mean - nearLimitFactor * meanMovingRange,
    screened: bound === Number.POSITIVE_INFINITY ? [] : rangesFrom(values, bound),
  };
}

function meanRange(values: readonly number[], below: number): number {
  let sum = 0;
  let count = 0;
  for (let at = 1; at < values.length; at++) {
    const range = movingRange(values, at);
    if (range >= below) continue;
    sum += range;
    count += 1;
  }
  return sum / count;
}

function rangesFrom(values: readonly number[], bound: number): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at < values.length; at++) if (movingRange(values, at) >= bound) found.push(at);
  return found;
}

function movingRange(values: readonly number[], at: number): number {
  return Math.abs((values[at] ?? 0) - (values[at - 1] ?? 0));
}
