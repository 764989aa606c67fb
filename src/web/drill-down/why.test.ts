import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { drillSite } from "../../../test/drill-site.ts";
import type { ExampleSite } from "../../../test/example-site.ts";
import { pageWords } from "../../../test/page-words.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const folder = await temporaryFolder();

describe("why a figure changed", () => {
  let site: ExampleSite;
  before(async () => {
    site = await drillSite(folder);
  });
  after(async () => {
    assert.deepEqual(site.problems, []);
    await site.close();
  });

  const words = async (query: string, status = 200) => {
    const answer = await fetch(`${site.address}/measures/MUP1.1/why${query}`);
    const text = pageWords(await answer.text());
    assert.equal(answer.status, status, text.slice(0, 500));
    return text;
  };

  it("is told by the usual column between the last two years, mix and rate apart", async () => {
    // North 70% to 85%; South 60% with Night 3 of 3 withheld beside it: 72 of 120 to 75 of 123.
    const said = await words("");
    assert.match(said, /rose from 66\.67% in 2022\/23 to 76\.86% in 2023\/24, by 10\.19 points\./);
    assert.match(
      said,
      /North gave most to it, \+\d+\.\d\d points, as its own figure went from 70\.00% to 85\.00%/,
    );
    assert.match(said, /Values that are withheld/);
    assert.match(said, /what these values gave is told together/);
    assert.doesNotMatch(said, /Night/);
  });

  it("is told by another column and between other periods", async () => {
    assert.match(
      await words("?from=2022-23.q1&to=2023-24.q2&by=team"),
      /rose from 66\.67% in Quarter 1 2022\/23 to 76\.67% in Quarter 2 2023\/24, by 10\.00 points/,
    );
    // 60 of 72 came by web in 2022/23, and all of them in time in 2023/24.
    assert.match(await words("?from=2022-23&to=2023-24&by=channel"), /=Web 83\.33% 100\.00%/);
    assert.match(
      await words("?from=2022-23.q1&to=2023-24.q2&by=channel"),
      /Every channel is withheld in one of the two periods, so the change can’t be broken down/,
    );
  });

  it("stays where nothing changed", async () => {
    assert.match(await words("?from=2022-23.q1&to=2022-23.q2"), /stayed at 66\.67% from Quarter 1 2022\/23/);
  });

  it("names periods that are not held and those that are near", async () => {
    assert.match(await words("?from=1999-00&to=2023-24", 404), /No records are held for a period “1999-00”/);
    assert.match(await words("?to=2022-23", 404), /Nothing is held before 2022\/23/);
    assert.match(await words("?to=nonsense", 404), /for a period “nonsense”.*2023\/24/);
    assert.match(await words("?by=reporter", 404), /can’t be broken down by “reporter”/);
  });
});
