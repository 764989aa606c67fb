import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ExampleSite } from "../../../test/example-site.ts";
import { madeUpSite } from "../../../test/made-up-site.ts";
import { pageWords } from "../../../test/page-words.ts";

describe("the page of one line of a budget", () => {
  let site: ExampleSite;
  before(async () => {
    site = await madeUpSite();
  });
  after(async () => {
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  const open = async (path: string) => {
    const answer = await fetch(`${site.address}${path}`, { redirect: "manual" });
    const markup = await answer.text();
    return { status: answer.status, to: answer.headers.get("location"), markup, said: pageWords(markup) };
  };

  it("says first what it may spend, what it has spent, and where officers expect it to end", async () => {
    const { said } = await open("/portfolios/mup/2024-25/finance/street-services");
    assert.ok(
      said.includes(
        "Street services may spend £13.880m net in 2024/25. By Quarter 2 it had spent £6.839m, £0.038m over the £6.801m due. " +
          "Officers expect it to end the year at £13.955m, £0.075m over its budget.",
      ),
    );
  });

  it("projects its year end from half the year, labelled as a projection and beside the forecast", async () => {
    const { said } = await open("/portfolios/mup/2024-25/finance/street-services");
    assert.match(said, /These are projections, not forecasts\./);
    assert.match(said, /By run rate 13,678/);
    assert.match(said, /By profile 13,958/);
    assert.match(said, /£7\.041m of the budget is left for 6 months: at most £1\.173m a month/);
  });

  it("projects nothing from a net that is a small part of gross, and says why", async () => {
    const { said, markup } = await open("/portfolios/muw/2024-25/finance/public-health");
    assert.match(said, /By run rate not projected: net is less than a tenth of what is spent before income/);
    assert.doesNotMatch(markup, /line-year-end-chart/);
  });

  it("shows a virement with both sides, each a way to the other", async () => {
    const { said, markup } = await open("/portfolios/mup/2024-25/finance/parks");
    assert.match(said, /Made up: libraries run the events in parks\./);
    assert.match(
      markup,
      /finance\/libraries">Libraries<\/a>, in <a [^>]*href="\/portfolios\/muw\/2024-25\/finance">People \(made up\)<\/a>/,
    );
    assert.match(markup, /href="\/trace\/virements\/2024-25\/rangers\/amount"/);
  });

  it("says what will stand there, and whose move it is, where nothing is held", async () => {
    const { said } = await open("/portfolios/mup/2024-25/finance/climate?as-at=2024-06-20");
    assert.match(said, /No virement to or from Climate is held for 2024\/25\./);
    assert.match(said, /No spending of Climate is held for 2024\/25\./);
    assert.match(said, /Finance enters it, or takes it from the accounting system\./);
    assert.doesNotMatch(said, /projections/);
  });

  it("moves an address spelled otherwise to ours, and offers the nearest line to one that is not there", async () => {
    const moved = await open("/portfolios/MUP/2024-25/finance/parks");
    assert.deepEqual([moved.status, moved.to], [302, "/portfolios/mup/2024-25/finance/parks"]);
    const lost = await open("/portfolios/mup/2024-25/finance/parcs");
    assert.equal(lost.status, 404);
    assert.match(lost.markup, /href="\/portfolios\/mup\/2024-25\/finance\/parks"/);
    assert.equal((await open("/portfolios/mup/2024-25/finance/total")).status, 404);
  });
});

describe("the money page of a portfolio with spending", () => {
  let site: ExampleSite;
  let said = "";
  let markup = "";
  before(async () => {
    site = await madeUpSite();
    markup = await (await fetch(`${site.address}/portfolios/mup/2024-25/finance`)).text();
    said = pageWords(markup);
  });
  after(() => site.close());

  it("asks whether it adds up in one set of words, in its tabs and at its foot", () => {
    assert.match(said, /What changed Does it add up\? \(\d+\) Tables are in £000/);
    assert.match(said, /Who answers for what Does it add up\?/);
    assert.doesNotMatch(said, /does not add up|do not add up/);
  });

  it("says of which money a reserve leaves what it leaves", () => {
    assert.match(
      said,
      /£0\.120m is expected to be used this year, which leaves £0\.150m of what is approved\./,
    );
    assert.match(said, /At the start Approved Expected use Left of approved/);
  });

  it("keeps what is reported and what is projected apart, and says which is which", () => {
    const [reported = "", projected = ""] = markup.split('id="outlook"');
    assert.match(reported, /id="spent-table"/);
    assert.doesNotMatch(reported, /run rate/);
    assert.match(projected, /These are projections, not forecasts\./);
  });

  it("says what must be true from here for the cash limit to hold", () => {
    assert.ok(
      said.includes(
        "£11.931m of the cash limit is left for 6 months: at most £1.988m a month, £0.065m more a month than so far (£1.923m a month).",
      ),
    );
  });

  it("follows the forecast and its causes from quarter to quarter", () => {
    assert.match(
      said,
      /At Quarter 2 the portfolio expects to spend £0\.075m more than its cash limit: £0\.015m worse than at Quarter 1\./,
    );
    assert.match(said, /Gritting not named \(35\)/);
  });

  it("says what the year end would bear if open savings slipped by half or wholly", () => {
    assert.match(said, /Half of what is open slips 18 93/);
    assert.match(said, /All of it slips 35 110/);
  });

  it("shows rephasing as a move between years that leaves the total alone", () => {
    assert.match(said, /£0\.360m moved to another year, which leaves the schemes’ totals as they were\./);
    assert.match(markup, /id="moves-chart-wide-title"/);
  });

  it("walks reserves from the start of the year to its end, drawn and as a table", () => {
    assert.match(said, /Total 760 45 \(120\) 0 0 685/);
    assert.match(markup, /id="reserve-walk-chart-narrow-title"/);
  });

  it("leads from each step of the bridge to its virement or saving, and to a page of each line", () => {
    for (const place of ["#virement-rangers", "#saving-lighting"]) {
      assert.ok(markup.includes(`href="${place}"`), place);
      assert.ok(markup.includes(`id="${place.slice(1)}"`), place);
    }
    assert.match(markup, /href="\/portfolios\/mup\/2024-25\/finance\/highways">Highways<\/a>/);
  });
});
