import assert from "node:assert/strict";
import { test } from "node:test";
import { millions, pounds, thousands, thousandsSpoken } from "./format.ts";
import { pence } from "./pence.ts";

test("a table in thousands prints income, savings and surplus in brackets", () => {
  assert.equal(thousands(pence(2_450_200_000)), "24,502");
  assert.equal(thousands(pence(-50_200_000)), "(502)");
  assert.equal(thousands(pence(0)), "0");
});

test("half a thousand rounds away from nought, and what rounds to nought has no brackets", () => {
  assert.equal(thousands(pence(50_000)), "1");
  assert.equal(thousands(pence(-50_000)), "(1)");
  assert.equal(thousands(pence(-49_999)), "0");
});

test("brackets are a word when read aloud", () => {
  assert.equal(thousandsSpoken(pence(-50_200_000)), "minus 502 thousand pounds");
  assert.equal(thousandsSpoken(pence(2_450_200_000)), "24,502 thousand pounds");
  assert.equal(thousandsSpoken(pence(-1)), "0 thousand pounds");
});

test("prose prints millions to the thousand", () => {
  assert.equal(millions(pence(2_450_200_000)), "£24.502m");
  assert.equal(millions(pence(-80_100_000)), "−£0.801m");
  assert.equal(millions(pence(123_456_700_000)), "£1,234.567m");
});

test("pounds print their pence only where there are some", () => {
  assert.equal(pounds(pence(4418)), "£44.18");
  assert.equal(pounds(pence(-123_400)), "−£1,234");
  assert.equal(pounds(pence(5)), "£0.05");
  assert.equal(pounds(pence(0)), "£0");
});
