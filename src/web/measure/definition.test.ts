import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import { measureRow } from "../../domain/assessment/held-rows.test.ts";
import { changePoints } from "../../domain/data-package/tables/assessment.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { addressBook } from "../routes.ts";
import { definition } from "./definition.ts";

const of = (year: number, given: Parameters<typeof measureRow>[0] = {}) =>
  measureRow({ measure: "P1", year: financialYear(year), ...given });

describe("how a measure is defined", () => {
  it("tells what changed from year to year and what broke the series", () => {
    const now = of(2021, { definition: "Calls answered in 20 seconds", owner: "Head of Contact" });
    const before = of(2020, { definition: "Calls answered" });
    const words = pageWords(definition(addressBook(), now, madeAgreement({ definitions: [now, before] })));
    assert.match(words, /What it counts and answers for it changed\./);
    assert.match(words, /What it counts: Calls answered in 20 seconds \(before: Calls answered\)/);
    assert.match(words, /Answers for it, not said before: Head of Contact/);
    assert.match(words, /Figures before 2021\/22 can’t be compared with those after it\./);
  });

  it("tells the day and the reason of a marked change", () => {
    const now = of(2021);
    const marked = madeRow(changePoints, {
      measure: "P1",
      on: Temporal.PlainDate.from("2021-10-01"),
      kind: "rebase",
      why: "A second contact centre opened",
    });
    const agreement = madeAgreement({ definitions: [now], changePoints: [marked] });
    assert.match(
      pageWords(definition(addressBook(), now, agreement)),
      /From 1 October 2021 A second contact centre opened\. The limits on its chart begin anew from that day\./,
    );
  });

  it("says which figures it can have and what a change is, where that is set", () => {
    const words = (given: Parameters<typeof measureRow>[0]) => {
      const now = of(2021, given);
      return pageWords(definition(addressBook(), now, madeAgreement({ definitions: [now] })));
    };
    const set = words({
      possible: "share",
      changeBand: decimal("0.5"),
      seasonal: true,
      spcScreening: false,
    });
    assert.match(set, /What figures it can have A share of a whole, from 0 to 100%/);
    assert.match(set, /What counts as no change Two figures up to 0\.5 points apart/);
    assert.match(set, /What it is compared with The same period last year, for it follows the seasons/);
    assert.match(set, /The limits on its chart Worked out from every jump/);
    assert.ok(!words({}).includes("What figures it can have"));
  });

  it("has no history in its only year", () => {
    const now = of(2021);
    const words = pageWords(definition(addressBook(), now, madeAgreement({ definitions: [now] })));
    assert.ok(!words.includes("What changed, and when"), words);
  });
});
