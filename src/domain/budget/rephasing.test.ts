import assert from "node:assert/strict";
import { test } from "node:test";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { rephasings } from "./rephasing.ts";

type Change = Parameters<typeof rephasings>[0][number];

const row = (spendYear: number, amount: number, kind: Change["kind"] = "rephasing"): Change => ({
  scheme: "roof",
  movement: "late",
  kind,
  spendYear: financialYear(spendYear),
  amount: pence(amount),
});

const moves = (rows: readonly Change[]) => rephasings(rows).map(({ from, to, amount }) => [from, to, amount]);

test("a rephasing is a move from the year that loses to the year that gains", () => {
  assert.deepEqual(moves([row(2025, 360), row(2024, -360)]), [[2024, 2025, 360]]);
});

test("a rephasing over several years moves the earliest money to the earliest year", () => {
  assert.deepEqual(moves([row(2024, -300), row(2025, -50), row(2026, 200), row(2027, 150)]), [
    [2024, 2026, 200],
    [2024, 2027, 100],
    [2025, 2027, 50],
  ]);
});

test("money brought forward moves to the earlier year", () => {
  assert.deepEqual(moves([row(2024, 80), row(2026, -80)]), [[2026, 2024, 80]]);
});

test("additions and reductions are not moves, and a rephasing with one side moves nothing", () => {
  assert.deepEqual(moves([row(2024, 90, "addition"), row(2024, -45, "reduction"), row(2025, 20)]), []);
});
