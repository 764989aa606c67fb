import assert from "node:assert/strict";
import { test } from "node:test";
import { readability, readabilityIndex } from "./reading-age.ts";

// Worked examples of the readme of automated-readability (github.com/words/automated-readability).
test("the published examples come to the published index", () => {
  const cat = readabilityIndex({ sentences: 1, words: 6, characters: 17 });
  assert.equal(cat?.toFixed(3), "-5.085");
  const star = readabilityIndex({ sentences: 1, words: 23, characters: 139 });
  assert.equal(star?.toFixed(3), "18.535");
});

test("letters, words and sentences are counted as the formula counts them", () => {
  const { words, sentences, characters, age } = readability("The cat sat on the mat.");
  assert.deepEqual({ words, sentences, characters, age }, { words: 6, sentences: 1, characters: 17, age: 6 });
});

test("a point in a number, or after e.g., ends no sentence; a heading or point of a list does", () => {
  assert.equal(readability("It fell to 97.36%, e.g. in June. Why? Nobody knows!").sentences, 3);
  assert.equal(readability("A heading\nThe first point\nThe second point.").sentences, 3);
});

test("the harder of two texts asks for an older reader", () => {
  const plain = readability("We fix roads. We sweep streets. We plant trees. We cut grass.");
  const hard = readability(
    "Notwithstanding considerable uncertainty surrounding intergovernmental settlements, transformational programmes necessitate strengthened organisational accountability arrangements.",
  );
  assert.ok((plain.age ?? 0) < 12 && (hard.age ?? 0) > 20);
});

test("where there are no words there is no age", () => {
  assert.equal(readability(" — \n\n").age, undefined);
  assert.equal(readability("").words, 0);
});
