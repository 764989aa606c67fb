import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { measureRow, resultRow } from "../../domain/assessment/held-rows.test.ts";
import { commentary } from "../../domain/data-package/tables/measures.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import type { CheckedAgreement, CheckedCouncilYear } from "../reading.ts";
import { addressBook } from "../routes.ts";
import type { Filters } from "./filters.ts";
import { findingsPage } from "./findings-page.ts";

const everything: Filters = {
  portfolio: undefined,
  year: undefined,
  severity: undefined,
  identity: undefined,
  page: 1,
};

function pageOf(
  shown: readonly CheckedAgreement[],
  filters: Partial<Filters> = {},
  agreements = shown.length,
  councils: readonly CheckedCouncilYear[] = [],
) {
  const portfolios = shown.map(({ agreement }) => agreement.portfolio);
  return findingsPage({
    to: addressBook(),
    filters: { ...everything, ...filters },
    portfolios,
    agreements,
    shown,
    councils,
    keep: [],
  }).toString();
}

function words(markup: string): string {
  return markup
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+([.,])/g, "$1")
    .replace(/\s+/g, " ");
}

describe("the page of findings", () => {
  let all: readonly CheckedAgreement[] = [];
  before(async () => {
    const agreements = await Promise.all(["rcg-2021-22", "cfe-2020-21", "src-2015-16"].map(agreementIn));
    all = agreements.map((agreement) => ({ agreement, checked: reconcile(agreement) }));
  });

  it("says how much was checked and what was found", () => {
    assert.match(
      words(pageOf(all)),
      /In 3 agreements 198 sums were checked\. 22 things were found: seven cannot be right, 11 look wrong, two differ only by rounding and two are accepted as printed\./,
    );
  });

  it("shows each finding with its figures, their file and line, the difference and the likely cause", () => {
    const page = words(pageOf(all));
    assert.match(
      page,
      /People: revenue cash limit £4,335k plus earmarked reserves £1,455k plus capital funding £30,888k/,
    );
    assert.match(
      page,
      /People, total resources 35,777 src-agreement-2015-16\.txt, line 85 Difference £901,000/,
    );
    assert.match(page, /an amount was probably moved between the two rows/);
  });

  it("binds the figures of a finding to their receipts", () => {
    assert.match(pageOf(all), /href="\/trace\/resources\/SRC\/2015-16\/people\/total"[^>]*>35,777</);
  });

  it("says of each check what it holds, and how many sums it worked out", () => {
    const page = words(pageOf(all));
    assert.match(page, /Employee and non-employee expenditure make gross F1 30 none/);
    assert.match(page, /Columns add up to their totals F3 29 6/);
  });

  it("narrows to one kind of finding and names the agreements that have none of it", () => {
    const page = words(pageOf(all, { severity: "rounding" }));
    assert.match(page, /2 of 22 shown\. Show all of them/);
    assert.ok(!page.includes("The code RCG3.1"));
    assert.match(
      page,
      /Nothing of this kind was found in Resources, Commissioning and Governance 2021\/22, Citizen Focus and Engagement 2020\/21\./,
    );
  });

  it("says of an agreement in which everything ties how that was checked", () => {
    const src = all
      .slice(0, 1)
      .map(({ agreement }) => ({ agreement, checked: { findings: [], sumsChecked: 62 } }));
    assert.match(words(pageOf(src)), /Everything ties: 62 sums were checked and nothing was found\./);
  });

  it("shows what somebody accepted as accepted, with who, when and why", () => {
    const accepted = { by: "Head of Finance", on: "2021-09-01", reason: "Corrected in the mid-year report." };
    const one = all.slice(1, 2).map(({ agreement, checked }) => ({
      agreement,
      checked: { ...checked, findings: checked.findings.map((finding) => ({ ...finding, accepted })) },
    }));
    const page = words(pageOf(one));
    assert.match(page, /Five things are accepted as printed\./);
    assert.match(page, /Accepted: 1 September 2021, Head of Finance: Corrected in the mid-year report\./);
  });

  it("shows an odd figure of a measure and a claim it does not bear out, among the checks that are no sums", () => {
    const year = financialYear(2021);
    const agreement = madeAgreement({
      measures: [measureRow({ portfolio: "PRK" })],
      results: [
        resultRow(2020, "year", "91"),
        resultRow(2021, "year", "85", { numerator: 117, denominator: 42 }),
        resultRow(2019, "year", "93"),
      ],
      commentary: [
        madeRow(commentary, {
          measure: "ABC1",
          year,
          period: "agreement",
          text: "This is the best result ever.",
        }),
      ],
      on: Temporal.PlainDate.from("2022-06-06"),
    });
    const shown = [{ agreement, checked: reconcile(agreement) }];
    const page = words(pageOf(shown));
    assert.match(page, /Cannot be right M1: A result is possible/);
    assert.match(page, /ABC1, 2021\/22: 117 are counted out of 42, more than there were\./);
    assert.match(page, /“This is the best result ever\.”, but it was 93% in 2019\/20\./);
    assert.match(page, /A result is possible: .* M1 not a sum 1/);
    assert.match(words(pageOf(shown, { identity: "M1" })), /ABC1, 2021\/22 85/);
  });

  it("shows five agreements at a time where there are hundreds", () => {
    const made = madeAgreement();
    const five = Array.from({ length: 5 }, (_, at) => ({
      agreement: { ...made, portfolio: { ...made.portfolio, year: financialYear(2000 + at) } },
      checked: { findings: [], sumsChecked: 1 },
    }));
    const page = pageOf(five, { page: 2, severity: "error" }, 300);
    assert.match(words(page), /Agreements 6 to 10 of 300/);
    assert.match(page, /href="\/findings\?severity=error&amp;page=3"/);
    assert.match(page, /rel="prev" href="\/findings\?severity=error"/);
  });

  it("says what will be here while the ledger holds nothing", () => {
    assert.match(words(pageOf([])), /The ledger holds no agreement yet\./);
  });
});
