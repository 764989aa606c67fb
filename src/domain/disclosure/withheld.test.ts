import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Cube, cellOf, cubeOf, stepsOf } from "./cube.ts";
import { isShown, withheld } from "./withheld.ts";

/** One axis: each value with what is counted and what it is of, and their difference. */
const ofTeams = (...teams: readonly (readonly [number, number])[]): Cube =>
  cubeOf(
    [teams.length],
    3,
    teams.map(([numerator, denominator], at) => ({
      at: [at],
      counts: [numerator, denominator, denominator - numerator],
    })),
  );

const told = (cube: Cube, least: number) =>
  [...withheld(cube, least)].map((one) => (one === 1 ? "x" : "o")).join("");

describe("small numbers", () => {
  it("nothing is withheld where every count is large enough or nought", () => {
    assert.equal(told(ofTeams([20, 30], [0, 12], [8, 13]), 5), "oooo");
  });

  it("a small count takes the next smallest with it, or the total would give it away", () => {
    assert.equal(told(ofTeams([20, 30], [3, 9], [8, 14], [50, 90]), 5), "oxxoo");
  });

  it("a percentage gives away its complement: 28 of 30 withholds the two that were late", () => {
    assert.equal(told(ofTeams([28, 30], [20, 40], [100, 160]), 5), "xxoo");
  });

  it("what is withheld of a total is never few when put together", () => {
    // 1 and 2 are 3 together, which is still fewer than 5: the 9 goes with them.
    assert.equal(told(ofTeams([1, 20], [2, 20], [9, 30], [50, 90]), 5), "xxxoo");
  });

  it("a total that is itself small withholds everything beneath it", () => {
    assert.equal(told(ofTeams([1, 20], [2, 20]), 5), "xxx");
  });

  it("a rule of nought withholds nothing", () => {
    assert.equal(told(ofTeams([1, 1], [2, 7]), 0), "ooo");
  });

  it("a stretch of the year that is put together of others is shown where each of them is", () => {
    // One team, the other team, and three quarters; the first team had 2 in the second quarter.
    const sizes = [2, 3];
    const counts = [9, 2, 8, 20, 30, 40];
    const cube = cubeOf(
      sizes,
      1,
      counts.map((count, place) => ({ at: [Math.floor(place / 3), place % 3], counts: [count] })),
    );
    const hidden = withheld(cube, 5);
    assert.equal(isShown(cube, hidden, [0, 0], "all"), true);
    assert.equal(isShown(cube, hidden, [0, 0], [1]), false);
    assert.equal(isShown(cube, hidden, [0, 0], [0, 1]), false);
  });
});

/** The attacker: every total and its parts as an equation, solved in whole numbers modulo a prime. */
const prime = 33_554_393;

type Line = { readonly cells: readonly number[]; readonly total: number };

function solvable(lines: readonly Line[], unknown: Uint8Array): readonly number[] {
  const names = [...unknown].flatMap((one, cell) => (one === 1 ? [cell] : []));
  const column = new Map(names.map((cell, at) => [cell, at]));
  const rows = lines
    .map(({ cells, total }) => {
      const row = new Array<number>(names.length).fill(0);
      for (const cell of cells) if (column.has(cell)) row[column.get(cell) ?? 0] = 1;
      if (column.has(total)) row[column.get(total) ?? 0] = prime - 1;
      return row;
    })
    .filter((row) => row.some((one) => one !== 0));
  reduce(rows, names.length);
  return rows.flatMap((row) => {
    const held = row.flatMap((one, at) => (one === 0 ? [] : [at]));
    return held.length === 1 ? [names[held[0] ?? 0] ?? 0] : [];
  });
}

function reduce(rows: number[][], width: number): void {
  let rank = 0;
  for (let column = 0; column < width; column++) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivot === -1) continue;
    const row = rows[pivot] ?? [];
    rows[pivot] = rows[rank] ?? [];
    rows[rank] = row;
    const inverse = power(row[column] ?? 1, prime - 2);
    row.forEach((one, at) => {
      row[at] = (one * inverse) % prime;
    });
    for (const other of rows) {
      const factor = other === row ? 0 : (other[column] ?? 0);
      if (factor === 0) continue;
      for (let at = column; at < width; at++) {
        other[at] = ((other[at] ?? 0) + (prime - factor) * (row[at] ?? 0)) % prime;
      }
    }
    rank += 1;
  }
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base, exponent];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** Every line of a cube: cells side by side on an axis, and their total. */
function linesOf(sizes: readonly number[]): readonly Line[] {
  const steps = stepsOf(sizes);
  const cells = sizes.reduce((product, size) => product * (size + 1), 1);
  return sizes.flatMap((size, axis) => {
    const step = steps[axis] ?? 1;
    return Array.from({ length: cells }, (_, cell) => cell)
      .filter((cell) => Math.floor(cell / step) % (size + 1) === size)
      .map((total) => ({
        total,
        cells: Array.from({ length: size }, (_, value) => total - (size - value) * step),
      }));
  });
}

const count = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 7 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) },
);

const cubes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }).chain((sizes) => {
  const places = placesOf(sizes);
  return fc
    .array(fc.tuple(count, count), { minLength: places.length, maxLength: places.length })
    .map((counts) =>
      cubeOf(
        sizes,
        3,
        places.map((at, place) => {
          const [numerator = 0, rest = 0] = counts[place] ?? [];
          return { at, counts: [numerator, numerator + rest, rest] };
        }),
      ),
    );
});

function placesOf(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (places, size) => places.flatMap((at) => Array.from({ length: size }, (_, value) => [...at, value])),
    [[]],
  );
}

const few = (value: number, least: number) => value > 0 && value < least;

describe("whoever adds up and takes away what is shown", () => {
  it("would find a small count that alone is withheld", () => {
    assert.deepEqual(solvable(linesOf([2, 2]), Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0])), [0]);
  });

  it("cannot work out a withheld cell, in any table of up to three axes", () => {
    fc.assert(
      fc.property(cubes, fc.integer({ min: 2, max: 8 }), (cube, least) => {
        const hidden = withheld(cube, least);
        assert.deepEqual(solvable(linesOf(cube.sizes), hidden), []);
      }),
      { numRuns: 300 },
    );
  });

  it("sees no small count, and learns of no few records as what is left of a total", () => {
    fc.assert(
      fc.property(cubes, fc.integer({ min: 2, max: 8 }), (cube, least) => {
        const hidden = withheld(cube, least);
        for (const counts of cube.counts) {
          for (const [cell, value] of counts.entries()) assert.ok(hidden[cell] === 1 || !few(value, least));
          for (const { cells, total } of linesOf(cube.sizes)) {
            if (hidden[total] === 1) continue;
            const left = cells.reduce((sum, cell) => sum + (hidden[cell] === 1 ? (counts[cell] ?? 0) : 0), 0);
            assert.ok(!few(left, least), `${left} are left of a total`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("learns nothing by laying breakdowns by other columns beside each other", () => {
    // Team, channel, ward and quarter; shown are tables of any two of the first three, by quarter.
    const sizes = [3, 2, 3, 2];
    const places = placesOf(sizes);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: places.length, maxLength: places.length }),
        (counts) => {
          const parts = places.map((at, place) => ({ at, counts: [counts[place] ?? 0] }));
          const unknown = new Uint8Array(cubeOf(sizes, 1, []).counts[0]?.length ?? 0).fill(1);
          const shownBy = new Map<number, Set<number>>();
          for (const axes of [
            [0, 1, 3],
            [0, 2, 3],
            [1, 2, 3],
          ]) {
            const own = axes.map((axis) => sizes[axis] ?? 0);
            const cube = cubeOf(
              own,
              1,
              parts.map(({ at, counts }) => ({ at: axes.map((axis) => at[axis] ?? 0), counts })),
            );
            const hidden = withheld(cube, 5);
            for (const place of placesOf(own.map((size) => size + 1))) {
              const whole = sizes.map((size, axis) =>
                axes.includes(axis) ? (place[axes.indexOf(axis)] ?? 0) : size,
              );
              const cell = cellOf(sizes, whole);
              unknown[cell] = hidden[cellOf(own, place)] ?? 1;
              shownBy.set(cell, (shownBy.get(cell) ?? new Set()).add(unknown[cell]));
            }
          }
          for (const said of shownBy.values())
            assert.equal(said.size, 1, "a cell is shown everywhere or nowhere");
          assert.deepEqual(solvable(linesOf(sizes), unknown), []);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("learns nothing by taking the months of a quarter from the quarters of a year", () => {
    // Teams by six months in two quarters: the year's table settles quarters, each quarter's table its months.
    const teams = 3;
    fc.assert(
      fc.property(fc.array(count, { minLength: teams * 6, maxLength: teams * 6 }), (counts) => {
        const parts = counts.map((one, place) => ({
          team: place % teams,
          month: Math.floor(place / teams),
          one,
        }));
        const year = cubeOf(
          [teams, 2],
          1,
          parts.map(({ team, month, one }) => ({ at: [team, Math.floor(month / 3)], counts: [one] })),
        );
        const ofYear = withheld(year, 5);
        // Columns of the joined table: six months, two quarters, the year.
        const width = 9;
        const unknown = new Uint8Array((teams + 1) * width);
        const yearCell = (team: number, piece: number) => ofYear[cellOf([teams, 2], [team, piece])] ?? 1;
        for (let team = 0; team <= teams; team++) {
          for (const quarter of [0, 1]) unknown[team * width + 6 + quarter] = yearCell(team, quarter);
          unknown[team * width + 8] = yearCell(team, 2);
        }
        for (const quarter of [0, 1]) {
          const sizes = [teams, 3];
          const own = parts.filter(({ month }) => Math.floor(month / 3) === quarter);
          const cube = cubeOf(
            sizes,
            1,
            own.map(({ team, month, one }) => ({ at: [team, month % 3], counts: [one] })),
          );
          const hidden = withheld(cube, 5, (at) => yearCell(at[0] ?? 0, quarter) === 1);
          for (let team = 0; team <= teams; team++) {
            for (const month of [0, 1, 2]) {
              unknown[team * width + quarter * 3 + month] = hidden[cellOf(sizes, [team, month])] ?? 1;
            }
          }
        }
        const across = Array.from({ length: width }, (_, column) => ({
          total: teams * width + column,
          cells: Array.from({ length: teams }, (_, team) => team * width + column),
        }));
        const within = Array.from({ length: teams + 1 }, (_, team) => team * width).flatMap((first) => [
          { total: first + 6, cells: [first, first + 1, first + 2] },
          { total: first + 7, cells: [first + 3, first + 4, first + 5] },
          { total: first + 8, cells: [first + 6, first + 7] },
        ]);
        assert.deepEqual(solvable([...across, ...within], unknown), []);
      }),
      { numRuns: 300 },
    );
  });
});
