import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { fromHere } from "./from-here.ts";
import { atMostInProportion, inProportion } from "./in-proportion.ts";
import { monthsOf, partGone } from "./part-of-year.ts";
import { profileRate, runRate, type SpentSoFar } from "./projection.ts";

const year = financialYear(2024);
const day = (text: string) => Temporal.PlainDate.from(text);
const half = { gone: 6, whole: 12 };
const spent: SpentSoFar = {
  actual: pence(640_00),
  budgetToDate: pence(500_00),
  budget: pence(1_250_00),
  gross: pence(2_000_00),
  gone: half,
};
const projected = (yearEnd: number) => ({ kind: "projected", yearEnd });
const none = (why: string) => ({ kind: "not projected", why });

describe("how much of the year has gone by", () => {
  it("counts each month as a twelfth, and part of a month by its days", () => {
    const share = (text: string) => monthsOf(partGone(day(text), year)).gone;
    assert.equal(share("2024-09-30"), 6);
    assert.equal(share("2024-06-30"), 3);
    assert.equal(share("2025-02-28"), 11);
    assert.equal(share("2024-04-15"), 0.5);
  });

  it("is nothing before the year and all of it from its last day on", () => {
    assert.deepEqual(partGone(day("2024-03-31"), year), { gone: 0, whole: 12 });
    assert.deepEqual(partGone(day("2025-03-31"), year), { gone: 12, whole: 12 });
    assert.deepEqual(partGone(day("2025-06-30"), year), { gone: 12, whole: 12 });
  });
});

describe("a share of an amount", () => {
  it("is a whole penny, half a penny away from nought", () => {
    assert.equal(inProportion(pence(5), 1, 2), 3);
    assert.equal(inProportion(pence(-5), 1, 2), -3);
    assert.equal(inProportion(pence(10), 1, 3), 3);
    assert.equal(inProportion(pence(-10), -2, 3), 7);
  });

  it("is exact for the largest sums of a council", () => {
    assert.equal(inProportion(pence(4_503_599_627_370_495), 2, 1), 9_007_199_254_740_990);
  });
});

describe("a projection", () => {
  it("by run rate is what is spent divided by the share of the year gone by", () => {
    assert.deepEqual(runRate(spent), projected(1_280_00));
    assert.deepEqual(
      runRate({ ...spent, gone: { gone: 9, whole: 12 }, budgetToDate: undefined }),
      projected(853_33),
    );
  });

  it("by profile is what is spent divided by the share of the budget due by then", () => {
    assert.deepEqual(profileRate(spent), projected(1_600_00));
  });

  it("of net income is net income", () => {
    const earns = {
      ...spent,
      actual: pence(-60_00),
      budgetToDate: pence(-50_00),
      budget: pence(-100_00),
      gross: pence(500_00),
    };
    assert.deepEqual(runRate(earns), projected(-120_00));
    assert.deepEqual(profileRate(earns), projected(-120_00));
  });

  it("is not made from one month, nor after the year, nor without its parts", () => {
    assert.deepEqual(runRate({ ...spent, gone: { gone: 1, whole: 12 } }), none("too early"));
    assert.deepEqual(runRate({ ...spent, gone: { gone: 12, whole: 12 } }), none("year over"));
    assert.deepEqual(runRate({ ...spent, gone: undefined }), none("no last day"));
    assert.deepEqual(profileRate({ ...spent, actual: undefined }), none("no actual"));
    assert.deepEqual(profileRate({ ...spent, budget: undefined }), none("no budget"));
    assert.deepEqual(profileRate({ ...spent, budgetToDate: undefined }), none("no budget to date"));
  });

  it("is not made where its share would be nonsense", () => {
    assert.deepEqual(runRate({ ...spent, actual: pence(-1) }), none("signs differ"));
    assert.deepEqual(runRate({ ...spent, gross: pence(20_000_00) }), none("small net"));
    assert.deepEqual(profileRate({ ...spent, budgetToDate: pence(100_00) }), none("nothing due yet"));
  });

  it("by run rate is not made where the budget itself says that spending is uneven", () => {
    const front = { ...spent, budgetToDate: pence(1_000_00) };
    assert.deepEqual(runRate(front), none("uneven"));
    assert.deepEqual(profileRate(front), projected(800_00));
  });
});

describe("what must be true from here", () => {
  it("is what is left of the limit over the months left, beside what was spent in a month so far", () => {
    assert.deepEqual(fromHere(pence(1_200_00), pence(660_00), half), {
      kind: "may spend",
      left: 540_00,
      monthsLeft: 6,
      perMonth: 90_00,
      soFar: 110_00,
    });
  });

  it("allows no more a month than fits into what is left, to the penny", () => {
    const found = fromHere(pence(560_05), pence(60_00), half);
    assert.deepEqual(found.kind === "may spend" && [found.left, found.perMonth], [500_05, 83_34]);
    const most = (amount: number, over: number) => atMostInProportion(pence(amount), 1, over);
    assert.deepEqual([most(500, 3), most(501, 3), most(-500, 3), most(0, 3)], [166, 167, -167, 0]);
  });

  it("says how far over the limit a portfolio is that has spent all of it", () => {
    const over = fromHere(pence(600_00), pence(660_00), half);
    assert.deepEqual(over, { kind: "spent already", over: 60_00, monthsLeft: 6 });
  });

  it("is not said when the year is over, or where a limit is net income", () => {
    const why = (limit: number, gone = half) => {
      const said = fromHere(pence(limit), pence(1_00), gone);
      return said.kind === "not said" && said.why;
    };
    assert.equal(why(100, { gone: 12, whole: 12 }), "year over");
    assert.equal(why(-100), "net income");
    assert.equal(why(100, { gone: 0, whole: 12 }), "not begun");
  });
});
