import assert from "node:assert/strict";
import { test } from "node:test";
import { measures } from "../data-package/tables/measures.ts";
import { computedResults, feedLoads } from "../data-package/tables/records.ts";
import type { Disclosure } from "../disclosure/clearance.ts";
import { decimal } from "../value/decimal.ts";
import { countColumns, openReceipt, withoutCounts } from "./open-receipt.ts";
import type { Receipt } from "./receipt.ts";
import type { WorkedOut } from "./worked-out.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const receiptOf = (exactly: readonly string[], records: number): Receipt => {
  const workedOut: WorkedOut = {
    feed: { feed: "complaints", title: "Complaints", many: "complaints" },
    ...{ status: "entered", was: undefined, sums: exactly.join(" of "), value: "85.0%", stands: true },
    ...{ exactly: exactly.map(decimal), records, loads: [] },
    days: { from: day("2019-04-01"), to: day("2020-03-31") },
    definition: { meaning: "In time.", words: undefined, sha256: "d", inForce: true },
  };
  const restOfRow = ["records", "feed"].map((property) => ({
    figure: `computed_results/M/all/council/2019-20/year/${property}`,
    ...{ label: property, text: "3" },
  }));
  return {
    ...{ figure: "results/M/all/council/2019-20/year/value", said: undefined, tellings: [], restOfRow },
    workedOut,
  } as unknown as Receipt;
};
const least = (least: number) => (): Disclosure => ({
  ...{ kind: "ruled", least, reason: "Few." },
  records: least > 1 ? "withheld" : "shown",
});
const shown = (receipt: Receipt, ruleOf: () => Disclosure) => {
  const { workedOut } = openReceipt(receipt, ruleOf);
  return [workedOut?.sums, workedOut?.records];
};
const withheld = ["Withheld: small numbers", undefined];

test("a receipt withholds a small sum, and one that leaves few of another", () => {
  assert.deepEqual(shown(receiptOf(["17", "20"], 20), least(3)), ["17 of 20", 20]);
  assert.deepEqual(shown(receiptOf(["17", "20"], 20), least(5)), withheld);
  assert.deepEqual(shown(receiptOf(["3", "20"], 20), least(5)), withheld);
  assert.deepEqual(shown(receiptOf(["0", "20"], 20), least(5)), ["0 of 20", 20]);
  assert.deepEqual(shown(receiptOf(["104.50"], 4), least(5)), withheld);
  assert.deepEqual(shown(receiptOf(["104.50"], 40), least(5)), ["104.50", 40]);
  assert.deepEqual(
    shown(receiptOf(["170", "200"], 200), () => ({ kind: "unruled" })),
    withheld,
  );
});

test("the exact counts the ledger keeps are on no page where small ones are withheld", () => {
  const hidden = countColumns(computedResults, least(5)());
  assert.deepEqual(hidden, ["numerator", "denominator", "records"]);
  assert.deepEqual(countColumns(feedLoads, { kind: "unruled" }), ["records"]);
  assert.deepEqual(countColumns(feedLoads, least(0)()), []);
  assert.deepEqual(countColumns(measures, least(5)()), []);
  const rest = withoutCounts(receiptOf(["1"], 1), hidden).restOfRow;
  assert.deepEqual(
    rest.map(({ label }) => label),
    ["feed"],
  );
});
