import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rows } from "../data-package/agreement.ts";
import { claimsAreBorneOut } from "./c1-claims.ts";
import { missesAreNotTheUsual } from "./c2-usual-misses.ts";
import { commentaryIsNew } from "./c3-carried.ts";
import { sampleAgreement, sampleRow } from "./sample-agreement.ts";

type Cells = Parameters<typeof sampleRow>[1];

const measure = (cells: Cells = {}) =>
  sampleRow("measures", {
    measure: "T1",
    code: "T1",
    title: "Calls answered",
    responsibility: "council",
    polarity: "high",
    frequency: "quarterly",
    accumulation: "snapshot",
    ...cells,
  });

const years = ["2018/19", "2019/20", "2020/21", "2021/22"];
const starts = ["04-01", "07-01", "10-01", "01-01"];
const ends = ["06-30", "09-30", "12-31", "03-31"];

const periods = years.flatMap((year, place) =>
  [1, 2, 3, 4].map((at) => {
    const calendarYear = 2018 + place + (at === 4 ? 1 : 0);
    return sampleRow("periods", {
      year,
      period: `q${at}`,
      label: `Quarter ${at}`,
      from: `${calendarYear}-${starts[at - 1]}`,
      to: `${calendarYear}-${ends[at - 1]}`,
      position: String(at),
    });
  }),
);

/** Quarters in turn from the first of 2018/19. */
function quarterly(...values: readonly string[]) {
  return values.map((value, at) =>
    sampleRow("results", {
      measure: "T1",
      year: years[Math.floor(at / 4)] ?? "",
      period: `q${(at % 4) + 1}`,
      value,
    }),
  );
}

const said = (text: string, period = "q2", year = "2021/22") =>
  sampleRow("commentary", { measure: "T1", year, period, text });

function agreement(rows: Partial<Rows>) {
  return sampleAgreement({ measures: [measure()], periods, ...rows });
}

function claimed(text: string, results: Rows["results"], cells: Cells = {}): readonly string[] {
  const made = agreement({ measures: [measure(cells)], results, commentary: [said(text)] });
  return claimsAreBorneOut(made).observations.map(({ message }) => message);
}

const upsAndDowns = ["80", "82", "81", "83", "80", "82", "81", "83", "80", "82", "81", "83", "81", "82"];

test("an improvement the chart calls the usual ups and downs is a doubt, with the sentence", () => {
  assert.deepEqual(claimed("Staff are new. Performance has improved.", quarterly(...upsAndDowns)), [
    "T1, Quarter 2 2021/22: the commentary says “Performance has improved.”, but its chart shows nothing beyond the usual ups and downs.",
  ]);
  assert.deepEqual(claimed("Performance has not improved.", quarterly(...upsAndDowns)), []);
  assert.deepEqual(claimed("Performance has significantly improved.", quarterly(...upsAndDowns)).length, 1);
});

test("an improvement the chart shows is borne out, and a worsening then is not", () => {
  const risen = quarterly(...upsAndDowns.slice(0, 13), "97");
  assert.deepEqual(claimed("Performance has improved significantly.", risen), []);
  assert.deepEqual(claimed("Performance has worsened.", risen), [
    "T1, Quarter 2 2021/22: the commentary says “Performance has worsened.”, but its chart shows a real improvement: the latest point is above the upper limit.",
  ]);
});

test("without a chart a claim is held against the period before and the year before", () => {
  const four = (last: string) =>
    ["q1", "q2"].flatMap((period, at) => [
      sampleRow("results", { measure: "T1", year: "2020/21", period, value: at === 0 ? "88" : "86" }),
      sampleRow("results", { measure: "T1", year: "2021/22", period, value: at === 0 ? "90" : last }),
    ]);
  assert.deepEqual(claimed("Performance has improved.", four("85")), [
    "T1, Quarter 2 2021/22: the commentary says “Performance has improved.”, but it is declining: down 5 points from 90% (April to June 2021).",
  ]);
  assert.deepEqual(claimed("Performance has improved.", four("87")), []);
  assert.deepEqual(claimed("Performance has improved.", four("95")), []);
  assert.deepEqual(claimed("This is the best result ever.", four("89")), [
    "T1, Quarter 2 2021/22: the commentary says “This is the best result ever.”, but it was 90% in April to June 2021.",
  ]);
  assert.deepEqual(claimed("This is the best result ever.", four("91")), []);
});

test("nothing is held against a claim about a period without a figure, or where neither way is good", () => {
  assert.deepEqual(claimed("Performance has improved.", quarterly(...upsAndDowns.slice(0, 13))), []);
  const context = { polarity: "none", responsibility: "contextual" };
  assert.deepEqual(claimed("The rate has improved.", quarterly("80", "70"), context), []);
});

test("a target missed eight times running within the usual ups and downs is told", () => {
  const targets = years.map((year) =>
    sampleRow("targets", { measure: "T1", year, kind: "numerical", value: "95" }),
  );
  const found = (results: Rows["results"], held = targets) =>
    missesAreNotTheUsual(agreement({ results, targets: held })).observations.map(({ message }) => message);
  assert.deepEqual(found(quarterly(...upsAndDowns)), [
    "T1: the target was missed 14 times running, from April to June 2018 to July to September 2021, and the chart shows nothing beyond the usual ups and downs: nothing suggests that it will be met as things are done now.",
  ]);
  assert.deepEqual(found(quarterly(...upsAndDowns.slice(0, 13), "96")), []);
  assert.deepEqual(found(quarterly(...upsAndDowns.slice(0, 13), "92")), []);
  assert.deepEqual(found(quarterly(...upsAndDowns), targets.slice(3)), []);
});

test("a commentary carried word for word says since when it is unchanged, once", () => {
  const same = "Most absence is long-term, and each case is reviewed.";
  const found = (...commentary: Rows["commentary"]) =>
    commentaryIsNew(agreement({ commentary })).observations.map(({ message }) => message);
  assert.deepEqual(found(said(same, "q1"), said(same.toUpperCase(), "q2"), said(same, "q3")), [
    `T1, Quarter 3 2021/22: the commentary is unchanged since Quarter 1 2021/22, word for word: “${same}”`,
  ]);
  assert.deepEqual(found(said(same, "q4", "2020/21"), said(same, "q1")), [
    `T1, Quarter 1 2021/22: the commentary is unchanged since Quarter 4 2020/21, word for word: “${same}”`,
  ]);
  assert.deepEqual(found(said(same, "q1"), said("Another cause.", "q2"), said(same, "q3")), []);
  assert.deepEqual(found(said("On track.", "q1"), said("On track.", "q2")), []);
});
