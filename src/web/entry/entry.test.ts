import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { pageWords } from "../../../test/page-words.ts";
import { aMeasure, aPortfolio, aResult, theCouncil } from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { measures, results } from "../../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../../domain/data-package/tables/organisation.ts";
import { openApp } from "../app.ts";

describe("the entries of the ledger", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    const { ledger } = fresh;
    await tell(ledger, {
      on: "2021-06-07",
      facts: [
        { table: council, row: theCouncil },
        { table: portfolios, row: aPortfolio("PARKS") },
        { table: measures, row: aMeasure("PARKS", "PARKS1.1") },
        { table: results, row: aResult("PARKS1.1", "97.30") },
      ],
    });
    await tell(ledger, {
      on: "2021-09-01",
      facts: [{ table: results, row: aResult("PARKS1.1", "97.36") }],
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

  it("are listed newest first, with who wrote them and what they hold", async () => {
    const words = await wordsOf("/entries");
    assert.ok(words.includes("2 entries have been written."), words);
    assert.ok(words.indexOf("1 September 2021") < words.indexOf("7 June 2021"), words);
    assert.ok(words.includes("4 rows of 4 tables"), words);
  });

  it("show what each row says and what it said before", async () => {
    const words = await wordsOf("/entries/2");
    assert.ok(words.includes("a performance officer imported a file: 1 row of results"), words);
    assert.ok(words.includes("PARKS1.1 Measure PARKS1.1, 2020/21 result: 97.36% before: 97.30% 2"), words);
  });

  it("carry the hash of the entry before, which they lead to", async () => {
    const text = await (await app.request("/entries/2")).text();
    assert.match(text, /[0-9a-f]{64}<\/span> \(<a class="govuk-link" href="\/entries\/1">entry 1<\/a>\)/);
    assert.ok(!text.includes("This entry was changed after it was written"));
  });

  it("are not shown on a day before they were known", async () => {
    const answer = await app.request("/entries/2?as-at=2021-08-01");
    assert.equal(answer.status, 404);
    assert.ok(pageWords(await answer.text()).includes("it is known from 1 September 2021"));
    const words = await wordsOf("/entries?as-at=2021-08-01");
    assert.ok(words.includes("One entry has been written."), words);
  });

  it("are not found beyond the newest", async () => {
    for (const path of ["/entries/3", "/entries/0", "/entries/first"]) {
      const answer = await app.request(path);
      assert.equal(answer.status, 404, path);
      assert.ok(pageWords(await answer.text()).includes("entries are numbered from 1 to 2"), path);
    }
  });
});
