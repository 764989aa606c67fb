import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import {
  assessed,
  at,
  day,
  measureRow,
  resultRow,
  targetRow,
  yearOf,
} from "../../domain/assessment/held-rows.test.ts";
import { changePoints } from "../../domain/data-package/tables/assessment.ts";
import { trendPicture } from "./trend-picture.ts";
import { trendRun } from "./trend-run.ts";

type Given = Partial<Parameters<typeof assessed>[0]>;

function assessedIn(year: number, period: string, given: Given): Assessment {
  return assessed(given, at(year, period));
}

const drawn = (assessment: Assessment, ...changes: Parameters<typeof trendPicture>[2][]) =>
  trendPicture({ assessment }, "Calls answered", ...changes).toString();

/** The stops of the wide drawing: what the line is made of. */
function stops(markup: string): readonly string[] {
  const [wide = ""] = markup.split("</svg>");
  return [...wide.matchAll(/data-name="([^"]*)" data-words="([^"]*)"/g)].map(
    ([, name, words]) => `${name}: ${words}`,
  );
}

const quarterly = [...yearOf(2020, "90.0", "91.0", "91.5", "92.0", "91.1"), ...yearOf(2021, "92.0", "91.5")];

describe("the line of a measure", () => {
  it("runs through the periods within the years where more of them are held than whole years", () => {
    const words = stops(
      drawn(assessedIn(2021, "q2", { results: quarterly, targets: [targetRow(2021, "93.0")] })),
    );
    assert.deepEqual(words, [
      "Quarter 1 2020/21: 90.0%",
      "Quarter 2 2020/21: 91.0%",
      "Quarter 3 2020/21: 91.5%",
      "Quarter 4 2020/21: 92.0%",
      "Quarter 1 2021/22: 92.0%, target 93.0%",
      "Quarter 2 2021/22: 91.5%, target 93.0%",
    ]);
  });

  it("stays with whole years where those are held, and shows the year a target waits for", () => {
    const results = [2018, 2019, 2020].map((year) => resultRow(year, "year", String(year - 1930)));
    const words = stops(drawn(assessedIn(2021, "year", { results, targets: [targetRow(2021, "93")] })));
    assert.deepEqual(words, [
      "2018/19: 88%",
      "2019/20: 89%",
      "2020/21: 90%",
      "2021/22: no result, target 93%",
    ]);
  });

  it("goes year by year for what builds up over the year, for its periods are overlaid elsewhere", () => {
    const definitions = [measureRow({ accumulation: "cumulative", unit: "number" })];
    const results = [
      ...yearOf(2019, "10", "20", "30", "40", "40"),
      ...yearOf(2020, "11", "21", "31", "41", "41"),
      ...yearOf(2021, "12"),
    ];
    assert.equal(trendRun(assessedIn(2021, "q1", { definitions, results })).kind, "years");
    const first = assessedIn(2021, "q3", { definitions, results: yearOf(2021, "12", "24", "36") });
    assert.equal(trendRun(first).kind, "periods");
  });

  it("marks a figure that may still change", () => {
    const results = [...yearOf(2021, "90", "91"), resultRow(2021, "q3", "92", { markers: ["provisional"] })];
    assert.ok(
      stops(drawn(assessedIn(2021, "q3", { results }))).includes("Quarter 3 2021/22: 92%, provisional"),
    );
  });

  it("breaks where the definition changed", () => {
    const assessment = assessedIn(2021, "q2", { results: quarterly });
    const row = madeRow(changePoints, {
      part: "all",
      on: day("2021-04-01"),
      kind: "definition-change",
      why: "Calls abandoned in the first ten seconds no longer count.",
    });
    const lines = (markup: string) => markup.split("</svg>")[0]?.match(/class="chart-accent-line"/g)?.length;
    assert.equal(lines(drawn(assessment)), 1);
    assert.equal(lines(drawn(assessment, [row])), 2);
    assert.match(
      pageWords(drawn(assessment, [row])),
      /^It fell, from 92\.0% in Quarter 1 2021\/22 to 91\.5% in Quarter 2 2021\/22: down 0\.5 points\. The line breaks at Quarter 1 2021\/22: what stands before counts something else\./,
    );
  });

  it("draws both ends of a target that is a range", () => {
    const targets = [targetRow(2021, "90", { upper: targetRow(2021, "95").value })];
    const results = yearOf(2021, "92", "93", "94");
    const markup = drawn(assessedIn(2021, "q3", { results, targets }));
    assert.equal(markup.split("</svg>")[0]?.match(/stroke-dasharray="8 5"/g)?.length, 2);
    assert.ok(stops(markup).includes("Quarter 1 2021/22: 92%, target 90% to 95%"));
  });

  it("says how many older ones it leaves to the table", () => {
    const results = Array.from({ length: 13 }, (_, back) =>
      yearOf(2009 + back, "90", "91", "90", "91"),
    ).flat();
    const words = pageWords(drawn(assessedIn(2021, "q4", { results })));
    assert.match(words, /The picture shows the 48 newest; 4 older ones are in the table\./);
  });

  it("is not drawn for one figure", () => {
    assert.equal(drawn(assessedIn(2021, "q1", { results: yearOf(2021, "90") })), "");
  });
});
