import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { searchWords, stemOf } from "./search-words.ts";

describe("the words of a search", () => {
  it("are the ones that tell something, in small letters, each once", () => {
    assert.deepEqual(searchWords("The Cost of the cost of Libraries")?.words, ["cost", "libraries"]);
  });

  it("are kept where they tell nothing but are all there is", () => {
    assert.deepEqual(searchWords("the of")?.words, ["the", "of"]);
  });

  it("are at most eight", () => {
    assert.equal(searchWords("one two three four five six seven eight nine ten")?.words.length, 8);
  });

  it("are told apart by what no name holds, and the phrase goes without it", () => {
    const { words, phrase } = searchWords(" care\u0000homes\tin  Leeds ") ?? assert.fail();
    assert.deepEqual(words, ["care", "homes", "leeds"]);
    assert.equal(phrase, "care homes in leeds");
  });

  it("are none where nothing but marks was typed", () => {
    assert.equal(searchWords("  !? –"), undefined);
  });

  it("have in common with their plural what is looked for", () => {
    const pairs = [
      ["library", "libraries"],
      ["tax", "taxes"],
      ["church", "churches"],
      ["day", "days"],
      ["service", "services"],
      ["museum", "museums"],
    ] as const;
    for (const [one, many] of pairs) assert.equal(stemOf(many), stemOf(one), many);
    for (const word of ["business", "status", "2021", "bus"]) assert.equal(stemOf(word), word);
  });
});
