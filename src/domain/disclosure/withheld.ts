import { type Cube, cellOf, stepsOf } from "./cube.ts";
import { smallestBlock } from "./smallest-block.ts";

/**
 * Which cells of a cube are withheld (1) and which are shown (0), so that no count above 0 and below `least` can be
 * had from what is shown.
 *
 * Every count of a cell is withheld together with the cell: for a percentage what it counts, what it is of, and their
 * difference. Held are these attacks:
 * - a total less its other parts, along every axis: a withheld cell that is not withheld with its total stands in a
 *   block of withheld cells, two on each axis, whose counts can go up and down by turns and leave every total as it is;
 *   so no sums and differences of what is shown can tell any of them;
 * - the remainder: what is withheld of a total comes, put together, to 0 or to at least `least`, so that a total less
 *   its shown parts says of no few records how many they are;
 * - the percentage: its two counts and their difference follow the same rule, and a withheld cell shows no figure;
 * - a filter: a cell of a filtered breakdown is the same cell of the same cube, shown here or nowhere;
 * - a second breakdown of the same records: what is withheld is withheld in every finer breakdown, wholly, and whether
 *   a cell is shown rests on its own axes alone, never on which others a page asks for;
 * - a period less its parts, where the pieces of a period are the last axis, and a piece cut up again is given to a cube of
 *   its own (`isShown` says it of stretches made of several pieces).
 *
 * Not held: what can be told of a withheld count's bounds (that it is at most its total); what changes from one day to
 * the next as records are loaded; other measures over the same records with other filters; what somebody knows already,
 * such as their own record; and single records, which a rule must withhold where counting them would tell.
 */
export function withheld(cube: Cube, least: number, given?: Given): Uint8Array {
  const { sizes, counts } = cube;
  const hidden = new Uint8Array(counts[0]?.length ?? 0);
  if (least <= 1) return hidden;
  for (const axes of axisSets(sizes.length)) {
    if (given === undefined || axes.includes(sizes.length - 1)) {
      settle({ cube, least, hidden, axes, steps: stepsOf(sizes) });
    } else {
      for (const at of placesOver(sizes, axes)) if (given(at)) hidden[cellOf(sizes, at)] = 1;
    }
  }
  return hidden;
}

/**
 * Whether a cell over all of the last axis is withheld, where another cube has settled that: a quarter among those of
 * its year, before its months are told apart.
 */
export type Given = (at: readonly number[]) => boolean;

/** Sets of axes, the smallest first: what a total shows is settled before its parts. */
function axisSets(axes: number): readonly (readonly number[])[] {
  const sets = Array.from({ length: 2 ** axes }, (_, set) =>
    Array.from({ length: axes }, (_, axis) => axis).filter((axis) => (set >> axis) & 1),
  );
  return sets.toSorted((one, other) => one.length - other.length);
}

type Settling = {
  readonly cube: Cube;
  readonly least: number;
  readonly hidden: Uint8Array;
  readonly axes: readonly number[];
  readonly steps: readonly number[];
};

function settle(settling: Settling): void {
  const { cube, hidden, axes } = settling;
  const places = placesOver(cube.sizes, axes);
  let open: (readonly number[])[] = [];
  for (const at of places) {
    const cell = cellOf(cube.sizes, at);
    if (axes.some((axis) => hidden[totalCell(settling, at, axis)] === 1)) hidden[cell] = 1;
    else if (isSmall(settling, cell)) {
      hidden[cell] = 1;
      open.push(at);
    }
  }
  const lines = axes.flatMap((axis) => places.filter((at) => at[axis] === 0).map((at) => ({ at, axis })));
  do {
    for (const at of open) {
      for (const cell of smallestBlock({ cube, hidden, axes, at })) hidden[cell] = 1;
    }
    open = lines.flatMap(({ at, axis }) => lacking(settling, at, axis));
  } while (open.length > 0);
}

/** Every place with a value on each of the axes and all of the others together. */
function placesOver(sizes: readonly number[], axes: readonly number[]): readonly (readonly number[])[] {
  let places: (readonly number[])[] = [sizes];
  for (const axis of axes) {
    places = places.flatMap((at) =>
      Array.from({ length: sizes[axis] ?? 0 }, (_, value) => at.with(axis, value)),
    );
  }
  return places;
}

function totalCell({ cube: { sizes } }: Settling, at: readonly number[], axis: number): number {
  return cellOf(sizes, at.with(axis, sizes[axis] ?? 0));
}

function isSmall({ cube: { counts }, least }: Settling, cell: number): boolean {
  return counts.some((count) => isFew(count[cell] ?? 0, least));
}

function isFew(count: number, least: number): boolean {
  return count > 0 && count < least;
}

/** The next cell to withhold of a line whose withheld part would be few; none where the line holds. */
function lacking(settling: Settling, at: readonly number[], axis: number): readonly (readonly number[])[] {
  const { cube, hidden, least, steps } = settling;
  if (hidden[totalCell(settling, at, axis)] === 1) return [];
  const first = cellOf(cube.sizes, at);
  const cells = Array.from(
    { length: cube.sizes[axis] ?? 0 },
    (_, value) => first + value * (steps[axis] ?? 0),
  );
  for (const count of cube.counts) {
    const kept = cells.reduce((sum, cell) => sum + (hidden[cell] === 1 ? (count[cell] ?? 0) : 0), 0);
    if (!isFew(kept, least)) continue;
    const shown = cells.flatMap((cell, value) =>
      hidden[cell] === 0 && (count[cell] ?? 0) > 0 ? [{ cell, value, size: count[cell] ?? 0 }] : [],
    );
    const [next] = shown.toSorted((one, other) => one.size - other.size);
    if (next === undefined) continue;
    hidden[next.cell] = 1;
    return [at.with(axis, next.value)];
  }
  return [];
}

/**
 * Whether the cell of a stretch of the year is shown, where the last axis of the cube is the year cut up: the whole
 * year by its own cell; a part of it where each piece of it is shown, so that two parts that overlap tell nothing.
 */
export function isShown(
  { sizes }: Cube,
  hidden: Uint8Array,
  at: readonly number[],
  pieces: readonly number[] | "all",
): boolean {
  const last = sizes.length - 1;
  if (pieces === "all") return hidden[cellOf(sizes, at.with(last, sizes[last] ?? 0))] === 0;
  return pieces.every((piece) => hidden[cellOf(sizes, at.with(last, piece))] === 0);
}
