import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ComputedMeasure } from "./computed-measure.ts";
import { tallyPlans } from "./tally-plan.ts";

const phone = { column: "channel", in: ["phone"] } as const;
const upheld = { column: "upheld", in: [true] } as const;

const aMeasure = (measure: string, given: Partial<ComputedMeasure> = {}): ComputedMeasure => ({
  ...{ measure, part: "all", feed: "requests", meaning: "Made up.", places: 1, dimensions: [] },
  ...{ form: "percentage", numerator: { tally: "count", where: upheld }, denominator: { tally: "count" } },
  ...given,
});

describe("the questions for the sums of several measures", () => {
  it("are one, in which what several measures count is counted once", () => {
    const all = aMeasure("A");
    const byPhone = aMeasure("B", { where: phone });
    const cost = aMeasure("C", {
      form: "total",
      numerator: { tally: "sum", column: "cost" },
      denominator: undefined,
    });
    const [plan, ...more] = tallyPlans([all, byPhone, cost]);
    assert.deepEqual(more, []);
    assert.deepEqual(plan?.tallies, [
      { tally: "count", where: upheld },
      { tally: "count" },
      { tally: "count", where: { all: [phone, upheld] } },
      { tally: "count", where: phone },
      { tally: "sum", column: "cost" },
    ]);
    assert.deepEqual(plan?.places.get(byPhone), { numerator: 2, denominator: 3, records: 3 });
    assert.deepEqual(plan?.places.get(cost), { numerator: 4, denominator: undefined, records: 1 });
  });

  it("are apart for measures that count records once, which are filtered before that", () => {
    const once = aMeasure("B", { where: phone, oncePer: ["requester"] });
    const plans = tallyPlans([aMeasure("A"), once, aMeasure("C", { where: phone, oncePer: ["requester"] })]);
    assert.equal(plans.length, 2);
    assert.deepEqual(plans[1]?.where, phone);
    assert.deepEqual(plans[1]?.oncePer, ["requester"]);
    assert.deepEqual(plans[1]?.places.get(once), { numerator: 0, denominator: 1, records: 1 });
  });
});
