import assert from "node:assert/strict";
import { test } from "node:test";
import { periodWords } from "../period/period-words.ts";
import { figuresOf, measureRow, quarters, resultRow, yearOf } from "./held-rows.test.ts";
import { hasFigure, reportedOf } from "./reported.ts";

const cumulative = measureRow({ accumulation: "cumulative", unit: "number" });

test("results come in the order of the periods they are reported for, the whole year last", () => {
  const rows = [resultRow(2020, "year", "4"), resultRow(2020, "q2", "2"), resultRow(2019, "q4", "1")];
  assert.deepEqual(
    figuresOf(measureRow(), rows).map(({ slot }) => slot.words),
    ["Quarter 4 2019/20", "Quarter 2 2020/21", "2020/21"],
  );
});

test("a cumulative figure is about the year up to the end of its period", () => {
  const words = (accumulation: "cumulative" | "in-period") =>
    figuresOf(measureRow({ accumulation }), yearOf(2021, "1", "2")).map(({ period }) => periodWords(period));
  assert.deepEqual(words("cumulative"), ["April to June 2021", "April to September 2021"]);
  assert.deepEqual(words("in-period"), ["April to June 2021", "July to September 2021"]);
});

test("what ends with the year stands for it, unless each period is counted alone", () => {
  const whole = (measure = cumulative) =>
    figuresOf(measure, yearOf(2021, "1", "2", "3", "4", "5")).map((one) => one.wholeYear);
  assert.deepEqual(whole(), [false, false, false, true, true]);
  assert.deepEqual(whole(measureRow({ accumulation: "in-period" })), [false, false, false, false, true]);
});

test("a year's cell that is about its first half does not stand for the year", () => {
  const whole = (about: string) =>
    figuresOf(measureRow(), [resultRow(2020, "year", "56", { about })])[0]?.wholeYear;
  assert.equal(whole("FY2020/21 Q1-Q2"), false);
  assert.equal(whole("FY2020/21"), true);
  assert.equal(whole("CY2020"), true);
  assert.equal(whole("wave 2020"), true);
  assert.equal(whole("as at 2021-01-15"), true);
});

test("a row that says why there is no figure has none, and a part may be a share", () => {
  const [none, share] = reportedOf(
    [measureRow({ unit: "number" })],
    [
      resultRow(2019, "year", "", { missing: "not-collected" }),
      resultRow(2020, "year", "12.5", { part: "b", asPrinted: "12.5%" }),
    ],
    quarters,
  );
  assert.equal(none && hasFigure(none), false);
  assert.equal(share?.value.kind === "measured" ? share.value.unit : "", "percentage");
});
