import assert from "node:assert/strict";
import { test } from "node:test";
import { tableCode } from "./table-code.ts";

test("a table keeps its code as long as it keeps its name and its report's", () => {
  assert.equal(
    tableCode("rcg-2021-22-agreement", "reserves"),
    tableCode("rcg-2021-22-agreement", "reserves"),
  );
});

test("a code is six letters and digits, none of them easily taken for another", () => {
  for (const table of ["reserves", "savings", ""]) assert.match(tableCode("r", table), /^[2-9A-HJ-NP-Z]{6}$/);
});

test("the tables of a hundred reports have codes of their own", () => {
  const codes = new Set<string>();
  for (let report = 0; report < 100; report += 1) {
    for (let table = 0; table < 40; table += 1) codes.add(tableCode(`rcg-${report}`, `table-${table}`));
  }
  assert.equal(codes.size, 4000);
});
