import assert from "node:assert/strict";
import { test } from "node:test";
import { moneyWords } from "./money-words.ts";
import { pence } from "./pence.ts";

test("money in a sentence is in millions where thousands say it whole, else to the pound or penny", () => {
  const said = (pounds: number) => moneyWords(pence(Math.round(pounds * 100)));
  assert.equal(said(24_502_000), "£24.502m");
  assert.equal(said(58_000), "£0.058m");
  assert.equal(said(1_842.35), "£1,842.35");
  assert.equal(said(412), "£412");
  assert.equal(said(0), "£0");
});

test("money in a sentence never has a sign: the words around it say which way it goes", () => {
  assert.equal(moneyWords(pence(-80_100_000)), "£0.801m");
});
