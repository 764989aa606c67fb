import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ExampleSite } from "../../../test/example-site.ts";
import { madeUpSite } from "../../../test/made-up-site.ts";
import { pageWords } from "../../../test/page-words.ts";

describe("what the page of a measure within its year says", () => {
  let site: ExampleSite;
  before(async () => {
    site = await madeUpSite();
  });
  after(() => site.close());

  const wordsOf = async (measure: string, query = "as-at=2025-01-31"): Promise<string> => {
    const answer = await fetch(`${site.address}/measures/${measure}?year=2024-25&${query}`);
    assert.equal(answer.status, 200);
    return pageWords(await answer.text());
  };

  it("met today can end the year missed: two statuses, two words", async () => {
    const words = await wordsOf("MUP1.4");
    assert.match(words, /Is it where it should be\? Target met/);
    assert.match(
      words,
      /Where will it end\? Heading to miss it The service expects the year to end at 2,380/,
    );
  });

  it("a result within the year is held against the target for its period", async () => {
    assert.match(await wordsOf("MUR1.1"), /0\.24 points below 55\.90% \(set for Quarter 2 2024\/25\)/);
  });

  it("silence does not pass for a status", async () => {
    assert.match(await wordsOf("MUR2.3"), /No later result came: December 2024\/25 was due on/);
  });

  it("a comparator target is held against its group, and the group is shown", async () => {
    const words = await wordsOf("MUP2.3");
    assert.match(words, /1\.1 points below the 84\.2% of The region \(made up\), 2023\/24/);
    assert.match(words, /Against other councils/);
  });

  it("a figure counted by another definition is not compared", async () => {
    const words = await wordsOf("MUW2.3");
    assert.match(words, /Is it changing\? Cannot say/);
    assert.ok(
      !words.includes("target is easier"),
      "no target is called easier across a change of definition",
    );
  });

  it("commentary that claims more than the chart shows is doubted beside it", async () => {
    assert.match(await wordsOf("MUP1.2"), /the commentary says “Performance continues to improve/);
  });

  it("a point beyond chance is named with its rule", async () => {
    assert.match(await wordsOf("MUP1.1"), /Better: .*one of seven or more in a row above the mean/);
  });
});
