import assert from "node:assert/strict";
import { test } from "node:test";
import { questionCardExamples } from "./question-card.examples.ts";
import { questionCards } from "./question-card.ts";

const three = questionCardExamples["a measure's three questions"];

test("a question is answered by a word, a shape and a sentence", () => {
  const shown = questionCards(three).toString();
  assert.match(shown, /Is it where it should be\?.*shape--met.*Target met.*1\.06 points above 96\.30%\./s);
});

test("how it was judged is folded away, and absent where nothing was judged", () => {
  assert.match(
    questionCards(three.slice(0, 1)).toString(),
    /<details class="fold"><summary>How this was judged/,
  );
  assert.doesNotMatch(questionCards(three.slice(1, 2)).toString(), /<details/);
});
