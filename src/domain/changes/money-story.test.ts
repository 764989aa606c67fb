import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import type { Agreement } from "../data-package/agreement.ts";
import { budgetLines, forecasts } from "../data-package/tables/budget.ts";
import { capitalSchemes } from "../data-package/tables/capital.ts";
import { savings } from "../data-package/tables/reserves.ts";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { allChanges, type Ends } from "./all-changes.ts";
import { changeSentence } from "./change.ts";

const year = financialYear(2021);
const own = { portfolio: "PRK", year };
const thousand = (amount: number) => pence(amount * 100_000);

const total = (net: number) =>
  madeRow(budgetLines, {
    ...own,
    line: "total",
    row: "total",
    name: "Total",
    net: thousand(net),
    unit: "GBP thousand",
    position: 2,
  });
const grounds = (employee: number) =>
  madeRow(budgetLines, {
    ...own,
    line: "grounds",
    row: "line",
    name: "Grounds",
    employee: thousand(employee),
    net: thousand(800),
    unit: "GBP thousand",
    position: 1,
  });

function ends(after: Partial<Agreement>, before: Partial<Agreement>): Ends {
  return {
    kind: "both",
    states: { before: madeAgreement(before), after: madeAgreement(after), how: "since" },
  };
}

function said(after: Partial<Agreement>, before: Partial<Agreement>): readonly string[] {
  return allChanges([ends(after, before)]).changes.map((one) => `${one.kind} ${changeSentence(one)}`);
}

describe("what changed of the money", () => {
  it("names the cash limit before the lines it is made of, and says by how much", () => {
    assert.deepEqual(
      said({ budgetLines: [grounds(700), total(24_802)] }, { budgetLines: [grounds(650), total(24_502)] }),
      [
        "cash-limit Cash limit: the net cash limit budget is £24.802m, £24.502m before: £0.300m more.",
        "money-changed Budget lines, Grounds: the employee expenditure is £0.700m, £0.650m before: £0.050m more.",
      ],
    );
  });

  it("calls more overspending worse, and keeps it apart from what was spent", () => {
    const forecast = (deficit: number) =>
      madeRow(forecasts, { ...own, period: "q2", deficit: thousand(deficit), unit: "GBP thousand" });
    const { changes } = allChanges([ends({ forecasts: [forecast(120)] }, { forecasts: [forecast(-30)] })]);
    assert.deepEqual(
      changes.map((one) => [one.kind, one.effect, changeSentence(one)]),
      [
        [
          "money-forecast",
          "worse",
          "Forecasts, q2 2021/22: the forecast (surplus)/deficit is £0.120m, −£0.030m before: a change of £0.150m.",
        ],
      ],
    );
  });

  it("puts the larger of two amounts first", () => {
    const scheme = (key: string, amount: number) =>
      madeRow(capitalSchemes, {
        ...own,
        scheme: key,
        spendYear: year,
        row: "line",
        name: key,
        amount: thousand(amount),
        unit: "GBP thousand",
        position: 1,
      });
    const changed = said(
      { capitalSchemes: [scheme("Boats", 110), scheme("Pools", 900)] },
      { capitalSchemes: [scheme("Boats", 100), scheme("Pools", 400)] },
    );
    assert.deepEqual(
      changed.map((words) => /(Boats|Pools)/.exec(words)?.[1]),
      ["Pools", "Boats"],
    );
  });

  it("calls a saving that is less sure worse", () => {
    const saving = (rating: "green" | "red") =>
      madeRow(savings, {
        ...own,
        saving: "a",
        row: "line",
        name: "Fewer mowers",
        rating,
        unit: "GBP thousand",
        position: 1,
      });
    const { changes } = allChanges([ends({ savings: [saving("red")] }, { savings: [saving("green")] })]);
    assert.deepEqual(
      changes.map((one) => [one.effect, changeSentence(one)]),
      [["worse", "Savings, Fewer mowers: the rating is red, green before."]],
    );
  });

  it("says what is achieved of a saving so far, and not that it was unknown before", () => {
    const saving = (achieved: number | undefined) =>
      madeRow(savings, {
        ...own,
        saving: "a",
        row: "line",
        name: "Vacancy management.",
        ...(achieved !== undefined && { achieved: thousand(achieved) }),
        unit: "GBP thousand",
        position: 1,
      });
    assert.deepEqual(said({ savings: [saving(370)] }, { savings: [saving(undefined)] }), [
      "money-changed Savings, Vacancy management: £0.370m is achieved so far.",
    ]);
  });

  it("tells a first forecast in a sentence, and one that was taken out", () => {
    const forecast = madeRow(forecasts, {
      ...own,
      period: "q2",
      deficit: thousand(120),
      unit: "GBP thousand",
    });
    assert.deepEqual(said({ forecasts: [forecast] }, {}), [
      "money-forecast Forecasts, q2 2021/22: this is new, and the forecast (surplus)/deficit is £0.120m.",
    ]);
    assert.deepEqual(said({}, { forecasts: [forecast] }), [
      "money-forecast Forecasts, q2 2021/22: this was taken out; the forecast (surplus)/deficit was £0.120m before.",
    ]);
  });

  it("counts the rows of a table that came as a whole, with what they add up to", () => {
    const lines = ["a", "b", "c"].map((line) => ({ ...grounds(700), line }));
    assert.deepEqual(said({ budgetLines: [...lines, total(24_502)] }, {}), [
      "money-changed Budget lines: 4 rows were added, in all £24.502m.",
    ]);
  });
});
