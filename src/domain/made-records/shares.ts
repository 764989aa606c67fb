import type { Chance } from "./chance.ts";

/**
 * A whole total shared out by weights, exactly: each share is its exact part rounded up or down, and which way is left
 * to chance, so that small totals do not all fall on the heaviest (systematic sampling). `most` is what each can take
 * at most. Refuses weights below nought by throwing, and a total that does not fit.
 */
export function exactShares(
  total: number,
  weights: ArrayLike<number>,
  chance: Chance,
  most?: ArrayLike<number>,
): Float64Array {
  const parts = most === undefined ? partsOf(total, weights) : cappedParts(total, weights, most);
  const shares = new Float64Array(parts.length);
  const start = chance.share();
  let [sum, given] = [start, 0];
  for (let at = 0; at < parts.length; at += 1) {
    sum += parts[at] ?? 0;
    const upTo = Math.min(total, Math.floor(sum + slack));
    shares[at] = Math.max(0, Math.min(upTo - given, most?.[at] ?? Number.POSITIVE_INFINITY));
    given += shares[at] ?? 0;
  }
  return settled(shares, total - given, parts, most);
}

/** Sums of many fractions fall a little short of a whole number they make. */
const slack = 1e-9;

function partsOf(total: number, weights: ArrayLike<number>): Float64Array {
  let all = 0;
  for (let at = 0; at < weights.length; at += 1) all += checked(weights[at]);
  if (total > 0 && !(all > 0)) throw new Error(`${total} can't be shared out: no weight is above nought`);
  return Float64Array.from(weights, (weight) => (total === 0 ? 0 : (total * weight) / all));
}

/** Exact parts none of which is more than its most: what the full ones can't take goes to the others by weight. */
function cappedParts(total: number, weights: ArrayLike<number>, most: ArrayLike<number>): Float64Array {
  const parts = new Float64Array(weights.length);
  const full = new Uint8Array(weights.length);
  let left = total;
  while (left > slack) {
    let all = 0;
    for (let at = 0; at < weights.length; at += 1) if (full[at] === 0) all += checked(weights[at]);
    if (!(all > 0)) throw new Error(`${total} can't be shared out: there is room for ${total - left}`);
    let newlyFull = false;
    for (let at = 0; at < weights.length; at += 1) {
      const room = most[at] ?? 0;
      if (full[at] === 1 || (left * (weights[at] ?? 0)) / all < room) continue;
      parts[at] = room;
      full[at] = 1;
      newlyFull = true;
    }
    if (!newlyFull) {
      for (let at = 0; at < weights.length; at += 1)
        if (full[at] === 0) parts[at] = (left * (weights[at] ?? 0)) / all;
      return parts;
    }
    left = total;
    for (let at = 0; at < weights.length; at += 1) if (full[at] === 1) left -= parts[at] ?? 0;
  }
  return parts;
}

/** The last unit or two that rounding kept back, given where there is room. */
function settled(
  shares: Float64Array,
  short: number,
  parts: Float64Array,
  most: ArrayLike<number> | undefined,
): Float64Array {
  let left = short;
  for (let at = shares.length - 1; at >= 0 && left > 0; at -= 1) {
    const room = (most?.[at] ?? Number.POSITIVE_INFINITY) - (shares[at] ?? 0);
    if ((parts[at] ?? 0) <= 0 || room <= 0) continue;
    const given = Math.min(left, room, 1);
    shares[at] = (shares[at] ?? 0) + given;
    left -= given;
  }
  if (left > 0) throw new Error(`${left} could not be shared out`);
  return shares;
}

function checked(weight: number | undefined): number {
  if (weight === undefined || !(weight >= 0)) throw new Error(`${weight} is no weight`);
  return weight;
}
