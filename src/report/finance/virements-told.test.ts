import assert from "node:assert/strict";
import { test } from "node:test";
import { madeCouncilYear } from "../../../test/made-council-year.ts";
import { madeRow } from "../../../test/made-row.ts";
import { periods } from "../../domain/data-package/tables/cycle.ts";
import { virements } from "../../domain/data-package/tables/virements.ts";
import { pence } from "../../domain/money/pence.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { virementsTold } from "./virements-told.ts";

const year = financialYear(2021);
const day = (text: string) => Temporal.PlainDate.from(text);
const quarters = [
  madeRow(periods, { year, period: "q1", label: "Quarter 1", to: day("2021-06-30"), position: 1 }),
  madeRow(periods, { year, period: "q2", label: "Quarter 2", to: day("2021-09-30"), position: 2 }),
];

function moved(virement: string, told: { readonly period?: string; readonly on?: Temporal.PlainDate }) {
  const sides = { fromPortfolio: "PRK", toPortfolio: "LIB", kind: "permanent", why: "It moved." } as const;
  return madeRow(virements, {
    ...{ year, virement, amount: pence(100_000), unit: "GBP thousand", position: 1 },
    ...sides,
    ...told,
  });
}

function told(period: string | undefined, ...rows: readonly ReturnType<typeof moved>[]) {
  const money = madeCouncilYear({ periods: quarters, virements: rows });
  const name = { portfolio: "council", year, kind: "cpr" as const, ...(period !== undefined && { period }) };
  const { own, before } = virementsTold({ name, money });
  return { own: own.map((row) => row.virement), before: before.map((row) => row.virement) };
}

test("a virement is of the period it was reported in, whenever it was approved", () => {
  const late = moved("late", { period: "q1", on: day("2021-08-12") });
  assert.deepEqual(told("q2", late), { own: [], before: ["late"] });
});

test("a virement that names no period is of the one its approval falls in", () => {
  const summer = moved("summer", { on: day("2021-08-12") });
  assert.deepEqual(told("q2", summer), { own: ["summer"], before: [] });
  assert.deepEqual(told("q1", summer), { own: [], before: [] });
});

test("a virement with neither a period nor a day was made before", () => {
  assert.deepEqual(told("q1", moved("undated", {})), { own: [], before: ["undated"] });
});

test("a report of the whole year tells all of its virements as its own", () => {
  assert.deepEqual(told(undefined, moved("one", { period: "q1" }), moved("two", { period: "q2" })), {
    own: ["one", "two"],
    before: [],
  });
});
