import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block } from "../model/block.ts";
import { limitProblems } from "./prose-limits.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text: [text] });
const plain = "We mend the roads and sweep the streets. ";
const hard =
  "Notwithstanding intergovernmental uncertainties, transformational commissioning arrangements necessitate strengthened organisational accountability. ";

test("a text within what is asked has no warning", () => {
  assert.deepEqual(limitProblems([paragraph(plain.repeat(20))], "introduction"), []);
});

test("a text that is too long is a warning with both numbers, however many blocks it has", () => {
  const blocks = [paragraph(plain.repeat(50)), paragraph(plain.repeat(50))];
  assert.deepEqual(limitProblems(blocks, "introduction"), [
    {
      severity: "warning",
      section: "introduction",
      message: "The text has 800 words; 500 are asked for. Leave out what the tables say.",
    },
  ]);
  assert.deepEqual(limitProblems(blocks, "introduction", { words: 800, readingAge: 17 }), []);
});

test("a text that is hard to read is a warning with the age it asks for", () => {
  const [problem] = limitProblems([paragraph(hard.repeat(10))], "vision");
  assert.match(
    problem?.message ?? "",
    /^The text is written for readers of \d\d and over; 17 is asked for\./,
  );
});

test("words without a stop are said to be for readers of 30, whatever the formula makes of them", () => {
  const [, problem] = limitProblems([paragraph("word ".repeat(4000))], "vision");
  assert.match(problem?.message ?? "", /^The text is written for readers of 30 and over;/);
});

test("a few words are not judged by their reading age", () => {
  assert.deepEqual(limitProblems([paragraph(hard)], "vision"), []);
});

test("points of a list count as sentences of their own", () => {
  const items = Array.from({ length: 30 }, () => ["We mend roads"]);
  assert.deepEqual(limitProblems([{ kind: "list", ordered: false, items }], "vision"), []);
});
