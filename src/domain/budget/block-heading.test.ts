import assert from "node:assert/strict";
import { test } from "node:test";
import { blockBegun, blockName } from "./block-heading.ts";

const rows = [
  { row: "line", block: undefined, name: "Last reported budget" },
  { row: "line", block: "savings", name: "Fewer printers" },
  { row: "line", block: "savings", name: "One depot" },
  { row: "subtotal", block: "savings", name: "Sub-Total of savings" },
  { row: "line", block: "growth", name: "Pay award" },
  { row: "total", block: undefined, name: "Cash limit" },
] as const;

test("a block begins at the first of its lines, and at no sum", () => {
  const begun = rows.map((row, at) => blockBegun(row, rows[at - 1]));
  assert.deepEqual(begun, [undefined, "savings", undefined, undefined, "growth", undefined]);
  assert.equal(blockBegun({ row: "subtotal", block: "alone" }, undefined), undefined);
});

test("a block is called what its sum is called, without the word for the sum", () => {
  assert.equal(blockName("savings", rows), "savings");
  assert.equal(
    blockName("x", [{ row: "subtotal", block: "x", name: "Total: High Needs Block" }]),
    "High Needs Block",
  );
  assert.equal(blockName("growth", rows), undefined);
});
