import assert from "node:assert/strict";
import { before, describe, it, test } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { aPortfolio } from "../../../test/small-council.ts";
import { coverageOf } from "../../domain/coverage/coverage.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { addressBook } from "../routes.ts";
import { askedAgreements } from "./asked-agreements.ts";
import { coveragePage } from "./coverage-page.ts";
import type { Covered } from "./gap-list.ts";

const to = addressBook();
const day = Temporal.PlainDate.from("2026-11-22");
const everything = { portfolio: undefined, year: undefined };

function pageOf(shown: readonly Covered[]): string {
  const portfolios = shown.map(({ portfolio }) => portfolio);
  return coveragePage({ to, asked: everything, portfolios, shown, day, keep: [] }).toString();
}

describe("who answers for what, in the example's agreements", () => {
  let shown: readonly Covered[] = [];
  before(async () => {
    const agreements = await Promise.all(["rcg-2021-22", "cfe-2020-21", "src-2015-16"].map(agreementIn));
    shown = agreements.map((agreement) => ({
      portfolio: agreement.portfolio,
      coverage: coverageOf(agreement, day),
    }));
  });

  it("begins with the counts over all portfolios, each out of all that was looked at", () => {
    const page = pageOf(shown);
    const words = pageWords(page);
    assert.ok(
      words.includes(
        "In 3 agreements none of 67 measures name who answers for them, and none of the 61 with a result due have it.",
      ),
      words,
    );
    assert.ok(
      sectionWords(page, "targets").includes("8 of 20 targets that can be held against an earlier result"),
    );
  });

  it("folds the list under its count, by portfolio, each measure and priority with the way to it", () => {
    const page = pageOf(shown);
    assert.match(page, /<details class="fold" id="no-owner"><summary>67 of 67 measures/);
    assert.match(page, /href="\/measures\/RCG1.3\?year=2021-22"/);
    assert.match(page, /href="\/portfolios\/rcg\/2021-22#priority-/);
    assert.ok(pageWords(page).includes("Safe and Resilient Communities 2015/16: 8 of 8"), pageWords(page));
  });

  it("binds the figures a target is doubted by to their receipts", () => {
    assert.match(pageOf(shown), /href="\/trace\/targets\/RCG1.1\/all\/2021-22\/value"/);
  });

  it("says what is complete", () => {
    assert.ok(sectionWords(pageOf(shown), "thread").includes("All 36 deliverables are tied to a priority."));
  });
});

test("an empty ledger says which command brings agreements", () => {
  assert.ok(pageWords(pageOf([])).includes("npx outturn import PATH"));
});

describe("the agreements asked for", () => {
  const held = [aPortfolio("RES"), aPortfolio("CUL"), aPortfolio("RES", financialYear(2020))];
  const asked = (query: string) => askedAgreements(new URLSearchParams(query), held);
  const named = (query: string) => {
    const found = asked(query);
    return found.kind === "held"
      ? found.agreements.map(({ portfolio, year }) => `${portfolio} ${year}`)
      : found.sought;
  };

  it("are the newest of each portfolio, unless a year is named", () => {
    assert.deepEqual(named("portfolio=&year="), ["RES 2021", "CUL 2021"]);
    assert.deepEqual(named("portfolio=res"), ["RES 2021"]);
    assert.deepEqual(named("year=2020-21"), ["RES 2020"]);
  });

  it("that are not held are said to be so", () => {
    assert.equal(named("portfolio=xyz"), "No portfolio XYZ is held.");
    assert.equal(named("portfolio=cul&year=2020-21"), "No agreement is held for 2020/21.");
    assert.equal(named("year=soon"), "“soon” is not a financial year such as 2021-22.");
  });
});
