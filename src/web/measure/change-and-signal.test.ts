import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment } from "../../domain/assessment/assess.ts";
import { assessed, at, measureRow, resultRow } from "../../domain/assessment/held-rows.test.ts";
import { changeAndSignal } from "./change-and-signal.ts";

/** Whole years from 2005/06 on, one for each figure. */
function years(values: readonly string[], given: Parameters<typeof measureRow>[0] = {}): Assessment {
  const definitions = [measureRow({ frequency: "annual", ...given })];
  const results = values.map((value, place) => resultRow(2005 + place, "year", value));
  return assessed({ definitions, results }, at(2005 + values.length - 1, "year"));
}

const words = (...given: Parameters<typeof years>) => changeAndSignal(years(...given));

const level = ["90", "92", "90", "92", "90", "92", "90", "92", "90", "92", "90"];
const falling = ["99", "98", "97", "96", "95", "94", "93", "92", "91", "90", "89"];

test("a rise within the usual ups and downs is said to be no more", () => {
  assert.deepEqual(words([...level, "92"]), {
    fit: "chance",
    words: "Up 2 points on 2015/16, but the run of figures shows nothing beyond the usual ups and downs.",
  });
});

test("a figure that has not moved, among the usual ups and downs, is no contradiction", () => {
  assert.deepEqual(words([...level, "90"]), {
    fit: "chance",
    words: "No real change on 2015/16, and the run of figures shows nothing beyond the usual ups and downs.",
  });
});

test("a rise that the run bears out is said with the rule that shows it", () => {
  assert.deepEqual(words([...level, "99"]), {
    fit: "agree",
    words:
      "Up 9 points on 2015/16, and the run of figures shows a real improvement: its latest point is above the upper limit.",
  });
  assert.equal(words([...level, "99"], { polarity: "low" }).words.includes("a real worsening"), true);
  assert.equal(words([...level, "99"], { polarity: "low" }).fit, "agree");
});

test("a fall that the run bears out is a worsening where high is good", () => {
  assert.deepEqual(words([...falling, "88"]), {
    fit: "agree",
    words:
      "Down 1 point on 2015/16, and the run of figures shows a real worsening: its latest point is below the lower limit.",
  });
});

/** Below the lower limit twice, the second time a little higher. */
const low = [...level.slice(0, -1), "60"];

test("up on last year and yet a real worsening are both said in one sentence", () => {
  assert.deepEqual(words([...low, "62"]), {
    fit: "contradict",
    words:
      "Up 2 points on 2015/16, but the run of figures shows a real worsening: its latest point is below the lower limit.",
  });
});

test("down on last year and yet a real improvement are both said in one sentence", () => {
  const { fit, words: said } = words([...low, "62"].map((value) => String(150 - Number(value))));
  assert.equal(fit, "contradict");
  assert.match(said, /^Down 2 points on 2015\/16, but the run of figures shows a real improvement: /);
});

test("no real change since one earlier figure can hide a real change of the run", () => {
  assert.deepEqual(words([...low, "60"]), {
    fit: "contradict",
    words:
      "No real change on 2015/16, but the run of figures shows a real worsening: its latest point is below the lower limit.",
  });
});

test("where neither way is good, a change is only said to be real", () => {
  assert.match(
    words([...level, "99"], { polarity: "none" }).words,
    /, and the run of figures shows a real change: /,
  );
  assert.equal(words([...level, "99"], { polarity: "none" }).fit, "agree");
  assert.equal(words([...low, "62"], { polarity: "none" }).fit, "contradict");
  assert.equal(words([...low, "60"], { polarity: "none" }).fit, "contradict");
  assert.equal(words([...low, "58"], { polarity: "maintain" }).fit, "agree");
});

test("too few points are said, whether or not there is a figure to compare with", () => {
  assert.deepEqual(words(["90", "92"]), {
    fit: "unknown",
    words:
      "Up 2 points on 2005/06; whether that is more than chance can’t be told: 2 comparable points are held, and eight are needed.",
  });
  assert.deepEqual(words(["90"]), {
    fit: "unknown",
    words:
      "It can’t be compared (no figure is held for a year before). 1 comparable point is held, and eight are needed to tell a change from chance.",
  });
  assert.equal(words(["90", "90"]).words.startsWith("No real change on 2005/06; whether"), true);
});

test("without a figure to compare with, the run still says what it shows", () => {
  const results = [4, 3, 2, 1].flatMap((back) =>
    ["q1", "q2", "q3", "q4"].map((period, place) => resultRow(2020 - back, period, place % 2 ? "92" : "90")),
  );
  const seasonal = [measureRow({ accumulation: "in-period" })];
  const found = assessed(
    { definitions: seasonal, results: [...results.slice(0, 12), resultRow(2021, "q2", "91")] },
    at(2021, "q2"),
  );
  const { fit, words: said } = changeAndSignal(found);
  assert.equal(fit, "unknown");
  assert.equal(
    said,
    "It can’t be compared (no figure is held for the same period last year), but the run of figures shows nothing beyond the usual ups and downs.",
  );
});

test("limits of few points are said to be on trial", () => {
  assert.match(words(level.slice(0, 8)).words, /ups and downs \(by limits still on trial, of 8 points\)\.$/);
});

test("for what builds up, it is what each period added that is charted", () => {
  const results = [2018, 2019, 2020].flatMap((year) =>
    ["10", "21", "30", "41"].map((value, place) => resultRow(year, `q${place + 1}`, value)),
  );
  const definitions = [measureRow({ accumulation: "cumulative", unit: "number" })];
  const { words: said } = changeAndSignal(assessed({ definitions, results }, at(2020, "q4")));
  assert.equal(
    said,
    "No real change on April 2019 to March 2020, and what each period added shows nothing beyond the usual ups and downs.",
  );
});
