import assert from "node:assert/strict";
import { test } from "node:test";
import { numeralsIn } from "./numerals-in.ts";

const found = (text: string) => numeralsIn(text).map((one) => `${one.text} ${one.kind} ${one.size}`);

const figures: readonly (readonly [string, readonly string[]])[] = [
  ["We collected 97.36% of it.", ["97.36% percentage 97.36"]],
  ["The cash limit is £24.502m.", ["£24.502m money 24502000"]],
  ["a gap of £1.2 million and £645k", ["£1.2 million money 1200000", "£645k money 645000"]],
  ["£24,502,000, less −£250", ["£24,502,000 money 24502000", "−£250 money -250"]],
  ["42 of 117 targets", ["42 number 42", "117 number 117"]],
  ["35 per cent, up 1.06 points", ["35 per cent percentage 35", "1.06 points points 1.06"]],
  [
    "96 Percent; 1,475 homes, 2.5 million visits",
    ["96 Percent percentage 96", "1,475 number 1475", "2.5 million number 2500000"],
  ],
  ["between 10% and 15%", ["10% percentage 10", "15% percentage 15"]],
  ["It cost £2,021.", ["£2,021 money 2021"]],
  ["2,021 people", ["2,021 number 2021"]],
  ["over 500 homes and under 3%", ["500 number 500", "3% percentage 3"]],
  ["8.5 days on average", ["8.5 number 8.5"]],
];
for (const [text, wanted] of figures) {
  test(`figures written by hand are found: ${text}`, () => assert.deepEqual(found(text), wanted));
}

const none = [
  "In 2021, in 2021/22, in 2020-21, from 2019 to 2021 and in the 2010s",
  "On 23 November 2021, on November 23, on 1st April, 12 to 14 May and at 9.30 am",
  "on 2021-11-23 and 23/11/2021, around the clock 24/7",
  "see section 3, page 12, Appendix 2, Table 4.1, paragraphs 3 and 4, Priority 2",
  "RCG1.1, RCG 1.1, RCG.1.10, BV12(ii), M60, Covid-19, CO2, Q2 and Q1.5",
  "the 3rd quarter, 2nd place, the 21st century",
  "1. first\n2. second\n10) tenth\n> 3. quoted",
  "Write to us@example.org, ring 0161 474 5000, see https://example.org/a/12?b=3 or [here](https://example.org/4)",
  "{{RCG1.1 2020/21}} and `97.36%`",
  "16-year-olds, those aged 65 and the over 85s",
  "Key Stage 2 pupils, SK1 3XE",
];
for (const text of none)
  test(`what is no figure is passed over: ${text.slice(0, 60)}`, () => assert.deepEqual(found(text), []));

test("a number written coarsely may stand for any it is rounded from", () => {
  const [written] = numeralsIn("£24.5m");
  assert.equal(Math.round(written?.slack ?? 0), 50_000);
  assert.equal(written?.telling, 3);
});

test("ten times the numbers take some ten times as long, whatever they look like", () => {
  const timed = (text: string) => {
    const from = performance.now();
    numeralsIn(text);
    return performance.now() - from;
  };
  for (const piece of ["97.36% of 1,475 ", "1", "1,", "1.", "RCG ", "12 to ", "<a "]) {
    const few = Math.min(timed(piece.repeat(2_000)), timed(piece.repeat(2_000)));
    const many = Math.min(timed(piece.repeat(20_000)), timed(piece.repeat(20_000)));
    assert.ok(many < 50 * Math.max(few, 4), `${piece}: ${few} ms, then ${many} ms`);
  }
  assert.equal(numeralsIn("97.36% of 1,475 ".repeat(20_000)).length, 40_000);
});
