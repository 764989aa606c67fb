import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

const tables = ["results", "reserves", "resources", "budget_lines"];

test("a slip of the keyboard finds the word that was meant", () => {
  assert.equal(nearest("reuslts", tables), "results");
  assert.equal(nearest("Budget Lines", tables), "budget_lines");
});

test("a word like none of them finds none", () => {
  assert.equal(nearest("zebra", tables), undefined);
  assert.equal(nearest("", tables), undefined);
  assert.equal(nearest("-", tables), undefined);
});

test("the closest of several wins", () => {
  assert.equal(nearest("reserve", tables), "reserves");
  assert.equal(nearest("resource", tables), "resources");
});
