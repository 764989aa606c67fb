import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import {
  assessed,
  at,
  measureRow,
  resultRow,
  targetRow,
  yearOf,
} from "../../domain/assessment/held-rows.test.ts";
import { targetProfiles } from "../../domain/data-package/tables/assessment.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { addressBook } from "../routes.ts";
import { yearOnYearPicture } from "./year-on-year-picture.ts";

const builtUp = measureRow({ accumulation: "cumulative", unit: "number", polarity: "low" });

function bins(given: Partial<Parameters<typeof assessed>[0]> = {}): Assessment {
  const results = [
    ...yearOf(2019, "700", "1400", "2100", "2800"),
    ...yearOf(2020, "500", "1000", "1500", "2000"),
    ...yearOf(2021, "610", "1320"),
  ];
  return assessed({ definitions: [builtUp], results, ...given }, at(2021, "q2"));
}

const share = (period: string, text: string) =>
  madeRow(targetProfiles, { part: "all", year: financialYear(2021), period, share: decimal(text) });

function shown(part: Assessment, profiles: Parameters<typeof yearOnYearPicture>[0]["profiles"] = []) {
  return yearOnYearPicture({ to: addressBook(), part, title: "Missed bins", profiles, level: 2 });
}

/** What each period of the wide drawing says. */
function stops(markup: string): readonly string[] {
  const [wide = ""] = markup.split("</svg>");
  return [...wide.matchAll(/data-name="([^"]*)" data-words="([^"]*)"/g)].map(
    ([, name, words]) => `${name}: ${words}`,
  );
}

test("this year is set against the same time of the years before", () => {
  const picture = shown(bins());
  assert.match(
    pageWords(picture),
    /By the end of Quarter 2 2021\/22 it had come to 1,320, 320 more than at the same time in 2020\/21 \(1,000\)\./,
  );
  assert.deepEqual(stops(picture.toString()), [
    "Q1: 2021/22 610, 2020/21 500, 2019/20 700",
    "Q2: 2021/22 1,320, 2020/21 1,000, 2019/20 1,400",
    "Q3: 2020/21 1,500, 2019/20 2,100",
    "Q4: 2020/21 2,000, 2019/20 2,800",
  ]);
});

test("a target for the year is spread by the shape of the years before, for periods to come too", () => {
  // A quarter of each year was reached at each quarter.
  const lines = stops(shown(bins({ targets: [targetRow(2021, "2400")] })).toString());
  assert.deepEqual(
    lines.map((one) => /Target ([\d,]+)/.exec(one)?.[1]),
    ["600", "1,200", "1,800", "2,400"],
  );
});

test("a target the council spread itself is taken as it set it", () => {
  const profiles = [share("q1", "30"), share("q2", "60"), share("q3", "80")];
  const settings = {
    profile: ["30", "60", "80"].map((text, place) => ({
      year: financialYear(2021),
      period: `q${place + 1}`,
      share: decimal(text),
    })),
  };
  const picture = shown(bins({ targets: [targetRow(2021, "2000")], settings }), profiles);
  assert.deepEqual(
    stops(picture.toString()).map((one) => /Target ([\d,]+)/.exec(one)?.[1]),
    ["600", "1,200", "1,600", "2,000"],
  );
  assert.match(pageWords(picture), /The target by then is 1,200\./);
});

test("a year's outturn stands at its end where its last period is not held", () => {
  const results = [
    ...yearOf(2020, "500", "1000", "1500"),
    resultRow(2020, "year", "2000"),
    ...yearOf(2021, "610", "1320", "1900"),
  ];
  const lines = stops(shown(assessed({ definitions: [builtUp], results }, at(2021, "q3"))).toString());
  assert.equal(lines.at(-1), "Year: 2020/21 2,000");
});

test("what stands for itself in each period is not overlaid, unless it follows the seasons", () => {
  const results = [...yearOf(2020, "90", "91", "92", "91"), ...yearOf(2021, "92", "93")];
  assert.equal(shown(assessed({ results }, at(2021, "q2"))).toString(), "");
  const seasonal = assessed({ definitions: [measureRow({ seasonal: true })], results }, at(2021, "q2"));
  assert.match(
    pageWords(shown(seasonal)),
    /In Quarter 2 2021\/22 it was 93%, 2 points more than in the same period of 2020\/21 \(91%\)\./,
  );
  assert.match(pageWords(shown(seasonal)), /The scale starts at/);
});

test("one year alone is not laid over another", () => {
  const results = yearOf(2021, "610", "1320", "1900");
  assert.equal(shown(assessed({ definitions: [builtUp], results }, at(2021, "q3"))).toString(), "");
});

test("every figure stands in the table, and what is not held says so", () => {
  const words = pageWords(shown(bins()));
  assert.match(words, /Q2 1,400 1,000 1,320/);
  assert.match(words, /Q3 2,100 1,500 Not held/);
});

test("years before the series broke are not laid under those after", () => {
  const results = [
    ...yearOf(2018, "700", "1400", "2100", "2800"),
    resultRow(2019, "q1", "400", { markers: ["break-in-series"] }),
    ...yearOf(2019, "400", "900", "1300", "1800").slice(1),
    ...yearOf(2020, "500", "1000", "1500", "2000"),
  ];
  const part = assessed({ definitions: [builtUp], results }, at(2020, "q4"));
  const [first] = stops(shown(part).toString());
  assert.equal(first, "Q1: 2020/21 500, 2019/20 400");
});
