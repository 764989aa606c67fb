/**
 * Counts over several axes, such as team, channel and month, with every total over an axis among them. A place on an
 * axis counts from 0; the place after its last value stands for all of them together.
 */
export type Cube = {
  /** How many values each axis has. */
  readonly sizes: readonly number[];
  /** Each kind of count, cell by cell (`cellOf`). */
  readonly counts: readonly Float64Array[];
};

/** One cell without its totals: where it stands on each axis, and its counts. */
export type CubePart = { readonly at: readonly number[]; readonly counts: readonly number[] };

/** Adds parts up into every total they belong to. Two parts of one place are added together. */
export function cubeOf(sizes: readonly number[], kinds: number, parts: Iterable<CubePart>): Cube {
  const cells = sizes.reduce((product, size) => product * (size + 1), 1);
  const counts = Array.from({ length: kinds }, () => new Float64Array(cells));
  for (const part of parts) {
    const cell = cellOf(sizes, part.at);
    counts.forEach((count, kind) => {
      count[cell] = (count[cell] ?? 0) + (part.counts[kind] ?? 0);
    });
  }
  const steps = stepsOf(sizes);
  sizes.forEach((size, axis) => {
    for (const count of counts) addTotals(count, size, steps[axis] ?? 1);
  });
  return { sizes, counts };
}

/** Along one axis: each total from its values. */
function addTotals(count: Float64Array, size: number, step: number): void {
  const block = step * (size + 1);
  for (let start = 0; start < count.length; start += block) {
    for (let cell = start; cell < start + step; cell++) {
      let total = 0;
      for (let value = 0; value < size; value++) total += count[cell + value * step] ?? 0;
      count[cell + size * step] = total;
    }
  }
}

/** Where the counts of a place stand. */
export function cellOf(sizes: readonly number[], at: readonly number[]): number {
  return sizes.reduce((cell, size, axis) => cell * (size + 1) + (at[axis] ?? size), 0);
}

/** The cells next to each other on an axis stand so far apart. */
export function stepsOf(sizes: readonly number[]): readonly number[] {
  return sizes.map((_, axis) => sizes.slice(axis + 1).reduce((product, size) => product * (size + 1), 1));
}
