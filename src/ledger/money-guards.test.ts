import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import type { Row } from "../domain/data-package/table.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";

const webTeam = madeRow(virements, {
  year: financialYear(2021),
  virement: "web-team",
  fromPortfolio: "RES",
  toPortfolio: "CUL",
  amount: pence(14_000_000),
  unit: "GBP thousand",
  kind: "permanent",
  why: "The web team moved.",
  position: 1,
});

describe("the ledger itself, whoever writes to it", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const write = (given: Row) =>
    tell(fresh.ledger, { on: "2021-06-07", facts: [{ table: virements, row: { ...webTeam, ...given } }] });

  it("keeps no virement with one side", async () => {
    await assert.rejects(write({ toPortfolio: undefined }), /violates check constraint/);
    await assert.rejects(write({ fromPortfolio: undefined }), /violates check constraint/);
  });

  it("keeps no virement that goes nowhere, or that moves nothing or less", async () => {
    await assert.rejects(write({ toPortfolio: "RES" }), /violates check constraint/);
    await assert.rejects(
      write({ toPortfolio: "RES", fromLine: "desk", toLine: "desk" }),
      /violates check constraint/,
    );
    await assert.rejects(write({ amount: pence(0) }), /violates check constraint/);
    await assert.rejects(write({ amount: pence(-1) }), /violates check constraint/);
  });

  it("keeps one from a line to where none is named, within a portfolio", async () => {
    await write({ toPortfolio: "RES", fromLine: "desk" });
  });
});
