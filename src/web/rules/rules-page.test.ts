import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { aMeasure } from "../../../test/small-council.ts";
import { measureRules, statusRules } from "../../domain/data-package/tables/assessment.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { addressBook } from "../routes.ts";
import { rulesPage } from "./rules-page.ts";

const to = addressBook();

const tolerance = (version: number, points: string) =>
  madeRow(statusRules, {
    rule: "ours",
    version,
    name: "our tolerance",
    kind: "tolerance",
    percentages: decimal(points),
    percentagesAs: "absolute",
    others: decimal("5"),
    othersAs: "relative",
    withinAs: "absolute",
    words: `Close up to ${points} points.`,
    setBy: "Cabinet",
  });
const floor = madeRow(statusRules, {
  rule: "floor",
  version: 1,
  name: "floor standard",
  kind: "floor",
  floor: decimal("80"),
  percentagesAs: "absolute",
  othersAs: "relative",
  withinAs: "absolute",
  words: "Missed below 80%.",
});
const judges = (measure: string, year: number, rule: string, version: number, why?: string) =>
  madeRow(measureRules, { measure, year: financialYear(year), rule, version, why });

const page = () =>
  rulesPage({
    to,
    statusRules: [tolerance(1, "3"), tolerance(2, "2"), floor],
    measureRules: [
      judges("all", 2018, "ours", 1),
      judges("all", 2020, "ours", 2, "Three points hid too much."),
      judges("RES1", 2021, "floor", 1, "The law sets a floor."),
    ],
    measures: [aMeasure("RES", "RES1"), aMeasure("RES", "RES2"), aMeasure("RES", "RES3")],
  });

test("a rule says in words what it asks, who set it, what it judges from when and why, and what it replaced", () => {
  const words = sectionWords(page(), "rule-our-tolerance-2");
  assert.match(words, /^Our tolerance, version 2 Close up to 2 points\. Set by Cabinet/);
  assert.match(
    words,
    /Judges Every measure that has no rule of its own, from 2020\/21\. Three points hid too much\./,
  );
  assert.match(words, /In 2021\/22 it is the rule of 2 of 3 measures\./);
  assert.match(words, /Replaced our tolerance, version 1/);
});

test("a rule that was replaced says until when it judged and by what it was replaced", () => {
  const words = sectionWords(page(), "rule-our-tolerance-1");
  assert.match(words, /from 2018\/19 to 2019\/20\./);
  assert.match(words, /it is the rule of 0 of 3 measures/);
  assert.match(words, /Replaced by our tolerance, version 2/);
});

test("a rule of one measure names it, and the council’s rule that judged it before", () => {
  const words = sectionWords(page(), "rule-floor-standard-1");
  assert.match(words, /Judges RES1 Measure RES1, from 2021\/22\. The law sets a floor\./);
  assert.match(words, /Replaced our tolerance, version 2/);
  assert.match(words, /Set by Not said/);
});

test("each rule is shown to work on invented figures", () => {
  const words = sectionWords(page(), "rule-our-tolerance-2");
  assert.match(words, /88\.0% against 90\.0% Close 2\.0 points below, within 2 points/);
});

test("where the ledger holds no rule, the usual one is told", () => {
  const words = pageWords(rulesPage({ to, statusRules: [], measureRules: [], measures: [] }));
  assert.match(words, /The ledger holds no rule, so the usual one judges every figure\./);
  assert.match(words, /Usual tolerance, version 1 A target is met when the figure reaches it\./);
});

test("two rules of one name and version each have a place of their own", () => {
  const both = [tolerance(1, "3"), { ...tolerance(1, "2"), rule: "theirs" }];
  const told = rulesPage({ to, statusRules: both, measureRules: [], measures: [] }).toString();
  assert.equal(told.match(/id="rule-our-tolerance-1"/g)?.length, 1);
  assert.equal(told.match(/id="rule-our-tolerance-1-2"/g)?.length, 1);
});

test("the address of a rule leads to its place on the page", () => {
  const href = to.rule({ name: "our tolerance", version: 2 });
  assert.equal(href, "/rules#rule-our-tolerance-2");
  assert.match(page().toString(), /id="rule-our-tolerance-2"/);
});
