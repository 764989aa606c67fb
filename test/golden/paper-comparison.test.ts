import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePaper } from "../../scripts/paper/compare.ts";
import { figuresIn } from "../../scripts/paper/figures-in.ts";
import type { Report } from "../../src/report/model/report.ts";
import type { ReportTable } from "../../src/report/model/report-table.ts";

const read = (text: string) => figuresIn(text, { cells: true }).map(({ is }) => is[0]);

test("figures are read from print as what they are: amounts, shares, counts, years and days", () => {
  assert.deepEqual(read("Stage 1 upheld\t35.9% (42 of 117)"), ["35.9%", "42", "117"]);
  assert.deepEqual(read("£0.028m in 2021/22"), ["£28000", "year 2021/22"]);
  assert.deepEqual(read("Income\t(27,670)\t-645\t−3"), ["-27670", "-645", "-3"]);
  assert.deepEqual(read("14 Sept 2020, 1/4/15 and June 2022"), [
    "day 2020-09-14",
    "day 2015-04-01",
    "month 2022-06",
  ]);
  assert.deepEqual(read("TBC\tN/A\tAim to maximise"), ["to be confirmed", "not applicable", "aim maximise"]);
});

test("numbers in codes, quarters and other names are no figures", () => {
  assert.deepEqual(read("RCG.1.1 BV.09 Covid-19 Q1.5 Key Stage 2, 3FE Expansion, £000"), []);
});

const budgets: ReportTable = {
  id: "budgets",
  code: "AAAA",
  caption: "Budgets 2021/22, £000",
  columns: [
    { heading: "Service", kind: "header" },
    { heading: "Net", kind: "number" },
  ],
  rows: [
    { kind: "line", cells: [["Parks"], ["1,250"]] },
    { kind: "line", cells: [["Street lighting"], ["(310)"]] },
    { kind: "note", text: ["Of which lamps: £0.045m."] },
  ],
  notes: [],
};

const report: Report = {
  id: "prk-2021-22-agreement",
  kind: "agreement",
  title: "Agreement 2021/22",
  subject: "Parks and streets",
  council: { name: "A council" },
  language: "en-GB",
  version: "1.0",
  asAt: "2021-06-07T22:59:59.999Z",
  cover: { lines: [] },
  notices: [],
  sections: [
    { id: "budget", title: "Budget", blocks: [{ kind: "table", table: budgets }], sections: [] },
    {
      id: "vision",
      title: "Vision",
      blocks: [{ kind: "paragraph", text: ["We keep 16 parks within £1.250m."] }],
      sections: [],
    },
  ],
};

const places = [{ from: 1, to: 9, places: ["budget"] }];

function missingOf(...lines: readonly string[]): readonly string[] {
  return comparePaper(lines.join("\n"), places, report).missing.map(({ line, text }) => `${line}: ${text}`);
}

test("a paper's figures that stand in the report's row of that name are all there", () => {
  assert.deepEqual(missingOf("Service\t2021/22 £000", "Parks\t1,250", "Street lighting\t-310"), []);
});

test("a figure that differs by a digit, a sign or its places is missing", () => {
  assert.deepEqual(missingOf("Parks\t1,205", "Street lighting\t310", "Parks\t1,250.0"), [
    "1: 1,205",
    "2: 310",
    "3: 1,250.0",
  ]);
});

test("a figure that stands in another row, or in another section, is missing", () => {
  assert.deepEqual(missingOf("Parks\t(310)", "Street lighting\t16"), ["1: (310)", "2: 16"]);
});

test("what is said beneath a row belongs to it", () => {
  assert.deepEqual(missingOf("Street lighting\t(310), of which £0.045m for lamps"), []);
});

test("a figure among words may stand anywhere, in a table of £000 as well", () => {
  assert.deepEqual(missingOf("Lighting brings in £0.310m, and there are 16 parks and 17 lakes."), ["1: 17"]);
});
