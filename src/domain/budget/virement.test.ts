import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readCell } from "../data-package/cells.ts";
import { virements } from "../data-package/tables/virements.ts";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { virementHalves, virementOfRow } from "./virement.ts";

type Given = Parameters<typeof virementOfRow>[0];

const moved: Given = {
  year: financialYear(2021),
  virement: "web-team",
  fromPortfolio: "RES",
  fromLine: "customer-services",
  toPortfolio: "RES",
  toLine: "technology",
  amount: pence(14_000_000),
  unit: "GBP thousand",
  kind: "permanent",
  period: undefined,
  why: "The web team moved.",
  approvedBy: undefined,
  on: undefined,
  position: 1,
  sourceFile: undefined,
  sourceLine: undefined,
};

const refusal = (given: Partial<Given>) => {
  const read = virementOfRow({ ...moved, ...given });
  return read.ok ? [] : read.issues.map(({ field, message }) => `${field}: ${message}`);
};

describe("a virement", () => {
  it("takes from one side what it gives the other", () => {
    assert.deepEqual(virementHalves([moved]), [
      { side: "from", portfolio: "RES", line: "customer-services", amount: -14_000_000 },
      { side: "to", portfolio: "RES", line: "technology", amount: 14_000_000 },
    ]);
  });

  it("nets to nothing over the council, whatever is moved", () => {
    const place = { portfolio: fc.constantFrom("A", "B", "C"), line: fc.constantFrom("x", "y", undefined) };
    const row = fc
      .record({ from: fc.record(place), to: fc.record(place), amount: fc.integer({ min: 1, max: 1e12 }) })
      .map(({ from, to, amount }) => ({
        ...moved,
        fromPortfolio: from.portfolio,
        fromLine: from.line,
        toPortfolio: to.portfolio,
        toLine: to.line,
        amount: pence(amount),
      }))
      .filter((one) => virementOfRow(one).ok);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const halves = virementHalves(rows);
        const own = ["A", "B", "C"].flatMap((portfolio) => virementHalves(rows, portfolio));
        assert.equal(
          halves.reduce((total, { amount }) => total + amount, 0),
          0,
        );
        assert.equal(own.length, halves.length);
      }),
    );
  });

  it("may go between portfolios that have no lines for it, and to a line from where none is named", () => {
    assert.deepEqual(refusal({ toPortfolio: "CUL", fromLine: undefined, toLine: undefined }), []);
    assert.deepEqual(refusal({ fromLine: undefined }), []);
  });

  it("is refused without the portfolio of either side, with what to give", () => {
    for (const side of [virements.columns.fromPortfolio, virements.columns.toPortfolio]) {
      const read = readCell(side, "");
      assert.match(read.ok ? "" : (read.issues[0]?.message ?? ""), /has two sides .* Give the code of the/);
    }
  });

  it("is refused where it moves nothing, or back", () => {
    assert.deepEqual(refusal({ amount: pence(0) }), [
      "amount: The virement web-team moves nothing. Give what was moved, or leave the row out.",
    ]);
    assert.deepEqual(refusal({ amount: pence(-14_000_000) }), [
      "amount: The virement web-team has a minus. Turn its two sides round and leave the minus out.",
    ]);
  });

  it("is refused where both its sides are one place", () => {
    assert.deepEqual(refusal({ toLine: "customer-services" }), [
      "toLine: The virement web-team goes from RES, customer-services to the same place. Give the line or portfolio that gains by it.",
    ]);
    assert.deepEqual(refusal({ fromLine: undefined, toLine: undefined }), [
      "toPortfolio: The virement web-team goes from RES to the same place. Give the line or portfolio that gains by it.",
    ]);
  });
});
