import assert from "node:assert/strict";
import { before, describe, it, test } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { theCouncil } from "../../../test/small-council.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import type { Entry } from "../../ledger/read-entries.ts";
import type { CheckedAgreement } from "../reading.ts";
import { addressBook } from "../routes.ts";
import { homePage } from "./home-page.ts";
import { inOneGo } from "./latest-entries.ts";
import { worstFindings } from "./worst-findings.ts";

const to = addressBook();

function entry(entryId: number, given: Partial<Entry> = {}): Entry {
  return {
    entryId,
    recordedAt: "2021-06-07T09:30:00.000Z",
    knownAt: "2021-06-07T09:30:00.000Z",
    actor: "finance",
    operation: "import",
    sourceName: `file-${entryId}.csv`,
    sourceSha256: null,
    note: null,
    factsDigest: "",
    previousHash: "",
    hash: "",
    ...given,
  };
}

describe("the home page of the example", () => {
  let shown: readonly CheckedAgreement[] = [];
  before(async () => {
    const found = await Promise.all(["rcg-2021-22", "cfe-2020-21", "src-2015-16"].map(agreementIn));
    shown = found.map((agreement) => ({ agreement, checked: reconcile(agreement) }));
  });

  function pageOn(day: string): string {
    const portfolios = shown.map(({ agreement }) => agreement.portfolio);
    return homePage({
      to,
      council: theCouncil,
      portfolios,
      shown,
      day: Temporal.PlainDate.from(day),
      entries: [entry(3), entry(2), entry(1, { actor: "performance" })],
      reports: [],
      computed: [
        { measure: "RCG1.1", feed: "council-tax" },
        { measure: "RCG1.2", feed: "council-tax" },
      ],
    }).main.toString();
  }

  it("counts the targets met out of those that can be judged", () => {
    assert.ok(
      pageWords(pageOn("2026-11-22")).includes(
        "3 portfolio agreements are held, from 2015/16 to 2021/22. " +
          "Of 20 numerical targets that can be judged, 9 are met by the last result held.",
      ),
    );
  });

  it("gives each portfolio a card with its targets, its money and what cannot be right or looks wrong", () => {
    const cards = sectionWords(pageOn("2026-11-22"), "portfolios");
    assert.ok(cards.includes("2021/22 · Cllr Tom McGee 5 of 7 targets met 2 close £24.502m cash limit"));
    assert.ok(
      cards.includes(
        "£4.841m cash limit, forecast to be £0.830m over One thing cannot be right, and four more look wrong",
      ),
    );
    assert.ok(cards.includes("34 measures, none with a numerical target"));
  });

  it("tells what cannot be right from what looks wrong over all agreements", () => {
    assert.match(
      sectionWords(pageOn("2026-11-22"), "adds-up"),
      /^Does it add up\? Seven things in 3 agreements cannot be right, and 11 more look wrong\. 198 sums were worked out\. The worst:/,
    );
  });

  it("says how many measures are worked out from records, with the way to them", () => {
    const page = pageOn("2026-11-22");
    assert.match(
      sectionWords(page, "adds-up"),
      /Two measures are worked out from the records of 1 source system: what the records say, where they come from\.$/,
    );
    assert.match(page, /href="\/proposals"/);
    assert.match(page, /href="\/feeds"/);
  });

  it("names the worst of every agreement, the largest sum first, and one cause once", () => {
    const worst = worstFindings(shown);
    assert.deepEqual(
      worst.map(({ found, finding }) => [found.agreement.portfolio.portfolio, finding.difference]),
      [
        ["SRC", "901"],
        ["CFE", ""],
        ["RCG", ""],
        ["SRC", "25"],
      ],
    );
  });

  it("tells what comes next from the day it is read on", () => {
    const next = sectionWords(pageOn("2021-08-01"), "next");
    assert.ok(next.startsWith("What comes next 7 September 2021: Financial Update Report"));
    assert.ok(next.includes("14 June 2022 (to be confirmed): Annual Portfolio Report"));
    assert.ok(!next.includes("15 June 2021"));
  });

  it("names the last meetings where none is still to come", () => {
    const next = sectionWords(pageOn("2026-11-22"), "next");
    assert.ok(
      next.includes("No meeting on a timetable held here is still to come. The last were: 14 June 2022"),
    );
  });

  it("tells who wrote the latest entries, when and from which file", () => {
    const latest = sectionWords(pageOn("2026-11-22"), "latest");
    assert.ok(
      latest.includes(
        "finance imported 2 files: file-3.csv (entry 3), file-2.csv (entry 2) 7 June 2021 at 10:30",
      ),
    );
    assert.ok(latest.includes("performance imported a file: file-1.csv (entry 1)"));
  });
});

test("entries of one minute, person and note stand together, others apart", () => {
  const groups = inOneGo([
    entry(4),
    entry(3),
    entry(2, { note: "Corrected" }),
    entry(1, { recordedAt: "2021-06-06T09:30:00.000Z" }),
  ]);
  assert.deepEqual(
    groups.map(({ entries }) => entries.map(({ entryId }) => entryId)),
    [[4, 3], [2], [1]],
  );
});

test("an empty ledger says what to do", () => {
  const { main } = homePage({
    to,
    council: undefined,
    portfolios: [],
    shown: [],
    day: Temporal.PlainDate.from("2026-11-22"),
    entries: [],
    reports: [],
    computed: [],
  });
  assert.ok(pageWords(main).includes("npx outturn import PATH"));
});
