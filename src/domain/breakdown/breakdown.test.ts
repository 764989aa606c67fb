import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeFeed } from "../../../test/made-feed.ts";
import { madeRow } from "../../../test/made-row.ts";
import type { ComputedMeasure } from "../computed-measure/computed-measure.ts";
import { codeAliases, codeLists } from "../data-package/tables/records.ts";
import { financialYear } from "../period/financial-year.ts";
import { periodDays, quartersOf, wholeYear } from "../period/period.ts";
import type { TallyRow } from "../records/tally.ts";
import { decimalText } from "../value/decimal.ts";
import { breakdownOf } from "./breakdown.ts";
import { periodTables } from "./period-tables.ts";
import { type Slice, sliceOf, wholeOf } from "./slice.ts";
import { sumsWanted } from "./sums-wanted.ts";

const desk = { name: "desk", type: "text", meaning: "The desk.", dimension: true, list: "desks" };
const feed = madeFeed({
  columns: [
    { name: "day", type: "date", meaning: "The day of the visit." },
    desk,
    { name: "minutes", type: "integer", meaning: "How long they waited." },
    { name: "paid", type: "money", meaning: "What they paid." },
  ],
  key: [],
  checks: [],
});

const soon: ComputedMeasure = {
  measure: "CS1",
  part: "all",
  feed: "counter",
  meaning: "Visitors seen within ten minutes.",
  numerator: { tally: "count", where: { column: "minutes", to: 10 } },
  denominator: { tally: "count" },
  form: "percentage",
  places: 1,
  dimensions: ["desk"],
};

const known = {
  codes: [madeRow(codeLists, { list: "desks", code: "D1", name: "Main desk" })],
  aliases: [madeRow(codeAliases, { list: "desks", alias: "front desk", code: "D1" })],
};

const year = periodDays(wholeYear(financialYear(2019))) ?? assert.fail();
const quarter = (at: 1 | 2 | 3 | 4) => periodDays(quartersOf(financialYear(2019), at)) ?? assert.fail();

const row = (spelt: string | null, month: string, above: number, of: number): TallyRow => ({
  groups: [spelt, month],
  sums: [String(above), String(of)],
});

function broken(rows: readonly TallyRow[], least = 5) {
  const wanted = sumsWanted(feed, soon);
  assert.equal(wanted.tallies.length, 2);
  const breakdown = breakdownOf({ feed, computed: soon, wanted }, ["desk"], rows, known);
  const april = periodDays({ kind: "month", year: 2019, month: 4 }) ?? assert.fail();
  const may = periodDays({ kind: "month", year: 2019, month: 5 }) ?? assert.fail();
  const table = periodTables(breakdown, year, [april, may, quarter(1), quarter(2)], least);
  return {
    breakdown,
    of: (at: number, stretch = year) => told(sliceOf(breakdown, table, [at], stretch, "percentage")),
  };
}

function told(slice: Slice): string {
  if (slice.kind !== "shown") return slice.kind;
  const { numerator, denominator, figure } = slice;
  return [numerator, denominator, figure]
    .map((one) => (one === undefined ? "-" : decimalText(one)))
    .join(" ");
}

const rows = [
  row("D1", "2019-04-01", 30, 40),
  row("Front  desk", "2019-07-01", 20, 40),
  row("Kiosk", "2019-04-01", 10, 20),
  row("Kiosk", "2020-03-01", 6, 20),
  row(null, "2019-05-01", 9, 20),
];

describe("a measure broken down", () => {
  it("has every spelling of a code under its name, one that is in no list as it stands, and blanks last", () => {
    const { breakdown } = broken(rows);
    assert.deepEqual(
      breakdown.axes[0]?.values.map(({ key, name, spelt }) => [key, name, spelt]),
      [
        ["Kiosk", "Kiosk", ["Kiosk"]],
        ["Main desk", "Main desk", ["D1", "Front  desk"]],
        ["(blank)", "Not given", [null]],
      ],
    );
  });

  it("rebuilds a value, and the whole, from the sums of their parts, never from their percentages", () => {
    const { breakdown, of } = broken(rows);
    assert.equal(of(1), "50 80 62.5");
    assert.equal(of(wholeOf(breakdown)[0] ?? 0), "75 140 53.6");
    assert.equal(of(1, quarter(1)), "30 40 75.0");
    assert.equal(of(0, quarter(2)), "empty");
  });

  it("withholds a small count and the one that would give it away, in the year and in its quarters", () => {
    const { of } = broken([...rows, row("Van", "2019-04-01", 2, 9)]);
    const van = 2;
    assert.equal(of(van), "withheld");
    assert.equal(of(van, quarter(1)), "withheld");
    assert.equal(of(3), "withheld", "the next smallest, which is not given");
    assert.equal(of(1), "50 80 62.5");
  });

  it("withholds a small month with another of its quarter, and shows the quarter", () => {
    const { of } = broken([
      row("D1", "2019-04-01", 20, 40),
      row("D1", "2019-05-01", 20, 40),
      row("Kiosk", "2019-04-01", 2, 10),
      row("Kiosk", "2019-05-01", 9, 20),
      row("Kiosk", "2019-08-01", 9, 20),
    ]);
    const month = (number: number) =>
      periodDays({ kind: "month", year: 2019, month: number }) ?? assert.fail();
    assert.deepEqual(
      [month(4), month(5), quarter(1), quarter(2), year].map((when) => of(0, when)),
      ["withheld", "withheld", "11 30 36.7", "9 20 45.0", "20 50 40.0"],
    );
    assert.deepEqual(
      [month(4), quarter(1)].map((when) => of(1, when)),
      ["withheld", "40 80 50.0"],
    );
  });

  it("withholds a desk that all but two were seen at in time", () => {
    assert.equal(broken([...rows, row("Van", "2019-04-01", 40, 42)]).of(2), "withheld");
  });

  it("shows money in pounds, added up in pence", () => {
    const wanted = sumsWanted(feed, {
      ...soon,
      form: "total",
      numerator: { tally: "sum", column: "paid" },
      denominator: undefined,
    });
    assert.deepEqual(
      wanted.tallies.map(({ tally }) => tally),
      ["sum", "count"],
    );
    assert.deepEqual(wanted.guarded([12345, 3]), [3]);
  });
});
