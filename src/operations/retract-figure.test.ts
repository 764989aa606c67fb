import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { aLine, aPortfolio, aPriority } from "../../test/small-council.ts";
import type { Table } from "../domain/data-package/table.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { priorities } from "../domain/data-package/tables/plan.ts";
import type { StoredRow } from "../ledger/stored-row.ts";
import { verifyChain } from "../ledger/verify-chain.ts";
import { retractFigure } from "./retract-figure.ts";

describe("retracting a figure", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const package_ = madePackage({
      knownOn: "2021-06-07",
      tables: [
        [portfolios, [aPortfolio("RES"), aPortfolio("HSG")]],
        [priorities, [aPriority("HSG", "1")]],
        [budgetLines, [aLine("RES", "finance", [1, 2, 3]), aLine("RES", "legal", [1, 2, 3])]],
      ],
    });
    await importInto(fresh.ledger, [package_]);
  });
  after(() => fresh.close());

  const retract = (table: Table, key: StoredRow, reason = "Printed in error") =>
    retractFigure(fresh.ledger, {
      table,
      key,
      reason,
      actor: "a finance officer",
      now: Temporal.Now.instant(),
    });

  it("takes its row back from now on and leaves the rest", async () => {
    const result = await retract(budgetLines, { portfolio: "RES", year: "2021", line: "finance" });
    assert.equal(result.ok, true);
    const lines = async (on?: string) =>
      (await held(fresh.ledger, budgetLines, { portfolio: "RES" }, on)).map((row) => row.line).sort();
    assert.deepEqual(await lines(), ["legal"]);
    assert.deepEqual(await lines("2021-06-07"), ["finance", "legal"]);
    assert.deepEqual((await verifyChain(fresh.ledger)).breaks, []);
  });

  it("needs a reason", async () => {
    const result = await retract(budgetLines, { portfolio: "RES", year: "2021", line: "legal" }, "  ");
    assert.equal(result.ok ? "" : result.issues[0]?.field, "reason");
  });

  it("is refused where there is nothing to retract", async () => {
    const result = await retract(budgetLines, { portfolio: "RES", year: "2021", line: "libraries" });
    assert.deepEqual(result.ok ? [] : result.issues, [
      {
        field: "figure",
        message:
          "The ledger holds no row of budget_lines for RES, 2021/22, libraries, so there is nothing to retract.",
      },
    ]);
  });

  it("is refused, and nothing is written, while other rows refer to it", async () => {
    const { entries } = await verifyChain(fresh.ledger);
    const result = await retract(portfolios, { portfolio: "HSG", year: "2021" });
    assert.deepEqual(result.ok ? [] : result.issues.map(({ message }) => message), [
      "HSG, 2021/22 can't be retracted from portfolios: a row of priorities in the ledger still refers to it. Retract those first.",
    ]);
    assert.equal((await verifyChain(fresh.ledger)).entries, entries);
  });
});
