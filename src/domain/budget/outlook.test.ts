import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RowOf, Table } from "../data-package/table.ts";
import { actuals } from "../data-package/tables/actuals.ts";
import { budgetLines, forecastCauses, forecasts } from "../data-package/tables/budget.ts";
import { periods } from "../data-package/tables/cycle.ts";
import { savings } from "../data-package/tables/reserves.ts";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { outlooks } from "./outlook.ts";
import { savingsAtRisk } from "./savings-at-risk.ts";
import { causesOverTime, explainedForecasts } from "./variance-by-cause.ts";

const year = financialYear(2024);
const unit = "GBP thousand";

function row<T extends Table>(_: T, cells: Partial<RowOf<T>>): RowOf<T> {
  return cells as RowOf<T>;
}

const quarters = [
  row(periods, {
    year,
    period: "q2",
    label: "Quarter 2",
    position: 8,
    financeCutOff: Temporal.PlainDate.from("2024-09-30"),
  }),
  row(periods, {
    year,
    period: "q1",
    label: "Quarter 1",
    position: 4,
    to: Temporal.PlainDate.from("2024-06-30"),
  }),
];
const lines = [
  row(budgetLines, { line: "parks", row: "line", name: "Parks", net: pence(120_000), gross: pence(200_000) }),
  row(budgetLines, { line: "roads", row: "line", name: "Roads", net: pence(240_000), gross: pence(300_000) }),
  row(budgetLines, {
    line: "total",
    row: "total",
    name: "Total",
    net: pence(360_000),
    gross: pence(500_000),
  }),
];
const spent = (period: string, line: string, actual: number, budgetToDate: number) =>
  row(actuals, { year, period, line, unit, actual: pence(actual), budgetToDate: pence(budgetToDate) });

describe("the outlook of a portfolio", () => {
  it("has each period in the order of the year, with its lines and all of them together", () => {
    const found = outlooks({
      periods: quarters,
      budgetLines: lines,
      actuals: [
        spent("q2", "parks", 66_000, 60_000),
        spent("q2", "roads", 114_000, 120_000),
        spent("q1", "parks", 33_000, 30_000),
        spent("q1", "roads", 57_000, 60_000),
      ],
    });
    assert.deepEqual(
      found.map(({ label }) => label),
      ["Quarter 1", "Quarter 2"],
    );
    const [parks] = found[1]?.lines ?? [];
    assert.deepEqual(parks?.runRate, { kind: "projected", yearEnd: 132_000 });
    assert.deepEqual(found[1]?.whole.runRate, { kind: "projected", yearEnd: 360_000 });
    assert.deepEqual(found[0]?.whole.runRate, { kind: "projected", yearEnd: 360_000 });
  });

  it("projects no portfolio of which a line's actual is missing, and names the line", () => {
    const [only] = outlooks({
      periods: quarters,
      budgetLines: lines,
      actuals: [spent("q2", "parks", 66_000, 60_000)],
    });
    assert.deepEqual(only?.whole.runRate, { kind: "not projected", why: "lines without an actual" });
    assert.deepEqual(
      only?.whole.without.map(({ name }) => name),
      ["Roads"],
    );
  });
});

describe("savings still open", () => {
  const saving = (key: string, cells: Partial<RowOf<typeof savings>>) =>
    row(savings, { saving: key, row: "line", name: key, unit, ...cells });

  it("count by what is left of those rated amber or red, wholly and by half", () => {
    const found = savingsAtRisk([
      saving("a", { rating: "amber", value: pence(100), achieved: pence(25) }),
      saving("b", { rating: "red", value: pence(50) }),
      saving("c", { rating: "green", value: pence(1_000) }),
      saving("d", { rating: "red", value: pence(10), achieved: pence(10) }),
      saving("e", { value: pence(7) }),
      saving("f", { row: "total", value: pence(1_167) }),
    ]);
    assert.equal(found.wholly, 125);
    assert.equal(found.half, 63);
    assert.deepEqual(
      found.savings.map(({ saving: one, open }) => [one.saving, open]),
      [
        ["a", 75],
        ["b", 50],
      ],
    );
    assert.deepEqual(
      found.unrated.map(({ saving: key }) => key),
      ["e"],
    );
  });
});

describe("the causes of a variance", () => {
  const forecast = (period: string, deficit: number | undefined) =>
    row(forecasts, { year, period, unit, deficit: deficit === undefined ? undefined : pence(deficit) });
  const cause = (period: string, key: string, amount: number) =>
    row(forecastCauses, { year, period, cause: key, name: key, unit, amount: pence(amount) });

  it("leave a rest, and are followed from forecast to forecast", () => {
    const found = explainedForecasts({
      periods: quarters,
      forecasts: [forecast("q2", 75), forecast("q1", 60)],
      forecastCauses: [cause("q1", "parking", 50), cause("q2", "gritting", -35), cause("q2", "parking", 110)],
    });
    assert.deepEqual(
      found.map(({ label, rest }) => [label, rest]),
      [
        ["Quarter 1", 10],
        ["Quarter 2", 0],
      ],
    );
    assert.deepEqual(
      causesOverTime(found).map(({ name, rows }) => [name, ...rows.map((one) => one?.amount)]),
      [
        ["gritting", undefined, -35],
        ["parking", 50, 110],
      ],
    );
  });

  it("leave nothing to say where no surplus or deficit is printed", () => {
    const [only] = explainedForecasts({
      periods: quarters,
      forecasts: [forecast("q1", undefined)],
      forecastCauses: [],
    });
    assert.equal(only?.rest, undefined);
  });
});
