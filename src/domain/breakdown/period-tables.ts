import { type Cube, cellOf, cubeOf } from "../disclosure/cube.ts";
import { type Given, withheld } from "../disclosure/withheld.ts";
import type { DaySpan } from "../feed/load.ts";
import type { Breakdown } from "./breakdown.ts";
import { isSame, isWithin, madeOf, type PeriodTree, type Pieces, periodTree, piecesOf } from "./pieces.ts";

/** The sums of a year, or another whole, cut into pieces, and what of them is withheld. */
export type PeriodTable = {
  readonly pieces: Pieces;
  readonly sums: Cube;
  readonly hidden: Uint8Array;
};

/** Where a stretch stands: a table, and the pieces of its whole that make it. */
export type PeriodPlace = { readonly table: PeriodTable; readonly made: readonly number[] | "all" };

/** The tables of a whole and of every period in it that is cut up again, each worked out when it is first asked for. */
export type PeriodTables = { of(stretch: DaySpan): PeriodPlace };

/**
 * The tables of a whole with its periods. A quarter of a year is held against the other quarters, and a month against
 * the others of its quarter: a small month withholds another month beside it, not the quarter. Periods that overlap are
 * made of the pieces they cut the whole into.
 */
export function periodTables(
  breakdown: Breakdown,
  whole: DaySpan,
  stretches: readonly DaySpan[],
  least: number,
): PeriodTables {
  const tree = periodTree(whole, stretches);
  const known = new Map<PeriodTree | undefined, PeriodTable>();
  const kept = (at: PeriodTree | undefined, make: () => PeriodTable): PeriodTable => {
    const table = known.get(at) ?? make();
    known.set(at, table);
    return table;
  };
  if (tree === undefined) {
    const pieces = piecesOf(whole, stretches);
    return {
      of: (stretch) => {
        const table = kept(undefined, () => tableOf(breakdown, pieces, least));
        return { table, made: madeOf(pieces, stretch) };
      },
    };
  }
  const place = (path: readonly PeriodTree[]): PeriodPlace => {
    const node = path.at(-1) ?? tree;
    const above = path.slice(0, -1);
    if (above.length === 0) return { table: cutUp(node, []), made: "all" };
    const parent = above.at(-1) ?? tree;
    return { table: cutUp(parent, above), made: [parent.parts.indexOf(node)] };
  };
  const cutUp = (node: PeriodTree, path: readonly PeriodTree[]): PeriodTable =>
    kept(node, () => {
      const spans = node.parts.length === 0 ? [node.span] : node.parts.map(({ span }) => span);
      const pieces = { whole: node.span, pieces: spans };
      if (path.length < 2) return tableOf(breakdown, pieces, least);
      const { table, made } = place(path);
      const piece = made === "all" ? 0 : (made[0] ?? 0);
      const { sizes } = table.sums;
      const given: Given = (at) => table.hidden[cellOf(sizes, at.with(at.length - 1, piece))] === 1;
      return tableOf(breakdown, pieces, least, given);
    });
  return { of: (stretch) => place(pathTo(tree, stretch)) };
}

/** From the whole down to a stretch. Refuses (throws) one that is no period of it. */
function pathTo(tree: PeriodTree, stretch: DaySpan): readonly PeriodTree[] {
  if (isSame(tree.span, stretch)) return [tree];
  const next = tree.parts.find(({ span }) => isWithin(stretch, span));
  if (next === undefined) throw new Error(`${stretch.from} to ${stretch.to} is no period of its year`);
  return [tree, ...pathTo(next, stretch)];
}

function tableOf(
  { axes, rows, wanted }: Breakdown,
  pieces: Pieces,
  least: number,
  given?: Given,
): PeriodTable {
  const [first, last] = [pieces.whole.from.toString(), pieces.whole.to.toString()];
  const ends = pieces.pieces.map(({ to }) => to.toString());
  const pieceOf = new Map<string, number>();
  const parts = rows.flatMap(({ at, day, sums }) => {
    if (day < first || day > last) return [];
    const piece = pieceOf.get(day) ?? ends.findIndex((end) => day <= end);
    pieceOf.set(day, piece);
    return [{ at: [...at, piece], counts: sums }];
  });
  const sizes = [...axes.map(({ values }) => values.length), ends.length];
  const sums = cubeOf(sizes, wanted.tallies.length, parts);
  const cells = sums.counts[0]?.length ?? 0;
  const guards = Array.from({ length: wanted.guards }, () => new Float64Array(cells));
  for (let cell = 0; cell < cells; cell++) {
    const counts = wanted.guarded(sums.counts.map((one) => one[cell] ?? 0));
    guards.forEach((guard, kind) => {
      guard[cell] = counts[kind] ?? 0;
    });
  }
  return { pieces, sums, hidden: withheld({ sizes, counts: guards }, least, given) };
}
