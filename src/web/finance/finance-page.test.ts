import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { councilOf } from "../../../test/council-of.ts";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords as words } from "../../../test/page-words.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { acceptances } from "../../domain/data-package/tables/acceptances.ts";
import { budgetLines, forecastCauses, forecasts } from "../../domain/data-package/tables/budget.ts";
import { pence } from "../../domain/money/pence.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import { addressBook } from "../routes.ts";
import { financePage } from "./finance-page.ts";

const day = Temporal.PlainDate.from("2026-11-22");

function pageOf(agreement: Agreement): string {
  const found = { agreement, checked: reconcile(agreement) };
  return financePage(addressBook(), { found, council: councilOf(agreement), day }).toString();
}

/** The cells of the row with this id, and of every row of a table. */
function row(markup: string, id: string): readonly string[] {
  const [, cells = ""] = new RegExp(`<tr [^>]*id="${id}">(.*?)</tr>`, "s").exec(markup) ?? [];
  return [...cells.matchAll(/<(t[dh])[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = ""]) => words(cell));
}

function sectionOf(markup: string, id: string): string {
  return (
    new RegExp(
      `<section class="section" aria-labelledby="${id}">.*?</section>(?=<section class="section"|$|<p)`,
      "s",
    ).exec(markup)?.[0] ?? ""
  );
}

describe("the money page of the example's agreements", () => {
  let [rcg, cfe, src] = ["", "", ""];
  before(async () => {
    rcg = pageOf(await agreementIn("rcg-2021-22"));
    cfe = pageOf(await agreementIn("cfe-2020-21"));
    src = pageOf(await agreementIn("src-2015-16"));
  });

  it("says first what may be spent, how that differs from the last budget, and what is still to be found", () => {
    assert.ok(
      words(rcg).includes(
        "The portfolio may spend £24.502m net in 2021/22, £0.383m more than the £24.119m last reported. " +
          "To keep to it, £0.502m must still be found: unallocated savings from the previous year.",
      ),
    );
    assert.ok(
      words(cfe).includes(
        "The portfolio may spend £4.841m net in 2020/21, £0.801m less than the £5.642m last reported. " +
          "It is forecast to end the year £0.830m over that, after using £0.058m of reserves. " +
          "Of the £0.570m of savings it counts on, £0.060m is still to be achieved.",
      ),
    );
    assert.ok(
      words(src).includes(
        "The portfolio may spend £9.013m net in 2015/16; what it could spend before is not printed.",
      ),
    );
  });

  it("prints the totals of the service tables as the papers do", () => {
    const name = "Resources, Commissioning and Governance Total";
    assert.deepEqual(row(rcg, "line-total"), [name, "26,417", "25,755", "52,172", "(27,670)", "24,502", ""]);
    assert.deepEqual(row(cfe, "line-total").slice(1, 6), ["5,473", "1,711", "7,184", "(2,343)", "4,841"]);
    assert.deepEqual(row(src, "line-total").slice(1, 6), ["9,090", "3,799", "12,889", "(3,876)", "9,013"]);
  });

  it("prints a service that earns more than it spends in brackets, and says minus to a screen reader", () => {
    assert.deepEqual(row(cfe, "line-registrars-events").slice(1, 6), [
      "993",
      "298",
      "1,291",
      "(1,313)",
      "(22)",
    ]);
    assert.ok(cfe.includes('<span class="govuk-visually-hidden">minus 22 thousand pounds</span>'));
    assert.ok(words(cfe).includes("Management brings in £0.022m more than it spends."));
    assert.ok(!words(src).includes("more than it spends"), "a negative budget without income earns nothing");
  });

  it("prints every other table's totals as the papers do", () => {
    assert.deepEqual(row(rcg, "movement-closing"), ["2021/22 Cash Limit Budget", "24,502"]);
    assert.deepEqual(row(rcg, "reserve-total"), ["Total", "", "3,256"]);
    assert.deepEqual(row(rcg, "saving-total"), ["Total", "", "502"]);
    assert.deepEqual(row(rcg, "scheme-total"), ["TOTAL", "49,848", "10,023"]);
    assert.deepEqual(row(cfe, "reserve-total"), ["TOTAL", "", "171", "58", "113"]);
    assert.deepEqual(row(cfe, "saving-total"), ["Total", "", "570", "510"]);
    assert.deepEqual(row(src, "resource-total").slice(1), ["9,013", "2,543", "30,888", "42,444"]);
    assert.deepEqual(row(src, "scheme-total").slice(1), [
      "30,888",
      "19,065",
      "8,787",
      "1,253",
      "1,261",
      "522",
    ]);
    assert.deepEqual(row(src, "reserve-dsg-total"), ["TOTAL", "17,150"]);
    assert.deepEqual(row(src, "fund-dsg-total"), ["Total", "31,233"]);
  });

  it("binds every figure of a table to its receipt, save the few worked out on the page", () => {
    for (const markup of [rcg, cfe, src]) {
      const page = markup.replace(/<table[^>]* id="sensitivity-table">.*?<\/table>/s, "");
      const loose = [...page.matchAll(/<td class="is-number"[^>]*>(.*?)<\/td>/g)].flatMap(([, cell = ""]) =>
        cell.includes('href="/trace/') || cell.includes("in no table") ? [] : [words(cell)],
      );
      assert.ok(
        loose.every((cell) => ["98", "5,671", "(801)"].includes(cell)),
        loose.join(" "),
      );
    }
    assert.ok(rcg.includes('href="/trace/budget_lines/RCG/2021-22/total/non_employee">25,755</a>'));
  });

  it("says that every sum ties, how many were checked and what else to look at", () => {
    assert.match(
      words(rcg),
      /Every sum of this agreement ties, but one other thing looks wrong\. Look in “Where the cash limit goes”\. 62 sums were checked\./,
    );
    assert.match(
      words(cfe),
      /Every sum of this agreement ties, but one other thing cannot be right\. Look in “Reserves”\. 56 sums were checked\./,
    );
  });

  it("says before the tables how many sums do not tie and where they are", () => {
    assert.match(
      words(src),
      /Seven sums do not tie, of 55 checked\. Look in “All resources” \(2\), “Where the cash limit goes” \(4\) and “Reserves” \(1\)\. Two more differ only by rounding\./,
    );
    assert.match(
      words(sectionOf(src, "resources")),
      /the total of the row is printed as £6,667k: £901k more/,
    );
    const causes = sectionOf(src, "services").match(/The differences across the total row fit one another/g);
    assert.equal(causes?.length, 1, "a cause four sums have in common is said once");
  });

  it("shows a blank line by a shorthand with its reason", () => {
    assert.deepEqual(row(rcg, "line-electoral-services").slice(1, 6), ["[x]", "[x]", "[x]", "[x]", "[x]"]);
    assert.ok(words(rcg).includes("Electoral Services: left blank in print."));
    assert.deepEqual(row(src, "scheme-cheadle-heath-prim-expansion"), [
      "Cheadle Heath Prim",
      "Expansion",
      "[x]",
    ]);
  });

  it("explains a forecast deficit and shows what is left without a figure", () => {
    assert.match(
      words(sectionOf(cfe, "forecast")),
      /At Q1\.5 the portfolio expects to spend £0\.830m more than its cash limit\./,
    );
    assert.match(words(sectionOf(cfe, "forecast")), /Not explained with a figure 98 Deficit 830/);
  });

  it("says plainly where no forecast is printed, and when the first report is due", () => {
    for (const [page, report] of [
      [rcg, "Financial Update Report, 7 September 2021"],
      [src, "First Update, 4 August 2015"],
    ] as const) {
      const said = words(sectionOf(page, "forecast"));
      assert.match(said, /No forecast is printed in this agreement\./);
      assert.ok(said.includes(report), said);
    }
  });

  it("says No capital programme where the headlines print three noughts", () => {
    assert.match(
      words(sectionOf(cfe, "capital")),
      /No capital programme\. The agreement prints £0 for 2020\/21, £0 for 2021\/22 and £0 for 2022\/23, and no schemes\./,
    );
  });

  it("gives the council's rating of a saving with what the council means by it", () => {
    assert.deepEqual(row(cfe, "saving-balancing-cost-phase-2"), [
      "Balancing the Cost of Services Phase 2",
      "Amber",
      "70",
      "10",
    ]);
    assert.match(words(sectionOf(cfe, "savings")), /Amber ?Getting on reasonably, but some of it may slip/);
    assert.match(words(sectionOf(rcg, "savings")), /does not say how much of it is achieved so far/);
  });

  it("draws what pays for each scheme where the paper prints it, and spending against income", () => {
    assert.ok(src.includes('id="scheme-funding-chart-2015-wide-title"'));
    assert.ok(!rcg.includes("scheme-funding-chart"));
    for (const page of [rcg, cfe, src]) assert.ok(page.includes('id="spending-chart-wide-title"'));
  });

  it("projects nothing where no spending is held, and says who will enter it", () => {
    for (const page of [rcg, cfe, src]) {
      assert.ok(!page.includes('id="outlook"'));
      assert.match(
        words(sectionOf(page, "spent")),
        /Finance enters it, or takes it from the accounting system\./,
      );
    }
  });

  it("holds each figure printed elsewhere against its table", () => {
    assert.deepEqual(row(rcg, "statement-income"), [
      "Less income budget (headline)",
      "27,670",
      "(27,670)",
      "Agree",
    ]);
    assert.deepEqual(row(cfe, "statement-budget-change"), [
      "Reduction from the figure last reported (in a sentence)",
      "£0.801m",
      "(801)",
      "Agree",
    ]);
    assert.equal(row(src, "statement-early-education-past").at(-1), "Printed once");
  });
});

describe("the money page", () => {
  it("says so where an agreement prints no money at all", () => {
    const page = words(pageOf(madeAgreement()));
    assert.match(page, /This agreement prints no cash limit for 2021\/22\./);
    assert.match(page, /No sum could be checked\./);
    assert.match(
      page,
      /does not print the steps from the last budget to this one, the budget of each service, reserves or savings\./,
    );
  });

  const year = financialYear(2021);
  const line = (key: string, amounts: readonly [number, number, number]) =>
    madeRow(budgetLines, {
      portfolio: "PRK",
      year,
      line: key,
      row: key === "total" ? "total" : "line",
      name: key,
      gross: pence(amounts[0]),
      income: pence(amounts[1]),
      net: pence(amounts[2]),
      unit: "GBP thousand",
      position: 1,
    });
  const wrong = [line("parks", [200_000_000, -50_000_000, 160_000_000])];

  it("shows a finding somebody accepted as accepted, and counts it no longer as a sum that does not tie", () => {
    const open = madeAgreement({ budgetLines: wrong });
    assert.match(words(pageOf(open)), /One sum does not tie, of 1 checked\./);
    const [finding] = reconcile(open).findings;
    const accepted = madeRow(acceptances, {
      finding: finding?.key ?? "",
      reason: "The line is corrected in the mid-year report.",
      acceptedBy: "Head of Finance",
      acceptedOn: Temporal.PlainDate.from("2021-09-01"),
    });
    const page = words(pageOf({ ...open, acceptances: [accepted] }));
    assert.match(page, /Every sum ties\. 1 sum was checked\. One is accepted as printed\./);
    assert.match(
      page,
      /Accepted: 1 September 2021, Head of Finance: The line is corrected in the mid-year report\./,
    );
  });

  it("tells a surplus from a deficit, and a cause that saves by its brackets", () => {
    const forecast = madeRow(forecasts, {
      portfolio: "PRK",
      year,
      period: "q3",
      cashLimit: pence(150_000_000),
      netExpenditure: pence(140_000_000),
      deficit: pence(-10_000_000),
      unit: "GBP thousand",
    });
    const cause = madeRow(forecastCauses, {
      portfolio: "PRK",
      year,
      period: "q3",
      cause: "vacancies",
      name: "Vacant posts",
      amount: pence(-10_000_000),
      unit: "GBP thousand",
      position: 1,
    });
    const markup = pageOf(madeAgreement({ forecasts: [forecast], forecastCauses: [cause] }));
    assert.match(words(markup), /It is forecast to end the year £0\.100m under that/);
    assert.match(words(sectionOf(markup, "forecast")), /Surplus against the cash limit \(100\)/);
    assert.deepEqual(row(markup, "cause-vacancies").slice(0, 2), ["Vacant posts", "(100)"]);
    assert.match(words(markup), /Nothing is left unexplained 0/);
  });
});
