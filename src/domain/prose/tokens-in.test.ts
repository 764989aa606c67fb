import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesIn } from "./sentences-in.ts";
import { tokensIn } from "./tokens-in.ts";

test("tokens are found in their order with line and column", () => {
  const { tokens, faults } = tokensIn("A {{a}} and\nthe {{b c}}{{d}}");
  assert.deepEqual(
    tokens.map(({ token, place }) => [token, place.line, place.column]),
    [
      ["a", 1, 3],
      ["b c", 2, 5],
      ["d", 2, 12],
    ],
  );
  assert.deepEqual(faults, []);
});

test("a token may run on to the next line, not over a blank one", () => {
  assert.deepEqual(
    tokensIn("{{cash\nlimit}}").tokens.map(({ token }) => token),
    ["cash\nlimit"],
  );
  const { tokens, faults } = tokensIn("{{cash\n \nlimit}}");
  assert.equal(tokens.length, 0);
  assert.equal(faults.length, 2);
});

test("of one pair of braces in another the inner is the token", () => {
  const { tokens, faults } = tokensIn("{{a {{b}} c}}");
  assert.deepEqual(
    tokens.map(({ token }) => token),
    ["b"],
  );
  assert.deepEqual(
    faults.map(({ place }) => place.column),
    [1, 12],
  );
});

test("three braces are two and one", () => {
  assert.deepEqual(
    tokensIn("{{{a}}}").tokens.map(({ token }) => token),
    ["{a"],
  );
});

test("a sentence ends at its stop, a point at its line, and together they are the text", () => {
  const text = "One is 1.5. Two, e.g. this! Three?\n- a point\n- another\n\nLast";
  const sentences = sentencesIn(text);
  assert.deepEqual(
    sentences.map((one) => one.text.trim()).filter((one) => one !== ""),
    ["One is 1.5.", "Two, e.g. this!", "Three?", "- a point", "- another", "Last"],
  );
  assert.equal(sentences.map((one) => one.text).join(""), text);
});
