import Big from "big.js";

/**
 * Parts rounded to so many places so that they add up to a total of that precision: each is rounded down and the rest
 * goes, one last digit each, to those that lost most. Refuses (throws) a total with more places.
 */
export function sharedOut(parts: readonly Big[], total: Big, places: number): readonly Big[] {
  if (!total.eq(total.round(places))) throw new RangeError(`${total} has more than ${places} places`);
  const scale = new Big(10).pow(places);
  const units = parts.map((part) => floor(part.times(scale)));
  const lost = parts.map((part, at) => part.times(scale).minus(units[at] ?? 0));
  const left = units.reduce((rest, unit) => rest.minus(unit), total.times(scale));
  const order = lost
    .map((loss, at) => ({ loss, at }))
    .toSorted((one, other) => other.loss.cmp(one.loss) || one.at - other.at)
    .map(({ at }) => at);
  const turns = parts.length === 0 ? 0 : Math.abs(left.toNumber());
  const step = left.lt(0) ? -1 : 1;
  const takers = step === 1 ? order : order.toReversed();
  const more = new Map<number, number>();
  for (let turn = 0; turn < turns; turn++) {
    const at = takers[turn % takers.length] ?? 0;
    more.set(at, (more.get(at) ?? 0) + step);
  }
  return units.map((unit, at) => unit.plus(more.get(at) ?? 0).div(scale));
}

function floor(value: Big): Big {
  return value.round(0, value.lt(0) ? Big.roundUp : Big.roundDown);
}
