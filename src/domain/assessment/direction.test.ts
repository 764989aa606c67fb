import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { comparableFigures } from "./comparable.ts";
import type { DefinitionChange } from "./definition.ts";
import { directionOf, togetherOf } from "./direction.ts";
import { figuresOf, measureRow, resultRow, yearOf } from "./held-rows.test.ts";

function direction(
  measure: MeasureRow,
  rows: readonly ResultRow[],
  changes: readonly DefinitionChange[] = [],
  seasonal = false,
) {
  const figures = figuresOf(measure, rows);
  const comparable = comparableFigures(figures, changes);
  const { accumulation, polarity } = measure;
  return directionOf({ figures, comparable, accumulation, polarity, seasonal });
}

const words = (...given: Parameters<typeof direction>) => {
  const { basis, change } = direction(...given);
  return `${basis}: ${change.words}`;
};

const twoYears = [...yearOf(2020, "90.0", "91.0"), ...yearOf(2021, "92.0", "91.5")];

test("a snapshot is compared with the period before", () => {
  assert.equal(
    words(measureRow(), twoYears),
    "previous period: Declining: down 0.5 points from 92.0% (April to June 2021)",
  );
  assert.equal(
    words(measureRow({ accumulation: "rolling-12-months" }), twoYears).split(":")[0],
    "previous period",
  );
});

test("what follows the seasons or builds up is compared with the same period last year", () => {
  const same = "same period last year: Improving: up 0.5 points from 91.0%";
  assert.equal(words(measureRow(), twoYears, [], true), `${same} (July to September 2020)`);
  assert.equal(
    words(measureRow({ accumulation: "cumulative" }), twoYears),
    `${same} (April to September 2020)`,
  );
  assert.equal(
    words(measureRow({ accumulation: "in-period" }), twoYears),
    `${same} (July to September 2020)`,
  );
});

test("a whole year is compared with last year's outturn, or the last one held", () => {
  const years = (...given: readonly number[]) =>
    given.map((year) => resultRow(year, "year", String(90 + year - 2018)));
  assert.equal(
    words(measureRow(), years(2019, 2020)),
    "last year’s outturn: Improving: up 1 point from 91% (2019/20)",
  );
  assert.equal(
    words(measureRow(), years(2018, 2020)),
    "last year’s outturn: Improving: up 2 points from 90% (2018/19)",
  );
});

test("without its comparator nothing is compared", () => {
  assert.equal(
    words(measureRow({ accumulation: "cumulative" }), yearOf(2021, "20", "50")),
    "same period last year: Not compared: no figure is held for the same period last year",
  );
  assert.equal(
    words(measureRow(), [resultRow(2020, "year", "90")]),
    "last year’s outturn: Not compared: no figure is held for a year before",
  );
  assert.equal(words(measureRow(), []), "previous period: Not compared: no result is held");
});

test("a change of definition or a break in the series is said, not bridged", () => {
  const changes = [{ from: financialYear(2021), words: "the definition changed in 2021/22" }];
  assert.equal(
    words(measureRow(), [...yearOf(2020, "90", "91", "92", "93"), ...yearOf(2021, "95")], changes),
    "previous period: Not compared: the definition changed in 2021/22",
  );
  assert.equal(
    words(measureRow(), [...yearOf(2020, "90"), ...yearOf(2021, "95", "96")], changes).includes("Improving"),
    true,
  );
  const broken = resultRow(2021, "q2", "96", { markers: ["break-in-series"] });
  assert.equal(
    words(measureRow(), [...yearOf(2021, "95"), broken]),
    "previous period: Not compared: the series breaks at July to September 2021",
  );
});

test("provisional and revised figures are compared, with a caution", () => {
  const rows = [
    resultRow(2021, "q1", "90", { markers: ["revised"] }),
    resultRow(2021, "q2", "91", { markers: ["provisional", "low-reliability"] }),
  ];
  assert.deepEqual(direction(measureRow(), rows).cautions, [
    "the latest figure is provisional",
    "the latest figure is of low reliability",
    "the figure for April to June 2021 is revised",
  ]);
});

test("a set band takes small changes for none", () => {
  const figures = figuresOf(measureRow(), twoYears);
  const comparable = comparableFigures(figures, []);
  const found = directionOf({
    figures,
    comparable,
    accumulation: "snapshot",
    polarity: "high",
    band: decimal("0.5"),
  });
  assert.equal(found.change.kind, "no-real-change");
});

test("the parts of a measure are taken together", () => {
  const improving = direction(measureRow(), yearOf(2021, "90", "91"));
  const declining = direction(measureRow(), yearOf(2021, "91", "90"));
  const still = direction(measureRow(), yearOf(2021, "90", "90"));
  const unknown = direction(measureRow(), []);
  assert.deepEqual(togetherOf([improving, still]), {
    kind: "improving",
    words: "Of 2 parts 1 is improving and 1 is without real change",
  });
  assert.deepEqual(togetherOf([improving, declining, unknown]), {
    kind: "mixed",
    words: "Of 3 parts 1 is improving and 1 is declining; 1 can’t be compared",
  });
  assert.equal(togetherOf([still, still]).kind, "no-real-change");
  assert.equal(togetherOf([unknown, unknown]).words, "None of the parts can be compared");
});

test("one part alone is not counted out of its parts", () => {
  const improving = direction(measureRow(), yearOf(2021, "90", "91"));
  assert.deepEqual(togetherOf([improving]), { kind: "improving", words: "It is improving" });
  assert.deepEqual(togetherOf([direction(measureRow(), [])]), {
    kind: "not-comparable",
    words: "It can’t be compared",
  });
});
