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
  const totals = 2 ** sizes.length;
  for (const part of parts) {
    for (let total = 0; total < totals; total++) {
      const at = sizes.map((size, axis) => ((total >> axis) & 1 ? size : (part.at[axis] ?? size)));
      const cell = cellOf(sizes, at);
      counts.forEach((count, kind) => {
        count[cell] = (count[cell] ?? 0) + (part.counts[kind] ?? 0);
      });
    }
  }
  return { sizes, counts };
}

/** Where the counts of a place stand. */
export function cellOf(sizes: readonly number[], at: readonly number[]): number {
  return sizes.reduce((cell, size, axis) => cell * (size + 1) + (at[axis] ?? size), 0);
}

/** The cells next to each other on an axis stand so far apart. */
export function stepsOf(sizes: readonly number[]): readonly number[] {
  return sizes.map((_, axis) => sizes.slice(axis + 1).reduce((product, size) => product * (size + 1), 1));
}
