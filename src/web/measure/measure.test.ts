import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { pageWords } from "../../../test/page-words.ts";
import {
  aMeasure,
  aPortfolio,
  aPriority,
  aResult,
  aTarget,
  theCouncil,
} from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { measures, results, targets } from "../../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../../domain/data-package/tables/organisation.ts";
import { priorities } from "../../domain/data-package/tables/plan.ts";
import { openApp } from "../app.ts";

const code = (measure: string, printed: string) => ({ ...aMeasure("PARKS", measure), code: printed });

describe("a measure, asked for by its address", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    const { ledger } = fresh;
    const grass = {
      ...aMeasure("PARKS", "PARKS1.1"),
      code: "PARKS.1.1",
      aliases: ["BV09"],
      title: "Grass cut on time",
      priority: "1",
    };
    const parted = {
      ...aMeasure("PARKS", "PARKS1.2"),
      title: "Play areas open",
      parts: ["a=North", "b=South"],
    };
    await tell(ledger, {
      on: "2021-06-07",
      facts: [
        { table: council, row: theCouncil },
        { table: portfolios, row: aPortfolio("PARKS") },
        { table: priorities, row: aPriority("PARKS", "1") },
        { table: measures, row: grass },
        { table: measures, row: parted },
        { table: measures, row: code("PARKS3.1-trees", "PARKS 3.1") },
        { table: measures, row: code("PARKS3.1-benches", "PARKS.3.1") },
        { table: targets, row: aTarget("PARKS1.1", "95.0") },
        { table: results, row: aResult("PARKS1.1", "96.0", { year: 2019 }) },
        { table: results, row: aResult("PARKS1.1", "97.5") },
        { table: results, row: { ...aResult("PARKS1.2", "80.0"), part: "a" } },
        { table: results, row: { ...aResult("PARKS1.2", "70.0"), part: "b" } },
      ],
    });
    app = await openApp(ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  const wordsOf = async (path: string) => {
    const answer = await app.request(path);
    assert.equal(answer.status, 200, path);
    return pageWords(await answer.text());
  };

  it("says in one sentence what it came to, and against what", async () => {
    const words = await wordsOf("/measures/PARKS1.1");
    assert.ok(
      words.includes(
        "Grass cut on time came to 97.5% in 2020/21, 1.5 points more than in 2019/20. " +
          "No target is held for 2020/21; it is 2.5 points above the 95.0% set for 2021/22.",
      ),
      words,
    );
  });

  it("says that a target is easier than the last result", async () => {
    const words = await wordsOf("/measures/PARKS1.1");
    assert.ok(words.includes("The 2021/22 target is easier than the last result."), words);
    assert.ok(
      words.includes("It is 95.0%, 2.5 points below the 97.5% reached in 2020/21. No reason is given."),
      words,
    );
  });

  it("leads up to the priority and the portfolio it serves", async () => {
    const text = await (await app.request("/measures/PARKS1.1")).text();
    assert.match(text, /href="\/portfolios\/parks\/2021-22#priority-1"/);
    assert.match(text, /href="\/portfolios\/parks\/2021-22"/);
  });

  it("is found by any spelling of its code and by another code printed beside it", async () => {
    for (const spelling of ["parks1.1", "PARKS%201.1", "PARKS.1.1", "bv09"]) {
      const answer = await app.request(`/measures/${spelling}?as-at=2021-06-07`);
      assert.equal(answer.status, 302, spelling);
      assert.equal(answer.headers.get("location"), "/measures/PARKS1.1?year=2021-22&as-at=2021-06-07");
    }
  });

  it("whose code two measures carry is one of both, for the reader to choose", async () => {
    const answer = await app.request("/measures/PARKS3.1");
    const text = await answer.text();
    assert.equal(answer.status, 200);
    assert.ok(pageWords(text).includes("The code PARKS3.1 is printed on 2 measures"), pageWords(text));
    assert.match(text, /href="\/measures\/PARKS3\.1-trees\?year=2021-22"/);
    assert.match(text, /href="\/measures\/PARKS3\.1-benches\?year=2021-22"/);
  });

  it("shows each part with its own years, or one part alone", async () => {
    const both = await wordsOf("/measures/PARKS1.2");
    assert.ok(both.includes("North: 80.0% in 2020/21") && both.includes("South: 70.0% in 2020/21"), both);
    const south = await wordsOf("/measures/PARKS1.2?part=b");
    assert.ok(south.includes("Play areas open (South) came to 70.0%"), south);
    assert.ok(!south.includes("80.0%"), south);
  });

  it("is not found under a mistyped code, with the nearest there are", async () => {
    const answer = await app.request("/measures/PARKS1.11");
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /href="\/measures\/PARKS1\.1"/);
  });

  it("is not found in a year or a part it does not have, with those it has", async () => {
    const year = await app.request("/measures/PARKS1.1?year=2018-19");
    assert.equal(year.status, 404);
    assert.match(await year.text(), /href="\/measures\/PARKS1\.1\?year=2021-22"/);
    const part = await app.request("/measures/PARKS1.2?part=z");
    assert.equal(part.status, 404);
    assert.match(await part.text(), /part=a"/);
  });
});
