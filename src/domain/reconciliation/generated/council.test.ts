import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lastDigit, type MoneyUnit } from "../../money/money-unit.ts";
import { pence } from "../../money/pence.ts";
import { foundIn } from "./checked.ts";
import { generatedCouncil } from "./council.ts";
import { drawFrom } from "./draw.ts";
import type { GeneratedRows } from "./rows.ts";

const units = ["GBP thousand", "GBP million 3dp", "GBP million 2dp", "GBP", "GBP 2dp"] as const;

const anyCouncil = fc
  .record({
    seed: fc.integer(),
    unit: fc.constantFrom<MoneyUnit>(...units),
    portfolios: fc.integer({ min: 2, max: 4 }),
    services: fc.integer({ min: 1, max: 12 }),
    savings: fc.integer({ min: 1, max: 5 }),
    reserves: fc.integer({ min: 1, max: 5 }),
    schemes: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ seed, unit, ...size }) => ({ unit, rows: generatedCouncil(drawFrom(seed), unit, size) }));

test("a budget that is right, however it is rounded in print, is never called wrong", () => {
  fc.assert(
    fc.property(anyCouncil, ({ rows }) => {
      const wrong = foundIn(rows).filter(({ severity }) => severity !== "rounding");
      assert.deepEqual(
        wrong.map(({ key, message }) => `${key}: ${message}`),
        [],
      );
    }),
    { numRuns: 60 },
  );
});

/** The tables of the year whose every amount goes into some sum. */
const summed = [
  "budgetLines",
  "budgetMovements",
  "forecasts",
  "forecastCauses",
  "reserves",
  "reserveMovements",
  "savings",
  "capitalSchemes",
  "capitalMovements",
  "capitalFunding",
  "nonCashLimits",
  "statements",
  "councilStatements",
] as const;

type Cell = { readonly table: (typeof summed)[number]; readonly at: number; readonly column: string };

function cellsOf(rows: GeneratedRows): readonly Cell[] {
  return summed.flatMap((table) =>
    rows[table].flatMap((row, at) =>
      row.year !== 2021
        ? []
        : Object.entries(row).flatMap(([column, cell]) =>
            typeof cell === "number" && !["year", "spendYear", "position"].includes(column)
              ? [{ table, at, column }]
              : [],
          ),
    ),
  );
}

function withChanged(rows: GeneratedRows, { table, at, column }: Cell, by: number): GeneratedRows {
  const changed = rows[table].map((row, place) => {
    if (place !== at) return row;
    const amount = Number(Object.entries(row).find(([name]) => name === column)?.[1]);
    return { ...row, [column]: pence(amount + by) };
  });
  return { ...rows, [table]: changed };
}

test("one amount changed by more than rounding explains is always found", () => {
  const anyChange = fc.record({
    council: anyCouncil,
    pick: fc.nat(),
    digits: fc.integer({ min: 40, max: 4000 }),
    up: fc.boolean(),
  });
  fc.assert(
    fc.property(anyChange, ({ council: { rows, unit }, pick, digits, up }) => {
      const cells = cellsOf(rows);
      const cell = cells[pick % cells.length];
      assert.ok(cell !== undefined);
      const size = Math.max(lastDigit(unit), lastDigit("GBP million 3dp"));
      const found = foundIn(withChanged(rows, cell, (up ? 1 : -1) * digits * size));
      assert.ok(
        found.some(({ severity }) => severity === "error"),
        `${cell.table}.${cell.column} of row ${cell.at}`,
      );
    }),
    { numRuns: 150 },
  );
});
