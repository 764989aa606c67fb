import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementTables } from "../data-package/agreement.ts";
import { pence } from "../money/pence.ts";
import { type Entry, tableSums } from "./table-sums.ts";

function entry(row: Entry["row"], block: string | undefined, amount: number | undefined): Entry {
  const name = `${row} ${amount}`;
  const printed =
    amount === undefined
      ? undefined
      : ({
          name,
          label: name,
          amount: pence(amount * 100_000),
          sign: 1,
          unit: "GBP thousand",
          at: { table: agreementTables.savings, row: {}, property: "value" },
        } as const);
  return { row, block, name, printed, unexplained: amount === undefined };
}

function severities(...entries: readonly Entry[]) {
  return tableSums({ identity: "F3", subject: "x", partsAre: "lines" }, entries).map(
    ({ severity }) => severity,
  );
}

test("each block makes its subtotal, and subtotals with lines in no block make the total", () => {
  const dsg = [
    entry("line", undefined, 1606),
    entry("line", "high-needs", 6900),
    entry("line", "high-needs", 8561),
    entry("subtotal", "high-needs", 15461),
    entry("total", undefined, 17067),
  ];
  assert.deepEqual(severities(...dsg), ["ties", "ties"]);
});

test("a wrong subtotal is one finding, not two", () => {
  assert.deepEqual(
    severities(
      entry("line", "a", 30),
      entry("line", "a", 40),
      entry("subtotal", "a", 90),
      entry("line", "b", 5),
      entry("total", undefined, 75),
    ),
    ["error", "ties"],
  );
});

test("a subtotal that names no block sums the lines above it", () => {
  assert.deepEqual(
    severities(
      entry("line", undefined, 30),
      entry("line", undefined, 40),
      entry("subtotal", undefined, 70),
      entry("line", undefined, 5),
      entry("subtotal", undefined, 5),
      entry("total", undefined, 75),
    ),
    ["ties", "ties", "ties"],
  );
});

test("a table without a printed total has nothing to check", () => {
  assert.deepEqual(severities(entry("line", undefined, 30), entry("line", undefined, 40)), []);
});

test("a blank line makes an unequal total doubtful", () => {
  assert.deepEqual(
    severities(
      entry("line", undefined, 30),
      entry("line", undefined, undefined),
      entry("total", undefined, 45),
    ),
    ["doubt"],
  );
});
