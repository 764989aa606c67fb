import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { forecasts } from "../../domain/data-package/tables/budget.ts";
import { measures } from "../../domain/data-package/tables/measures.ts";
import { deliverables, priorities } from "../../domain/data-package/tables/plan.ts";
import { pence } from "../../domain/money/pence.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import { addressBook } from "../routes.ts";
import { portfolioPage } from "./portfolio-page.ts";

function pageOf(agreement: Agreement, on = "2026-11-22"): string {
  const found = { agreement, checked: reconcile(agreement) };
  const day = Temporal.PlainDate.from(on);
  return portfolioPage({ to: addressBook(), found, day }).main.toString();
}

describe("the page of a portfolio's year, for the example's agreements", () => {
  let [rcg, cfe, src] = ["", "", ""];
  before(async () => {
    rcg = pageOf(await agreementIn("rcg-2021-22"));
    cfe = pageOf(await agreementIn("cfe-2020-21"));
    src = pageOf(await agreementIn("src-2015-16"));
  });

  it("names the paper it comes from, who approved it and who holds the portfolio", () => {
    assert.ok(
      pageWords(rcg).includes(
        "Portfolio Performance and Resources Agreement 2021/22, version 1.0 (CRMG), 7 June 2021 · approved by TMcG · " +
          "Cllr Tom McGee, Deputy Leader and Cabinet Member for Resources, Commissioning and Governance",
      ),
    );
  });

  it("puts the money of the paper's first page on top, each figure with its receipt", () => {
    assert.ok(pageWords(rcg).includes("£24.502m net cash limit: £52.172m spending less £27.670m income"));
    assert.ok(pageWords(rcg).includes("£3.256m reserves approved for use"));
    assert.ok(pageWords(rcg).includes("£49.848m capital programme in 2021/22, then £10.023m in 2022/23"));
    assert.match(rcg, /href="\/trace\/statements\/RCG\/2021-22\/net-cash-limit\/amount">£24\.502m/);
  });

  it("takes the money from the tables where the paper has no such page", () => {
    assert.ok(pageWords(src).includes("£9.013m net cash limit: £12.889m spending less £3.876m income"));
    assert.ok(pageWords(src).includes("£2.673m in earmarked reserves at the start of the year"));
  });

  it("says that no capital is planned where every year is nought", () => {
    assert.ok(pageWords(cfe).includes("None capital planned, 2020/21 to 2022/23"));
  });

  it("counts the targets met out of those that can be judged, and tells which target judged them", () => {
    assert.ok(
      pageWords(rcg).includes(
        "5 of 7 numerical targets met at the last result; 2 close, none not met; 3 judged by this year’s target; " +
          "1 more cannot be judged yet; 8 of 16 measures without",
      ),
    );
    assert.ok(
      pageWords(src).includes(
        "0 of 34 measures have a numerical target, so none can be said to be met or missed",
      ),
    );
  });

  it("says what does not add up, what is forecast over, and which targets are easier, before the plan", () => {
    const before = pageWords(cfe.slice(0, cfe.indexOf('id="plan"')));
    assert.ok(before.includes("One thing in this agreement cannot be right, and four more look wrong."));
    assert.ok(
      before.includes("forecast to spend more than its cash limit. By £0.830m, as forecast in Q1.5 2020/21."),
    );
    assert.ok(before.includes("Three targets of 15 are easier than the last result."));
  });

  it("says plainly where no measure serves a priority, and counts the measures tied to none", () => {
    assert.ok(sectionWords(rcg, "priority-2").includes("No measure serves this priority"));
    assert.ok(pageWords(src).includes("None of the 34 measures is tied to a priority in this agreement."));
    assert.equal(src.match(/No measure serves this priority/g)?.length, 10);
  });

  it("gives a measure's line its result, target with year, status, change and tag", () => {
    assert.ok(
      sectionWords(rcg, "priority-1").includes(
        "RCG.1.1 In-year Council Tax collection rate 2021/22 target easier 97.36% 96.30% for 2020/21 Target met " +
          "Improving up 0.22 points on 2019/20",
      ),
    );
    assert.ok(
      sectionWords(rcg, "priority-1").includes(
        "2021/22 target easier 6.1 days 7.0 days for 2021/22 Already met Improving down 1.3 days on 2019/20",
      ),
    );
  });

  it("never leaves a cell without a word", () => {
    for (const page of [rcg, cfe, src]) assert.doesNotMatch(page, /<t[dh][^>]*><\/t[dh]>/);
  });

  it("says of a title without letters that it cannot be read, and quotes it", () => {
    assert.ok(pageWords(src).includes("Title not legible in the source: “• •”"));
  });

  it("marks a provisional figure and explains the mark", () => {
    assert.match(src, /26\.8%<\/a> <abbr class="marker" title="Provisional: [^"]*">\[p\]<\/abbr>/);
  });

  it("tells from the day it is read on what comes next", async () => {
    const agreement = await agreementIn("rcg-2021-22");
    const next = pageWords(pageOf(agreement, "2021-09-08"));
    assert.ok(next.includes("· next: Mid-Year Portfolio Report, 23 November 2021 "));
    assert.ok(
      pageWords(rcg).includes(
        "last on its timetable: Annual Portfolio Report, 14 June 2022 (date to be confirmed)",
      ),
    );
  });

  it("shows risks as a part only where the agreement has any", () => {
    assert.match(src, /<a href="\/portfolios\/src\/2015-16\/risks">Risks and milestones/);
    assert.doesNotMatch(rcg, /Risks and milestones/);
  });
});

const year = financialYear(2021);
const inParks = { portfolio: "PRK", year, position: 1 };

describe("the page of a portfolio's year", () => {
  it("says that everything ties and how much was checked where nothing is wrong", () => {
    const agreement = madeAgreement();
    const found = { agreement, checked: { findings: [], sumsChecked: 41 } };
    const { main } = portfolioPage({ to: addressBook(), found, day: Temporal.PlainDate.from("2021-06-07") });
    assert.ok(pageWords(main).includes("Everything ties: 41 sums were worked out."));
  });

  it("says how many of its measures are worked out from records", () => {
    const found = {
      agreement: madeAgreement({
        measures: [madeRow(measures, { measure: "PRK1" }), madeRow(measures, { measure: "PRK2" })],
      }),
      checked: { findings: [], sumsChecked: 41 },
    };
    const computed = [
      { measure: "PRK2", feed: "visits" },
      { measure: "RES1", feed: "calls" },
    ];
    const day = Temporal.PlainDate.from("2021-06-07");
    const { main } = portfolioPage({ to: addressBook(), found, day, computed });
    assert.ok(
      pageWords(main).includes("1 of its 2 measures is worked out from records: what the records say"),
    );
  });

  it("says that a forecast stays within the cash limit, with what is to spare", () => {
    const forecast = madeRow(forecasts, {
      ...inParks,
      period: "mid-year",
      deficit: pence(-12_300_000),
      unit: "GBP thousand",
    });
    const page = pageWords(pageOf(madeAgreement({ forecasts: [forecast] })));
    assert.ok(
      page.includes(
        "forecast to stay within its cash limit. With £0.123m to spare, as forecast in mid-year 2021/22.",
      ),
    );
  });

  it("nests the parts of a deliverable under it", () => {
    const page = pageOf(
      madeAgreement({
        priorities: [madeRow(priorities, { ...inParks, priority: "1", name: "Play" })],
        deliverables: [
          madeRow(deliverables, { ...inParks, deliverable: "plan", priority: "1", name: "Play plan" }),
          madeRow(deliverables, {
            ...inParks,
            deliverable: "swings",
            priority: "1",
            name: "Swings",
            partOf: "plan",
          }),
        ],
      }),
    );
    assert.match(page, /<strong>Play plan<\/strong><ul class="deliverables"><li id="deliverable-swings">/);
  });

  it("asks nothing of an agreement that holds only its name", () => {
    const page = pageWords(pageOf(madeAgreement()));
    assert.ok(page.startsWith("Parks and Play 2021/22"));
    assert.ok(page.includes("This agreement holds nothing that could be added up."));
    assert.ok(page.includes("The agreement gives no dates for reports."));
  });
});
