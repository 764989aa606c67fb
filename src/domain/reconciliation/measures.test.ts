import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingIsCopied } from "./d1-duplicates.ts";
import { ratesAreTheirCounts } from "./f21-percentages.ts";
import { measuredTwice } from "./f24-measured-twice.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

const result = "measure year value numerator denominator count";

function measured(...lines: readonly string[]) {
  const keys = [...new Set(lines.map((line) => line.split(" ")[0] ?? ""))];
  return sampleAgreement({
    measures: keys.map((measure) =>
      sampleRow("measures", {
        measure,
        code: measure,
        title: `Measure ${measure}`,
        responsibility: "council",
        polarity: "high",
        frequency: "quarterly",
        accumulation: "in-period",
      }),
    ),
    results: sampleRows("results", result, ...lines),
  });
}

test("printed percentages that are their counts tie, whichever way a half is rounded", () => {
  const agreement = measured(
    "T1 2017/18 35.9 42 117 -",
    "T1 2018/19 23.8 19 80 -",
    "T1 2019/20 23.7 19 80 -",
    "T1 2020/21 98 3169 3230 -",
  );
  assert.deepEqual(ratesAreTheirCounts(agreement), { observations: [], sums: 4 });
});

test("a percentage that is not its counts is an error that says what they are", () => {
  const [found] = ratesAreTheirCounts(measured("T1 2017/18 39.5 42 117 -")).observations;
  assert.equal(found?.message, "T1, 2017/18: 42 of 117 is 35.9%, but 39.5% is printed.");
  assert.equal(found?.difference, "3.6");
  assert.equal(found?.unit, "percentage points");
});

test("a percentage cut off instead of rounded says so", () => {
  const [found] = ratesAreTheirCounts(measured("T1 2017/18 66.6 56 84 -")).observations;
  assert.match(found?.likelyCause ?? "", /cut off instead of rounded/);
});

test("more counted than there were is left to the check of figures that can't be, unless the measure allows it", () => {
  const agreement = measured("T1 2017/18 35.9 117 42 -");
  assert.deepEqual(ratesAreTheirCounts(agreement), { observations: [], sums: 1 });
  const allowed = {
    ...agreement,
    measures: agreement.measures.map((row) => ({ ...row, possible: "any" as const })),
  };
  const [found] = ratesAreTheirCounts(allowed).observations;
  assert.equal(found?.message, "T1, 2017/18: 117 of 42 is 278.6%, but 35.9% is printed.");
});

test("a count beside a percentage that doubles the number behind it is a doubt", () => {
  const agreement = measured(
    "T1 2017/18 88.3 - - 34132",
    "T1 2018/19 84.6 - - 33158",
    "T1 2019/20 8.46 - - 33158",
  );
  const { observations, sums } = ratesAreTheirCounts(agreement);
  assert.equal(sums, 2);
  assert.deepEqual(
    observations.map(({ severity, message }) => [severity, message]),
    [
      [
        "doubt",
        "T1: the count and the rate mean about 39,000 in all for 2018/19, but about 390,000 for 2019/20.",
      ],
    ],
  );
});

test("two measures with the same history are a doubt, unless it is the same figure every year", () => {
  const agreement = measured(
    "T1 2013/14 3.8 - - 78",
    "T1 2014/15 4.8 - - 100",
    "T2 2013/14 3.8 - - 78",
    "T2 2014/15 4.8 - - 100",
    "T3 2013/14 100 - - -",
    "T3 2014/15 100 - - -",
    "T4 2013/14 100 - - -",
    "T4 2014/15 100 - - -",
  );
  assert.deepEqual(
    nothingIsCopied(agreement).observations.map(({ place, message }) => [place, message]),
    [["results.same-history.t1~t2", "T1 and T2 have exactly the same figures for 2013/14 and 2014/15."]],
  );
});

test("one count printed for two neighbouring years is a doubt, a small one is chance", () => {
  const agreement = measured(
    "T1 2017/18 - 1475 1770 -",
    "T1 2018/19 - 1475 1685 -",
    "T2 2017/18 - 41 117 -",
    "T2 2018/19 - 41 121 -",
  );
  assert.deepEqual(
    nothingIsCopied(agreement).observations.map(({ message }) => message),
    ["T1: the count 1,475 is printed for both 2017/18 (of 1,770) and 2018/19 (of 1,685)."],
  );
});

test("one fact given by two rows agrees to the coarser of them", () => {
  const rows = (value: string) => {
    const agreement = measured("T1 2017/18 0.21 - - -");
    const words = { measure: "T1", year: "2017/18", period: "commentary", about: "FY2017/18", value };
    return measuredTwice({ ...agreement, results: [...agreement.results, sampleRow("results", words)] });
  };
  assert.deepEqual(rows("0.211223"), { observations: [], sums: 1 });
  assert.equal(rows("0.112").observations[0]?.severity, "error");
});
