import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { figuresOf, measureRow, resultRow } from "../../domain/assessment/held-rows.test.ts";
import { findingWords } from "./trend-words.ts";

const held = (...values: readonly string[]) =>
  figuresOf(
    measureRow(),
    values.map((value, at) => resultRow(2018 + at, "year", value)),
  );

describe("what a picture of years shows, in words", () => {
  it("is a rise or a fall where every year goes one way", () => {
    assert.equal(
      findingWords(held("80.1", "85.0", "88.0")),
      "It rose each year, from 80.1% in 2018/19 to 88.0% in 2020/21: up 7.9 points.",
    );
    assert.equal(
      findingWords(held("9.8", "8.1")),
      "It fell, from 9.8% in 2018/19 to 8.1% in 2019/20: down 1.7 points.",
    );
  });

  it("names the year that lies outside the first and the last", () => {
    assert.equal(
      findingWords(held("97.25", "97.14", "97.36")),
      "It went from 97.25% in 2018/19 by way of 97.14% in 2019/20 to 97.36% in 2020/21: up 0.11 points in all.",
    );
  });

  it("says that nothing changed where nothing did", () => {
    assert.equal(findingWords(held("95.6", "95.6")), "It has stayed at 95.6% since 2018/19.");
  });

  it("names the highest and the lowest of many", () => {
    assert.equal(
      findingWords(held("90", "85", "88", "91", "93", "92", "92")),
      "It went from 90% in 2018/19 to 92% in 2024/25: up 2 points in all. " +
        "The highest was 93% in 2022/23, the lowest 85% in 2019/20.",
    );
  });
});

describe("what a picture of periods within the year shows", () => {
  it("names the periods, and says each time, not each year", () => {
    const quarters = figuresOf(
      measureRow(),
      ["80", "82", "85"].map((value, at) => resultRow(2021, `q${at + 1}`, value)),
    );
    assert.equal(
      findingWords(quarters, "periods"),
      "It rose each time, from 80% in Quarter 1 2021/22 to 85% in Quarter 3 2021/22: up 5 points.",
    );
  });
});
