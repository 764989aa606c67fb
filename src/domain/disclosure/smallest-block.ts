import { type Cube, cellOf } from "./cube.ts";

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
  const { cube, axes, at } = wanted;
  let blocks: readonly (readonly (readonly number[])[])[] = [[at]];
  for (const axis of axes) {
    const others = candidates(wanted, axis);
    blocks = blocks.flatMap((block) =>
      others.map((value) => [...block, ...block.map((corner) => corner.with(axis, value))]),
    );
  }
  let best: readonly number[] = [cellOf(cube.sizes, at)];
  let least = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const cells = block.map((corner) => cellOf(cube.sizes, corner));
    const cost = cells.reduce((sum, cell) => sum + costOf(wanted, cell), 0);
    if (cost < least) [best, least] = [cells, cost];
  }
  return best;
}

function candidates({ cube, hidden, axes, at }: BlockWanted, axis: number): readonly number[] {
  const costs = Array.from({ length: cube.sizes[axis] ?? 0 }, (_, value) => ({
    value,
    cost: costOf({ cube, hidden, axes, at }, cellOf(cube.sizes, at.with(axis, value))),
  }));
  return costs
    .filter(({ value }) => value !== at[axis])
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, candidatesOnAxis)
    .map(({ value }) => value);
}

function costOf({ cube: { counts }, hidden }: BlockWanted, cell: number): number {
  const size = Math.max(...counts.map((count) => count[cell] ?? 0));
  if (size <= 0) return hidden[cell] === 1 ? emptyCost / 10 : emptyCost;
  return hidden[cell] === 1 ? 0 : size;
}
