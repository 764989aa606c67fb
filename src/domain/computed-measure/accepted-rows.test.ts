import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { type ResultRow, results } from "../data-package/tables/measures.ts";
import { type ComputedResultRow, computedResults } from "../data-package/tables/records.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal, decimalText } from "../value/decimal.ts";
import { acceptedRows } from "./accepted-rows.ts";
import { disclosedOf } from "./disclosed.ts";
import type { Proposal } from "./proposal.ts";

const year = financialYear(2019);
const day = (text: string) => Temporal.PlainDate.from(text);

const result = (value: string, given: Partial<ResultRow> = {}) =>
  madeRow(results, { measure: "M", year, value: decimal(value), ...given });
const lineage = (status: ComputedResultRow["status"]) =>
  madeRow(computedResults, { measure: "M", year, status, value: decimal("80.0"), was: "79.0%" });

/** 17 of 20, which is 85.0%. */
const proposal = (given: Partial<Proposal> = {}, part = "all"): Proposal => ({
  definition: {
    measure: {
      ...{ measure: "M", part, feed: "requests", meaning: "In time.", places: 1, dimensions: [] },
      ...{ numerator: { tally: "count" }, denominator: { tally: "count" }, form: "percentage" },
    },
    sha256: "d",
  },
  ...{ year, period: "year", periodWords: "2019/20", unit: "percentage" },
  stretch: { from: day("2019-04-01"), to: day("2020-03-31") },
  sums: { numerator: decimal("17"), denominator: decimal("20"), records: 20 },
  ...{ value: decimal("85.0"), provisional: false, loads: ["a"], held: undefined, lineage: undefined },
  standing: { kind: "new" },
  ...given,
});

const differs = {
  kind: "differs",
  difference: decimal("5.0"),
  counts: false,
  why: { kind: "never computed" },
} as const;

describe("what accepting a proposal writes", () => {
  it("is the figure with its counts and where it comes from, where the ledger has none", () => {
    const { result: row, lineage: from } = acceptedRows(proposal({ provisional: true }), "Counted anew.");
    assert.deepEqual(
      [row?.numerator, row?.denominator, row?.markers, row?.note],
      [17, 20, ["provisional"], "Counted anew."],
    );
    assert.deepEqual([from.status, from.was, from.records, from.loads], ["entered", undefined, 20, ["a"]]);
  });

  it("is only where it comes from, at the precision printed, where the records bear the ledger's figure out", () => {
    const same = proposal({ held: result("85"), standing: { kind: "same", settled: false } });
    const { result: row, lineage: from } = acceptedRows(same, undefined);
    assert.equal(row, undefined);
    assert.deepEqual([from.status, from.value && decimalText(from.value)], ["confirmed", "85"]);
  });

  it("marks a restated figure revised and says what it was, but not one that was provisional", () => {
    const held = result("80.0", { numerator: 16, denominator: 20, about: "FY2019/20" });
    const { result: row, lineage: from } = acceptedRows(proposal({ held, standing: differs }), undefined);
    assert.deepEqual(
      [row?.markers, row?.note, row?.about],
      [["revised"], "Worked out from records; it was 80.0% (16 of 20).", "FY2019/20"],
    );
    assert.deepEqual([from.status, from.was], ["restated", "80.0% (16 of 20)"]);
    const provisional = proposal({ held: result("80.0", { markers: ["provisional"] }), standing: differs });
    assert.equal(acceptedRows(provisional, undefined).result?.markers, undefined);
  });

  it("takes the mark off an own figure that was provisional and has settled", () => {
    const held = result("85.0", { markers: ["provisional"] });
    const settled = proposal({
      held,
      lineage: lineage("entered"),
      standing: { kind: "same", settled: false },
    });
    const { result: row, lineage: from } = acceptedRows(settled, undefined);
    assert.deepEqual([row?.markers, from.status], [undefined, "entered"]);
    assert.ok(row);
  });

  it("writes the sign of a part that is a share, which tells it from what the measure counts", () => {
    assert.equal(acceptedRows(proposal({}, "a"), undefined).result?.asPrinted, "85.0%");
    assert.equal(acceptedRows(proposal(), undefined).result?.asPrinted, undefined);
  });

  it("leaves counts that are withheld out of what everybody sees, and keeps them where they came from", () => {
    const { result: row, lineage: from } = acceptedRows(proposal(), undefined, "left out");
    assert.deepEqual([row?.value && decimalText(row.value), row?.numerator], ["85.0", undefined]);
    assert.equal(from.numerator && decimalText(from.numerator), "17");
  });

  it("is refused where nothing was counted", () => {
    assert.throws(() => acceptedRows(proposal({ value: undefined }), undefined), /Nothing was counted/);
  });
});

describe("what of a proposal is shown", () => {
  const ruled = (least: number) => ({ kind: "ruled", least, records: "shown", reason: "Few." }) as const;

  it("is neither figure nor counts where a count, or what is left between two, is small", () => {
    assert.deepEqual(disclosedOf(proposal(), ruled(3)), { figure: true, counts: true });
    assert.deepEqual(disclosedOf(proposal(), ruled(4)), { figure: false, counts: false });
    const none = proposal({ sums: { numerator: decimal("0"), denominator: decimal("20"), records: 20 } });
    assert.deepEqual(disclosedOf(none, ruled(5)), { figure: true, counts: true });
  });

  it("is the figure the ledger has anyway, and no count where nobody has settled a rule", () => {
    const same = proposal({ standing: { kind: "same", settled: true } });
    assert.deepEqual(disclosedOf(same, ruled(10)), { figure: true, counts: false });
    assert.deepEqual(disclosedOf(proposal(), { kind: "unruled" }), { figure: true, counts: false });
  });
});
