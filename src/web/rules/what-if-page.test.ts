import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { assessAgreement } from "../../domain/assessment/assess-agreement.ts";
import { addressBook } from "../routes.ts";
import { askedRule } from "./asked-rule.ts";
import type { JudgedYear } from "./judged-year.ts";
import { whatIfPage } from "./what-if-page.ts";

const to = addressBook();

describe("what another rule would make of a year", () => {
  let judged: readonly JudgedYear[] = [];
  before(async () => {
    const agreements = await Promise.all(["rcg-2021-22", "cfe-2020-21"].map(agreementIn));
    judged = agreements.map((agreement) => ({
      year: agreement.portfolio.year,
      portfolios: [{ portfolio: agreement.portfolio, measures: assessAgreement(agreement) }],
    }));
  });

  const pageOf = (query: string, unknownYear?: string) =>
    whatIfPage({
      to,
      title: "What if another rule judged?",
      address: `/rules/what-if?${query}`,
      year: judged[1]?.year,
      unknownYear,
      years: judged.map(({ year }) => year),
      asked: askedRule(new URLSearchParams(query)),
      judged,
      page: 1,
      keep: [],
    });

  it("counts both statuses before and after, out of all measures of the year", () => {
    const words = sectionWords(pageOf("rule=tolerance&percentages=0.5&others=1"), "counts");
    assert.match(words, /Now, as judged 4 of 17 5 of 17 4 of 17 2 of 17 2 of 17 17/);
    assert.match(words, /Now, under this rule 9 of 17 0 of 17 4 of 17 2 of 17 2 of 17 17/);
    assert.match(words, /Year end, as judged 0 of 17 1 of 17/);
    assert.match(words, /Year end, under this rule 1 of 17 0 of 17/);
  });

  it("names each measure that would change, with the workings by either rule", () => {
    const words = sectionWords(pageOf("rule=tolerance&percentages=0.5&others=1"), "changes");
    assert.match(
      words,
      /FOI requests responded to on time .*Now Close 93% against 95\.0%: 2\.0 points below, within 2 points: close/,
    );
    assert.match(
      words,
      /by usual tolerance, version 1 Missed 93% against 95\.0%: 2\.0 points below, more than 0\.5 points: missed/,
    );
  });

  it("says in a sentence how many would stand otherwise, and that nothing is stored", () => {
    const words = pageWords(pageOf("rule=tolerance&percentages=0.5&others=1"));
    assert.match(
      words,
      /Under this rule 5 of the 17 measures of 1 portfolio in 2020\/21 would stand otherwise now, and 1 at the year’s end\./,
    );
    assert.match(words, /Nothing is stored/);
  });

  it("judges every year held by the one rule", () => {
    const words = sectionWords(pageOf("rule=met-or-not"), "history");
    assert.match(words, /2021\/22 \d+ of 16 0 of 16/);
    assert.match(words, /2020\/21 9 of 17 0 of 17 4 of 17 2 of 17 2 of 17 5 of 17/);
  });

  it("changes nothing under the rule that judged", () => {
    const words = pageWords(pageOf("rule=tolerance&percentages=2&others=5"));
    assert.match(words, /none of the 17 measures of 1 portfolio in 2020\/21 would stand otherwise/);
    assert.match(words, /No status would change\./);
  });

  it("refuses what is no number with what to write, beside the field and above the page", () => {
    const page = pageOf("rule=tolerance&percentages=two&others=5").toString();
    assert.match(page, /<a href="#field-percentages">“two” is not a number\. Write how many points/);
    assert.match(page, /id="field-percentages-error"/);
    assert.equal(sectionWords(page, "counts"), "");
  });

  it("refuses a year that is not held and names those that are", () => {
    const page = pageOf("year=1999-00&rule=met-or-not", "1999-00").toString();
    assert.match(
      page,
      /href="#field-year">No portfolio is held for “1999-00”\. Choose one of 2021\/22, 2020\/21\.</,
    );
    assert.equal(sectionWords(page, "counts"), "");
  });

  it("shows the year as judged until a rule is chosen", () => {
    const words = pageWords(pageOf(""));
    assert.match(
      words,
      /Choose a rule to see what it would make of the 17 measures of 1 portfolio in 2020\/21\./,
    );
    assert.ok(!words.includes("What would change"), words);
  });
});
