import assert from "node:assert/strict";
import { test } from "node:test";
import { termsUsed } from "./terms-used.ts";

const rows = [
  "SEND",
  "ASC",
  "PIP",
  "IT",
  "DfE",
  "Cash limit",
  "Virement",
  "R&D",
  "NEET (Not in education)",
  "Key Stage 2",
].map((term) => ({ term, meaning: `what ${term} means` }));
const used = (...texts: string[]) => termsUsed(texts, rows).map(({ term }) => term);

test("the terms a report uses stand in the order of the alphabet, each once", () => {
  assert.deepEqual(used("Virements move the cash limit.", "ASC and the Cash Limit"), [
    "ASC",
    "Cash limit",
    "Virement",
  ]);
});

test("a short form counts only in its capitals, so that it is no word of every day", () => {
  assert.deepEqual(used("We send it on, it is a pip."), []);
  assert.deepEqual(used("SEND pupils; IT, and DfE rules"), ["DfE", "IT", "SEND"]);
});

test("a term counts as a whole word, with its plural, not within another", () => {
  assert.deepEqual(used("PIPs are paid"), ["PIP"]);
  assert.deepEqual(used("PIPELINE, ASCENT, virementing"), []);
});

test("a term with its long form in brackets is found by either", () => {
  assert.deepEqual(used("young people who are NEET"), ["NEET (Not in education)"]);
  assert.deepEqual(used("those not in education"), ["NEET (Not in education)"]);
});

test("a term of several words and one with a sign in it are found", () => {
  assert.deepEqual(used("at Key Stage 2, for R&D"), ["Key Stage 2", "R&D"]);
});

test("a term two portfolios explain is printed once, as the first explains it", () => {
  const twice = [...rows, { term: "ASC", meaning: "another" }];
  assert.deepEqual(termsUsed(["ASC"], twice), [{ term: "ASC", meaning: "what ASC means" }]);
});
