import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { assessAgreement } from "../assessment/assess-agreement.ts";
import type { Agreement } from "../data-package/agreement.ts";
import { changePoints } from "../data-package/tables/assessment.ts";
import { budgetLines } from "../data-package/tables/budget.ts";
import { periods } from "../data-package/tables/cycle.ts";
import { comparators, type MeasureRow, measures, results, targets } from "../data-package/tables/measures.ts";
import { services } from "../data-package/tables/organisation.ts";
import { deliverables, priorities } from "../data-package/tables/plan.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { coverageOf, gapIn, gapsTogether, percentWords } from "./coverage.ts";
import { type GapKind, gapSentence } from "./gap.ts";

const year = financialYear(2021);
const plan = { portfolio: "PRK", year };

const measure = (key: string, given: Partial<MeasureRow> = {}) =>
  madeRow(measures, {
    ...plan,
    measure: key,
    code: key,
    title: `Measure ${key}`,
    unit: "percentage",
    responsibility: "council",
    polarity: "high",
    frequency: "annual",
    accumulation: "snapshot",
    position: 1,
    ...given,
  });
const result = (key: string, of: number, value: string, period = "year") =>
  madeRow(results, { measure: key, year: financialYear(of), period, value: decimal(value) });
const target = (key: string, value: string, given: { readonly why?: string } = {}) =>
  madeRow(targets, { measure: key, year, kind: "numerical", value: decimal(value), ...given });

function found(kind: GapKind, given: Partial<Agreement>, on = "2021-06-07") {
  const gap = gapIn(coverageOf(madeAgreement(given), Temporal.PlainDate.from(on)).gaps, kind);
  return { of: gap.of, items: gap.items.map(({ key, says }) => [key, says]), gap };
}

describe("what an agreement leaves out", () => {
  it("a target below what was reached is easier, by how much and with the reason given", () => {
    const given = {
      measures: [measure("A"), measure("B"), measure("C")],
      results: [result("A", 2020, "97.36"), result("B", 2020, "90.0")],
      targets: [
        target("A", "96.30", { why: "Collection fell in the pandemic." }),
        target("B", "91.0"),
        target("C", "50"),
      ],
    };
    const { of, items, gap } = found("target-easier", given);
    assert.equal(of, 2);
    assert.deepEqual(items, [
      ["A", "96.30% for 2021/22 is 1.06 points below the 97.36% of 2020/21: Collection fell in the pandemic"],
    ]);
    assert.deepEqual(
      gap.items[0]?.figures.map(({ figure }) => figure),
      ["targets/A/all/2021-22/value", "results/A/all/council/2020-21/year/value"],
    );
  });

  it("the targets it calls easier are those that pages mark so", async () => {
    for (const folder of ["rcg-2021-22", "cfe-2020-21", "src-2015-16"]) {
      const agreement = await agreementIn(folder);
      const { items } = gapIn(coverageOf(agreement, agreement.on).gaps, "target-easier");
      const marked = assessAgreement(agreement).flatMap(({ measure, parts }) =>
        parts.flatMap(({ easier }) => (easier === undefined ? [] : [measure.measure])),
      );
      assert.deepEqual(
        items.map(({ key }) => key),
        marked,
        folder,
      );
    }
  });

  it("a target is not held against what was counted otherwise", () => {
    const given = {
      measures: [measure("A")],
      results: [result("A", 2020, "97.36")],
      targets: [target("A", "9.6")],
      changePoints: [
        madeRow(changePoints, {
          measure: "A",
          on: Temporal.PlainDate.from("2021-04-01"),
          kind: "definition-change",
          why: "Counted by household from now on.",
        }),
      ],
    };
    assert.deepEqual(found("target-easier", given), { ...found("target-easier", given), of: 0, items: [] });
    assert.deepEqual(found("target-tenfold", given).items, []);
  });

  it("a target of nought, and one a tenth of what was reached, are named", () => {
    const given = {
      measures: [measure("A", { polarity: "low" }), measure("B")],
      results: [result("B", 2020, "80")],
      targets: [target("A", "0"), target("B", "8")],
    };
    const { of, items } = found("target-nought", given);
    assert.deepEqual([of, items.map(([key]) => key)], [2, ["A"]]);
    assert.deepEqual(found("target-tenfold", given).items, [
      ["B", "the target is a tenth or less of the last outturn, 80% in 2020/21: no reason is given"],
    ]);
  });

  it("a target on a contextual measure is named, out of the contextual measures", () => {
    const given = {
      measures: [measure("A", { responsibility: "contextual" }), measure("B")],
      targets: [target("A", "50"), target("B", "50")],
    };
    const { of, items } = found("target-contextual", given);
    assert.deepEqual([of, items], [1, [["A", "50% for 2021/22"]]]);
  });

  it("a measure without target or reason is named, and one for context only needs none", () => {
    const none = (key: string, why?: string) =>
      madeRow(targets, { measure: key, year, kind: "none", ...(why !== undefined && { why }) });
    const given = {
      measures: [
        measure("A"),
        measure("B"),
        measure("C"),
        measure("D"),
        measure("E", { responsibility: "contextual" }),
      ],
      targets: [none("B"), none("C", "The baseline year."), target("D", "5")],
    };
    const { of, items } = found("no-target-no-reason", given);
    assert.equal(of, 4);
    assert.deepEqual(items, [
      ["A", "none is held"],
      ["B", "none is set for 2021/22"],
    ]);
  });

  it("a measure whose owner or priority is blank is named", () => {
    const given = { measures: [measure("A", { owner: "Head of Parks", priority: "1" }), measure("B")] };
    assert.deepEqual(found("no-owner", given).items, [["B", "nobody is named"]]);
    assert.deepEqual(found("measure-without-priority", given).items, [["B", "no priority is named"]]);
  });

  it("the last period due is told from the day: last year, then a quarter, then the year itself", () => {
    const given = {
      periods: [
        madeRow(periods, {
          year,
          period: "q1",
          label: "Quarter 1",
          from: Temporal.PlainDate.from("2021-04-01"),
          to: Temporal.PlainDate.from("2021-06-30"),
          position: 1,
        }),
      ],
      measures: [
        measure("A", { frequency: "quarterly" }),
        measure("B"),
        measure("C", { frequency: "every-two-years" }),
      ],
      results: [result("A", 2020, "5"), result("B", 2020, "5")],
    };
    assert.deepEqual(found("no-result-due", given, "2021-06-07").items, []);
    assert.deepEqual(found("no-result-due", given, "2021-07-07").items, [
      ["A", "Quarter 1 2021/22 was due on 30 June 2021, and nobody is named to send it; the last is 2020/21"],
    ]);
    const later = found("no-result-due", given, "2022-06-07");
    assert.deepEqual(
      [later.of, later.items.map(([, says]) => says)],
      [
        2,
        [
          "2021/22 was due on 31 March 2022, and nobody is named to send it; the last is 2020/21",
          "2021/22 was due on 31 March 2022, and nobody is named to send it; the last is 2020/21",
        ],
      ],
    );
  });

  it("says from whom a late result was due and when: at the cut-off, where that is after the period", () => {
    const day = (text: string) => Temporal.PlainDate.from(text);
    const period = (key: string, from: string, cutOff: string | undefined) =>
      madeRow(periods, {
        year,
        period: key,
        label: key === "q1" ? "Quarter 1" : "June",
        from: day(from),
        to: day("2021-06-30"),
        position: 1,
        ...(cutOff !== undefined && { performanceCutOff: day(cutOff) }),
      });
    const given = {
      periods: [period("jun", "2021-06-01", undefined), period("q1", "2021-04-01", "2021-07-15")],
      measures: [
        measure("A", { frequency: "quarterly", owner: "Head of Parks" }),
        measure("B", { frequency: "monthly", owner: "Head of Play" }),
        measure("C", { frequency: "quarterly" }),
      ],
      results: [result("C", 2021, "5", "q1")],
    };
    assert.deepEqual(found("no-result-due", given, "2021-08-01").items, [
      ["A", "Quarter 1 2021/22 was due on 15 July 2021 from the Head of Parks; none came before it"],
      ["B", "June 2021/22 was due on 30 June 2021 from the Head of Play; none came before it"],
    ]);
  });

  it("a comparator about an earlier year than the result is named, out of those that are published", () => {
    const beside = (group: string, of: number) =>
      madeRow(comparators, {
        measure: "A",
        year: financialYear(of),
        group,
        body: "group",
        name: `The ${group} average`,
        value: decimal("90"),
      });
    const given = {
      measures: [measure("A")],
      results: [result("A", 2020, "92")],
      comparators: [beside("north", 2018), beside("south", 2020)],
    };
    const { of, items } = found("comparator-older", given);
    assert.equal(of, 2);
    assert.deepEqual(items, [
      ["A", "the comparator is about 2018/19, the result it stands beside about 2020/21"],
    ]);
  });

  it("a result without a figure is no result, and says why", () => {
    const given = {
      measures: [measure("A")],
      results: [madeRow(results, { measure: "A", year: financialYear(2020), missing: "not-yet-available" })],
    };
    assert.deepEqual(found("no-result", given).items, [["A", "the last, for 2020/21, is not yet available"]]);
    assert.deepEqual(found("no-result-due", given).items, [
      ["A", "2020/21 was due on 31 March 2021, and nobody is named to send it; it is not yet available"],
    ]);
  });

  it("priorities, deliverables and services that nothing is tied to are named", () => {
    const given = {
      measures: [measure("A", { priority: "1" })],
      priorities: ["1", "2"].map((priority) =>
        madeRow(priorities, { ...plan, priority, name: `Priority ${priority}`, position: 1 }),
      ),
      deliverables: [
        madeRow(deliverables, { ...plan, deliverable: "a", priority: "1", name: "A", position: 1 }),
        madeRow(deliverables, { ...plan, deliverable: "a-part", partOf: "a", name: "Part", position: 2 }),
        madeRow(deliverables, { ...plan, deliverable: "b", name: "B", position: 3 }),
      ],
      services: ["parks", "play"].map((service) =>
        madeRow(services, { ...plan, service, name: service, position: 1 }),
      ),
      budgetLines: [
        madeRow(budgetLines, { ...plan, line: "x", row: "line", name: "Parks", service: "parks" }),
      ],
    };
    const keys = (kind: GapKind) => found(kind, given).items.map(([key]) => key);
    assert.deepEqual(keys("priority-without-measure"), ["2"]);
    assert.deepEqual(keys("deliverable-without-priority"), ["b"]);
    assert.deepEqual(keys("service-without-budget"), ["play"]);
  });
});

describe("what several agreements leave out together", () => {
  it("gives how many measures somebody answers for, never rounded to all or none", () => {
    assert.equal(percentWords({ count: 27, of: 67 }), "40%");
    assert.equal(percentWords({ count: 299, of: 300 }), "over 99%");
    assert.equal(percentWords({ count: 1, of: 300 }), "under 1%");
    assert.equal(percentWords({ count: 0, of: 0 }), undefined);
  });

  it("is counted out of all that was looked at, in a sentence", () => {
    const on = Temporal.PlainDate.from("2021-06-07");
    const one = coverageOf(madeAgreement({ measures: [measure("A")] }), on);
    const other = coverageOf(madeAgreement({ measures: [measure("B", { owner: "Head of Play" })] }), on);
    const owners = gapIn(gapsTogether([one, other]), "no-owner");
    assert.equal(
      gapSentence(owners, owners.items.length),
      "1 of 2 measures names nobody who answers for it.",
    );
  });

  it("is said to be well where nothing is missing, and not spoken of where nothing was looked at", () => {
    const gap = { kind: "no-owner", of: 2, items: [] } as const;
    assert.equal(gapSentence(gap, 0), "Both measures name who answers for them.");
    assert.equal(gapSentence({ ...gap, of: 1 }, 0), "The only measure names who answers for it.");
    assert.equal(gapSentence({ ...gap, of: 0 }, 0), undefined);
  });
});
