import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { comparableFigures } from "./comparable.ts";
import { definitionChanges, definitionFor } from "./definition.ts";
import { figuresOf, measureRow, resultRow } from "./held-rows.test.ts";

const of = (year: number, definition: string | undefined, unit: "percentage" | "days" = "percentage") =>
  measureRow({ year: financialYear(year), definition, unit });
const words = (...given: Parameters<typeof definitionChanges>[0][]) =>
  given.flatMap((rows) => definitionChanges(rows).map((change) => change.words));

test("the definition of a year is the newest up to it, else the oldest held", () => {
  const rows = [of(2018, "one"), of(2020, "two")];
  assert.equal(definitionFor(rows, financialYear(2021)).definition, "two");
  assert.equal(definitionFor(rows, financialYear(2019)).definition, "one");
  assert.equal(definitionFor(rows, financialYear(2015)).definition, "one");
});

test("another definition, unit or way of adding up is a change; spacing and a year without words are not", () => {
  assert.deepEqual(words([of(2019, "Calls answered."), of(2020, "calls  answered")]), []);
  assert.deepEqual(words([of(2019, "Calls answered"), of(2020, undefined), of(2021, "Calls answered")]), []);
  assert.deepEqual(words([of(2021, "Calls lost"), of(2019, "Calls answered"), of(2020, undefined)]), [
    "the definition changed in 2021/22",
  ]);
  assert.deepEqual(words([of(2019, undefined), of(2020, undefined, "days")]), [
    "the unit changed in 2020/21",
  ]);
  assert.deepEqual(
    words([measureRow({ year: financialYear(2019) }), measureRow({ accumulation: "cumulative" })]),
    ["it began to be counted for the year so far in 2021/22"],
  );
});

test("figures before a change of definition or a break in the series are not comparable", () => {
  const figures = figuresOf(
    measureRow(),
    [2018, 2019, 2020, 2021].map((year) => resultRow(year, "year", "90")),
  );
  const since = (...given: Parameters<typeof comparableFigures>) => {
    const { figures, broken } = comparableFigures(...given);
    return [figures.map(({ year }) => year), broken];
  };
  assert.deepEqual(since(figures, []), [[2018, 2019, 2020, 2021], undefined]);
  assert.deepEqual(
    since(figures, [{ from: financialYear(2020), words: "the definition changed in 2020/21" }]),
    [[2020, 2021], "the definition changed in 2020/21"],
  );
  const broken = figuresOf(measureRow(), [
    resultRow(2019, "year", "90"),
    resultRow(2020, "year", "91", { markers: ["break-in-series"] }),
    resultRow(2021, "year", "92"),
  ]);
  assert.deepEqual(since(broken, []), [[2020, 2021], "the series breaks at 2020/21"]);
});
