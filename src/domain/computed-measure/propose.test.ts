import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { requestsFeed } from "../../../test/requests-feed.ts";
import { periods } from "../data-package/tables/cycle.ts";
import { type MeasureRow, measures, type ResultRow, results } from "../data-package/tables/measures.ts";
import { type ComputedResultRow, computedResults } from "../data-package/tables/records.ts";
import type { Load, LoadInEffect } from "../feed/load.ts";
import { financialYear } from "../period/financial-year.ts";
import type { TallyRow } from "../records/tally.ts";
import { decimal, decimalText } from "../value/decimal.ts";
import type { ComputedMeasure } from "./computed-measure.ts";
import { coverageOf } from "./coverage.ts";
import { computedFigure, differenceWords, heldFigure, sumsWords, whyWords } from "./proposal-words.ts";
import { type Background, proposalOf, stretchesWanted } from "./propose.ts";
import { tallyPlans } from "./tally-plan.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const y2019 = financialYear(2019);

const inTime: ComputedMeasure = {
  ...{ measure: "M", part: "all", feed: "requests", meaning: "Answered in time." },
  numerator: { tally: "count", where: { column: "upheld", in: [true] } },
  denominator: { tally: "count" },
  ...{ form: "percentage", places: 1, dimensions: [], settles: 30 },
};

const aLoad = (id: string, from: string, to: string, at = "2020-05-01T09:00Z"): LoadInEffect => ({
  load: {
    ...{ id, feed: "requests", definition: "d", file: { name: `${id}.csv`, sha256: "s", bytes: 1 } },
    ...{ loadedAt: Temporal.Instant.from(at), by: "tester", records: 1, rejected: 0, skipped: 0 },
    days: { from: day(from), to: day(to) },
    replaces: undefined,
    checks: [],
  } satisfies Load,
  without: [],
});

const quarters = [1, 2, 3, 4].map((quarter) => {
  const from = day("2019-04-01").add({ months: 3 * (quarter - 1) });
  const to = from.add({ months: 3 }).subtract({ days: 1 });
  return madeRow(periods, {
    ...{ year: y2019, period: `q${quarter}`, label: `Quarter ${quarter}`, from, to },
    position: quarter,
  });
});

const held = (value: string, given: Partial<ResultRow> = {}) =>
  madeRow(results, { measure: "M", year: y2019, value: decimal(value), ...given });

type Given = Partial<Background> & { readonly row?: Partial<MeasureRow> };

/** Twelve months of 2019/20 with ten requests each, of which nine are met in the first half of the year and eight then. */
const months: readonly TallyRow[] = Array.from({ length: 12 }, (_, at) => ({
  groups: [day("2019-04-01").add({ months: at }).toString()],
  sums: [at < 6 ? "9" : "8", "10"],
}));

function background({ row, ...given }: Given = {}): Background {
  const loads = given.loads ?? [aLoad("a", "2019-04-01", "2020-03-31")];
  const coverage = coverageOf(requestsFeed, loads);
  assert.ok(coverage);
  const measure = madeRow(measures, {
    ...{ measure: "M", year: y2019, unit: "percentage", frequency: "quarterly", accumulation: "cumulative" },
    ...row,
  });
  return {
    ...{ feed: requestsFeed, definition: { measure: inTime, sha256: "d1" }, definitions: [measure] },
    ...{ periods: quarters, results: [], lineage: [], loads, coverage, on: day("2020-06-01") },
    ...given,
  };
}

function proposed(given: Given = {}, rows = months) {
  const behind = background(given);
  const { measure } = behind.definition;
  const places = tallyPlans([measure])[0]?.places.get(measure);
  assert.ok(places);
  return stretchesWanted(behind).flatMap((wanted) => proposalOf(behind, wanted, rows, places) ?? []);
}

const told = (given: Given = {}, rows = months) =>
  proposed(given, rows).map(
    (one) => `${one.period} ${computedFigure(one)} ${sumsWords(one)} ${one.standing.kind}`,
  );

describe("the stretch of days a figure is about", () => {
  it("runs from 1 April for a cumulative measure, whose percentages are counted anew and never averaged", () => {
    assert.deepEqual(told(), [
      "q1 90.0% 27 of 30 new",
      "q2 90.0% 54 of 60 new",
      "q3 86.7% 78 of 90 new",
      "q4 85.0% 102 of 120 new",
      "year 85.0% 102 of 120 new",
    ]);
  });

  it("is the period alone for one that counts each period by itself", () => {
    assert.deepEqual(told({ row: { accumulation: "in-period" } }).slice(1, 3), [
      "q2 90.0% 27 of 30 new",
      "q3 80.0% 24 of 30 new",
    ]);
  });

  it("is twelve months back from the period's end for a rolling one, and is incomplete where records begin later", () => {
    const rolling = proposed({ row: { accumulation: "rolling-12-months" } });
    assert.deepEqual(
      rolling.map(({ period, standing }) => [
        period,
        standing.kind === "incomplete" ? standing.why : standing.kind,
      ]),
      [
        ["q1", "The records begin on 1 April 2019."],
        ["q2", "The records begin on 1 April 2019."],
        ["q3", "The records begin on 1 April 2019."],
        ["q4", "new"],
        ["year", "new"],
      ],
    );
    assert.equal(rolling[1]?.stretch.from.toString(), "2018-10-01");
  });

  it("is the last day of the period for a snapshot, the academic year where it is reported by that", () => {
    assert.deepEqual(
      proposed({ row: { accumulation: "snapshot" } }, [{ groups: ["2020-03-31"], sums: ["3", "4"] }]).map(
        ({ period, stretch, value }) => [period, stretch.from.toString(), value && decimalText(value)],
      ),
      [
        ["q4", "2020-03-31", "75.0"],
        ["year", "2020-03-31", "75.0"],
      ],
    );
    const [academic] = proposed({ row: { frequency: "academic-year" } });
    assert.deepEqual(
      [academic?.stretch.from.toString(), academic?.stretch.to.toString()],
      ["2019-09-01", "2020-08-31"],
    );
  });

  it("is what the ledger's own figure says it is about", () => {
    const [year] = proposed({
      row: { frequency: "annual" },
      results: [held("90.0", { about: "FY2019/20 Q1-Q2" })],
    });
    assert.equal(year?.stretch.to.toString(), "2019-09-30");
    assert.equal(year?.standing.kind, "same");
  });
});

describe("what the records say against what the ledger says", () => {
  const annual = { frequency: "annual" } as const;

  it("is the same where it is so at the precision printed, and where counts are printed those too", () => {
    assert.deepEqual(told({ row: annual, results: [held("85")] }), ["year 85.0% 102 of 120 same"]);
    assert.deepEqual(told({ row: annual, results: [held("85.0", { numerator: 102, denominator: 120 })] }), [
      "year 85.0% 102 of 120 same",
    ]);
  });

  it("says by how much it differs, in points for a percentage", () => {
    const [year] = proposed({ row: annual, results: [held("84.9", { numerator: 101, denominator: 119 })] });
    assert.ok(year);
    assert.equal(differenceWords(year), "0.1 points more");
    assert.equal(heldFigure(year), "84.9% (101 of 119)");
  });

  it("differs where the figure is the same and its counts are not", () => {
    const [year] = proposed({ row: annual, results: [held("85.0", { numerator: 51, denominator: 60 })] });
    assert.equal(year && differenceWords(year), "the same figure from other counts");
  });

  it("is new where the ledger has no figure but a reason, and nothing where neither counts anything", () => {
    const reason = madeRow(results, { measure: "M", year: y2019, missing: "not-available" });
    assert.deepEqual(told({ row: annual, results: [reason] }), ["year 85.0% 102 of 120 new"]);
    assert.deepEqual(told({ row: annual }, []), []);
  });

  it("differs where the ledger has a figure and nothing is counted: never 0%", () => {
    const [year] = proposed({ row: annual, results: [held("85.0")] }, []);
    assert.ok(year);
    assert.equal(computedFigure(year), "nothing counted");
    assert.equal(differenceWords(year), "nothing is counted");
  });

  it("is incomplete until the records reach the period's end, and says up to when they go", () => {
    const loads = [aLoad("a", "2019-04-01", "2020-02-10", "2020-02-11T09:00Z")];
    const standings = proposed({ loads }).map(({ standing }) => standing);
    assert.deepEqual(standings.slice(3), [
      { kind: "incomplete", why: "The records go up to 10 February 2020." },
      { kind: "incomplete", why: "The records go up to 10 February 2020." },
    ]);
  });

  it("is complete though the last days of it have no record, as over a weekend", () => {
    const loads = [aLoad("a", "2019-04-02", "2020-03-27", "2020-04-10T09:00Z")];
    assert.equal(proposed({ loads }).at(-1)?.standing.kind, "new");
  });

  it("is incomplete where a load is missing between others", () => {
    const loads = [aLoad("a", "2019-04-01", "2019-06-30"), aLoad("b", "2019-08-01", "2020-03-31")];
    assert.deepEqual(
      proposed({ loads }).map(({ standing }) =>
        standing.kind === "incomplete" ? standing.why : standing.kind,
      ),
      ["new", ...Array(4).fill("There are no records from 1 July 2019 to 31 July 2019.")],
    );
  });

  it("is provisional until the days have passed in which records may still come", () => {
    const on = (text: string) => proposed({ on: day(text) }).map(({ provisional }) => provisional);
    assert.deepEqual(on("2020-04-30"), [false, false, false, true, true]);
    assert.deepEqual(on("2020-05-01"), [false, false, false, false, false]);
  });
});

describe("a figure that was accepted", () => {
  const annual = { frequency: "annual" } as const;
  const accepted = (given: Partial<ComputedResultRow> = {}) =>
    madeRow(computedResults, {
      ...{ measure: "M", year: y2019, feed: "requests", value: decimal("85.0"), loads: ["a"] },
      ...{
        numerator: decimal("102"),
        denominator: decimal("120"),
        definitionSha256: "d1",
        status: "confirmed",
      },
      ...given,
    });
  const standing = (given: Given) =>
    proposed({ row: annual, results: [held("85.0")], ...given })[0]?.standing;

  it("is settled while sums and definition are what they were", () => {
    assert.deepEqual(standing({ lineage: [accepted()] }), { kind: "same", settled: true });
    assert.deepEqual(standing({ lineage: [accepted({ definitionSha256: "d0" })] }), {
      kind: "same",
      settled: false,
    });
    assert.deepEqual(standing({}), { kind: "same", settled: false });
  });

  it("is proposed anew with the load that brought late records", () => {
    const loads = [aLoad("a", "2019-04-01", "2020-03-31"), aLoad("late", "2020-03-01", "2020-03-31")];
    const rows = [...months, { groups: ["2020-03-01"], sums: ["0", "5"] }];
    const [year] = proposed({ row: annual, results: [held("85.0")], lineage: [accepted()], loads }, rows);
    assert.ok(year?.standing.kind === "differs");
    assert.equal(differenceWords(year), "3.4 points less");
    assert.deepEqual(year.standing.why, { kind: "records changed", loads: ["late"] });
    assert.equal(
      whyWords(year.standing.why, (load) => `${load}.csv`),
      "Records came since the figure was accepted: late.csv.",
    );
  });

  it("is told apart from one whose definition changed, and from one changed in the ledger", () => {
    const why = (given: Given) => {
      const found = standing(given);
      return found?.kind === "differs" ? found.why.kind : found?.kind;
    };
    const others = { results: [held("80.0")] };
    assert.equal(why({ ...others, lineage: [accepted({ definitionSha256: "d0" })] }), "definition changed");
    assert.equal(why({ ...others, lineage: [accepted()] }), "ledger changed");
    assert.equal(why(others), "never computed");
  });
});
