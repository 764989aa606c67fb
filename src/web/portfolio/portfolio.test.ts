import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { importInto } from "../../../test/import-into.ts";
import { madePackage } from "../../../test/made-package.ts";
import { pageWords } from "../../../test/page-words.ts";
import {
  aMeasure,
  aPortfolio,
  aPriority,
  aResult,
  aTarget,
  theCouncil,
} from "../../../test/small-council.ts";
import { measures, results, targets } from "../../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../../domain/data-package/tables/organisation.ts";
import { priorities } from "../../domain/data-package/tables/plan.ts";
import { openApp } from "../app.ts";

describe("a portfolio's year, asked for by its address", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    const given = madePackage({
      knownOn: "2021-06-07",
      tables: [
        [council, [theCouncil]],
        [portfolios, [aPortfolio("PARKS"), aPortfolio("ROADS")]],
        [priorities, [aPriority("PARKS", "1")]],
        [measures, [aMeasure("PARKS", "P1")]],
        [targets, [aTarget("P1", "95.0")]],
        [results, [aResult("P1", "94.0")]],
      ],
    });
    const { issues } = await importInto(fresh.ledger, [given]);
    assert.deepEqual(issues, []);
    app = await openApp(fresh.ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  it("is shown with its plan, its measures and its risks", async () => {
    for (const part of ["", "/measures", "/risks"]) {
      const answer = await app.request(`/portfolios/parks/2021-22${part}`);
      assert.equal(answer.status, 200);
      assert.ok(pageWords(await answer.text()).includes("PARKS portfolio 2021/22"));
    }
  });

  it("moves from another spelling to the one there is", async () => {
    const answer = await app.request("/portfolios/PARKS/2021-2022/measures");
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get("location"), "/portfolios/parks/2021-22/measures");
  });

  it("is not found under a mistyped code, with the nearest there is", async () => {
    const answer = await app.request("/portfolios/park/2021-22");
    assert.equal(answer.status, 404);
    const page = await answer.text();
    assert.ok(pageWords(page).includes("No portfolio PARK is held for 2021/22."));
    assert.match(page, /href="\/portfolios\/parks\/2021-22">PARKS portfolio 2021\/22/);
  });

  it("is not found in a year there is none for, with the years there are", async () => {
    const answer = await app.request("/portfolios/roads/2019-20");
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /href="\/portfolios\/roads\/2021-22"/);
  });

  it("is not found where the year is none", async () => {
    const answer = await app.request("/portfolios/parks/last-year");
    assert.equal(answer.status, 404);
    assert.ok(
      pageWords(await answer.text()).includes("“last-year”, which is not a financial year such as 2021-22"),
    );
  });

  it("keeps the day it is looked at from in every link", async () => {
    const answer = await app.request("/portfolios/parks/2021-22?as-at=2021-06-08");
    const page = await answer.text();
    const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    const links = [...main.matchAll(/href="(\/[^"]*)"/g)].map(([, href = ""]) => href);
    assert.ok(links.length > 5);
    for (const href of links) assert.match(href, /as-at=2021-06-08/);
  });
});
