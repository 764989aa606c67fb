import { type Cube, cellOf, stepsOf } from "./cube.ts";

export type BlockWanted = {
  readonly cube: Cube;
  readonly hidden: Uint8Array;
  /** The axes the cell has a value on. */
  readonly axes: readonly number[];
  readonly at: readonly number[];
};

const candidatesOnAxis = 12;

/** An empty cell hides a count badly: nobody believes it holds fewer than none. */
const emptyCost = 1e9;

/**
 * The cells of a block round a cell, two on each of its axes: those already withheld where there are such, else those
 * that withhold the fewest records. The cell alone where an axis has but one value.
 */
export function smallestBlock(wanted: BlockWanted): readonly number[] {
  const { cube, hidden, axes, at } = wanted;
  const sizes = largestOf(cube);
  const steps = stepsOf(cube.sizes);
  const own = cellOf(cube.sizes, at);
  const ways = axes.map((axis) =>
    candidates(wanted, axis).map((value) => (value - (at[axis] ?? 0)) * (steps[axis] ?? 1)),
  );
  let best: readonly number[] = [own];
  let least = Number.POSITIVE_INFINITY;
  const look = (cells: readonly number[], cost: number, axis: number): void => {
    if (cost >= least) return;
    const way = ways[axis];
    if (way === undefined) {
      best = cells;
      least = cost;
      return;
    }
    for (const step of way) {
      const others = cells.map((cell) => cell + step);
      const more = others.reduce((sum, cell) => sum + costAt(sizes, hidden, cell), 0);
      look([...cells, ...others], cost + more, axis + 1);
    }
  };
  look([own], costAt(sizes, hidden, own), 0);
  return best;
}

/** The other values of an axis that cost least, the first of them where two cost the same. */
function candidates({ cube, hidden, at }: BlockWanted, axis: number): readonly number[] {
  const sizes = largestOf(cube);
  const step = stepsOf(cube.sizes)[axis] ?? 1;
  const own = at[axis] ?? 0;
  const first = cellOf(cube.sizes, at) - own * step;
  const found: number[] = [];
  const costs: number[] = [];
  for (let value = 0; value < (cube.sizes[axis] ?? 0); value++) {
    if (value === own) continue;
    const cost = costAt(sizes, hidden, first + value * step);
    if (costs.length === candidatesOnAxis && cost >= (costs.at(-1) ?? 0)) continue;
    const place = costs.findIndex((one) => one > cost);
    costs.splice(place === -1 ? costs.length : place, 0, cost);
    found.splice(place === -1 ? found.length : place, 0, value);
    costs.length = Math.min(costs.length, candidatesOnAxis);
    found.length = costs.length;
  }
  return found;
}

function costAt(sizes: Float64Array, hidden: Uint8Array, cell: number): number {
  const size = sizes[cell] ?? 0;
  if (size <= 0) return hidden[cell] === 1 ? emptyCost / 10 : emptyCost;
  return hidden[cell] === 1 ? 0 : size;
}

const known = new WeakMap<Cube, Float64Array>();

/** The largest of each cell's counts. */
function largestOf(cube: Cube): Float64Array {
  const kept = known.get(cube);
  if (kept !== undefined) return kept;
  const largest = new Float64Array(cube.counts[0]?.length ?? 0);
  for (const count of cube.counts) {
    for (let cell = 0; cell < largest.length; cell++) {
      largest[cell] = Math.max(largest[cell] ?? 0, count[cell] ?? 0);
    }
  }
  known.set(cube, largest);
  return largest;
}
