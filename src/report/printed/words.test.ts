import assert from "node:assert/strict";
import { test } from "node:test";
import { pence } from "../../domain/money/pence.ts";
import { plainWords } from "../model/walk.ts";
import { inMoney } from "./money.ts";
import { listedWords, sentences, words } from "./words.ts";

test("figures keep their place among words, and what is not said leaves no gap", () => {
  const said = words`It may spend ${inMoney(pence(35_000_000))}${undefined}${false}, ${"no more"}.`;
  assert.deepEqual(
    said.map((inline) => (typeof inline === "string" ? inline : inline.kind)),
    ["It may spend ", "figure", ", no more."],
  );
  assert.equal(plainWords(said), "It may spend £0.350m, no more.");
});

test("things said together are joined as a person would", () => {
  assert.equal(plainWords(listedWords([["one"], ["two"], ["three"]])), "one, two and three");
  assert.equal(plainWords(sentences([["First."], undefined, ["Second."]])), "First. Second.");
  assert.deepEqual(sentences([undefined, false]), []);
});
