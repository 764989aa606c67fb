import assert from "node:assert/strict";
import { before, describe, it, test } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { addressBook } from "../routes.ts";
import { measuresPage, verdictWords } from "./measures-page.ts";

const day = Temporal.PlainDate.from("2026-11-22");

function pageOf(agreement: Agreement, query = ""): string {
  const found = { agreement, checked: { findings: [], sumsChecked: 0 } };
  const asked = { query: new URLSearchParams(query), keep: [] };
  return measuresPage({ to: addressBook(), found, day, asked }).main.toString();
}

describe("the measures of the example's agreements", () => {
  let [rcg, cfe, src] = ["", "", ""];
  before(async () => {
    rcg = pageOf(await agreementIn("rcg-2021-22"));
    cfe = pageOf(await agreementIn("cfe-2020-21"));
    src = pageOf(await agreementIn("src-2015-16"));
  });

  it("stand with the exceptions first", () => {
    const headings = [...cfe.matchAll(/scope="rowgroup"[^>]*>(.*?)<\/th>/gs)].map(([, text = ""]) =>
      pageWords(text),
    );
    assert.deepEqual(headings, [
      "Missed, or not yet met (4)",
      "Close (5)",
      "Met (4)",
      "Direction of travel only: followed, not judged (2)",
      "Not judged (4)",
    ]);
  });

  it("are narrowed by the choices of the corporate page, and counted out of all", async () => {
    const agreement = await agreementIn("rcg-2021-22");
    const one = sectionWords(pageOf(agreement, "priority=rcg-1&status=met"), "all");
    assert.match(one, /Of the \d+ measures that match, out of 16 in this portfolio/);
    assert.match(one, /\d measures? of 16: last result against its target, and where the year is heading/);
    assert.match(one, /Already met|Target met/);
    assert.ok(!one.includes("Not judged ("), one);
    const none = sectionWords(pageOf(agreement, "frequency=monthly"), "all");
    assert.match(none, /None of the 16 measures matches these choices\./);
  });

  it("say of each easier target by how much, and the reason given or that there is none", () => {
    const easier = sectionWords(rcg, "easier");
    assert.ok(
      easier.includes(
        "RCG.1.1 In-year Council Tax collection rate: 96.30% for 2021/22, 1.06 points below 97.36% in 2020/21. Kept at " +
          "the 2020/21 level",
      ),
    );
    assert.ok(easier.includes("85.0% for 2021/22, 3.0 points below 88.0% in 2020/21. No reason is given."));
  });

  it("count what the agreement does not say out of all of them", () => {
    const silent = sectionWords(src, "silences");
    assert.ok(silent.includes("16 of 34 have no target:"));
    assert.ok(silent.includes("SRC.6: left blank; no reason is given."));
    assert.ok(silent.includes("34 of 34 measures name nobody who answers for them."));
    assert.ok(silent.includes("34 of 34 measures are tied to no priority."));
    const one = sectionWords(rcg, "silences");
    assert.ok(one.includes("RCG 1.11: to be confirmed; STAR Procurement still has to agree it"));
    assert.ok(one.includes("All 16 measures are tied to a priority."));
  });

  it("print counts beside their rates, and a part's own unit", () => {
    assert.ok(pageWords(cfe).includes("80.7% (192,836 of 238,982)"));
    assert.match(pageWords(cfe), /\(socially-excluded\)[^%]*80%|socially excluded[^%]*80%/i);
  });
});

test("an agreement without measures says what would be here and whose move it is", () => {
  assert.ok(pageWords(pageOf(madeAgreement())).includes("This agreement holds no measures."));
});

const tally = {
  met: 3,
  close: 1,
  missed: 0,
  judged: 4,
  againstLaterYear: 0,
  waiting: 0,
  withoutNumerical: 0,
  measures: 4,
};

test("the verdict gives each count out of its whole", () => {
  assert.equal(
    verdictWords(tally),
    "Of 4 numerical targets with a result, 3 are met, 1 is close and none are missed.",
  );
});

test("a result before the year of its target is said to meet it already, not to have met it", () => {
  assert.equal(
    verdictWords({ ...tally, againstLaterYear: 4, waiting: 1, withoutNumerical: 2, measures: 7 }),
    "The last results already meet 3 of the 4 numerical targets set for this year; 1 is close and none are further off. " +
      "1 more cannot be judged yet, and 2 of the 7 measures have no such target.",
  );
});

test("where only some results are judged by a later target, the verdict says how many", () => {
  assert.equal(
    verdictWords({ ...tally, againstLaterYear: 2, missed: 1, judged: 5 }),
    "Of 5 numerical targets with a result, 3 are met, 1 is close and 1 is not met. " +
      "For 2 of them no target is held for the year of the result, so this year’s judges it.",
  );
});

test("without any numerical target nothing is said to be met or missed", () => {
  assert.equal(
    verdictWords({ ...tally, judged: 0, met: 0, withoutNumerical: 4 }),
    "None of the 4 measures has a numerical target, so none can be said to be met or missed.",
  );
});
