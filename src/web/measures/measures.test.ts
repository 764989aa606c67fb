import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { pageWords } from "../../../test/page-words.ts";
import { aMeasure, aPortfolio, aResult, aTarget, theCouncil, year2021 } from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { measures, results, targets } from "../../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../../domain/data-package/tables/organisation.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { openApp } from "../app.ts";

describe("the list of measures", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    const { ledger } = fresh;
    const many = Array.from({ length: 70 }, (_, at) => ({
      ...aMeasure("ROADS", `ROADS1.${at + 1}`),
      title: `Potholes mended in ward ${at + 1}`,
      responsibility: "partnership" as const,
      position: at + 1,
    }));
    const older = {
      ...aMeasure("PARKS", "PARKS0.1"),
      year: financialYear(2020),
      title: "Bandstands painted",
    };
    await tell(ledger, {
      on: "2021-06-07",
      facts: [
        { table: council, row: theCouncil },
        { table: portfolios, row: aPortfolio("PARKS") },
        { table: portfolios, row: aPortfolio("PARKS", financialYear(2020)) },
        { table: portfolios, row: { ...aPortfolio("ROADS"), position: 2 } },
        { table: measures, row: older },
        { table: measures, row: { ...aMeasure("PARKS", "PARKS1.1"), title: "Grass cut on time" } },
        { table: targets, row: aTarget("PARKS1.1", "95.0") },
        { table: results, row: aResult("PARKS1.1", "90.0", { year: year2021 }) },
        ...many.map((row) => ({ table: measures, row })),
      ],
    });
    app = await openApp(ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  const wordsOf = async (query: string) => {
    const answer = await app.request(`/measures${query}`);
    assert.equal(answer.status, 200, query);
    return pageWords(await answer.text());
  };

  it("holds the measures of each portfolio's newest agreement, under the portfolio", async () => {
    const words = await wordsOf("");
    assert.ok(words.includes("71 measures of 2 portfolios are followed"), words);
    assert.ok(words.indexOf("PARKS portfolio 2021/22") < words.indexOf("Grass cut on time"), words);
    assert.ok(!words.includes("Bandstands painted"), words);
  });

  it("comes a page at a time", async () => {
    const first = await (await app.request("/measures")).text();
    assert.ok(pageWords(first).includes("1 to 60 of 71 measures"));
    assert.match(first, /href="\/measures\?page=2"/);
    const second = await wordsOf("?page=2");
    assert.ok(second.includes("61 to 71 of 71 measures"), second);
    assert.ok(second.includes("ward 70") && !second.includes("ward 59"), second);
    assert.ok((await wordsOf("?page=9")).includes("61 to 71 of 71 measures"));
  });

  it("is narrowed by words, in the title or the code, in any spelling", async () => {
    assert.ok((await wordsOf("?q=GRASS+time")).includes("One measure matches, of 71 measures"));
    assert.ok((await wordsOf("?q=parks.1.1")).includes("One measure matches, of 71 measures"));
    assert.ok((await wordsOf("?q=grass+roads")).includes("No measures match"));
  });

  it("is narrowed by whose it is and by how it stands", async () => {
    assert.ok((await wordsOf("?responsibility=partnership")).includes("70 measures match"));
    const missed = await wordsOf("?status=missed");
    assert.ok(missed.includes("One measure matches") && missed.includes("Grass cut on time"), missed);
    assert.ok((await wordsOf("?status=met")).includes("No measures match"));
  });

  it("keeps what was asked in its fields, and the day looked from", async () => {
    const text = await (await app.request("/measures?q=%22grass%22&status=close&as-at=2021-06-07")).text();
    assert.match(text, /name="q" type="search" value="&quot;grass&quot;"/);
    assert.match(text, /<option value="close" selected>/);
    assert.match(text, /<input type="hidden" name="as-at" value="2021-06-07">/);
  });
});
