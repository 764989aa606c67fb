import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Migrator, sql } from "kysely";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { aMeasure, aPortfolio, aResult, year2021 } from "../../test/small-council.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { targetProfiles } from "../domain/data-package/tables/assessment.ts";
import { measures, results } from "../domain/data-package/tables/measures.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { decimal } from "../domain/value/decimal.ts";
import { appendEntry, lockLedger } from "./append-entry.ts";
import { migrate } from "./migrate.ts";
import { storeRow } from "./stored-row.ts";
import { verifyChain } from "./verify-chain.ts";

const first = "0001-entries-and-facts";

/** The table of measures as it was before it held settings. */
function measuresThen(): Table {
  const { possible, changeBand, seasonal, spcScreening, ...columns } = measures.columns;
  return { ...measures, columns };
}

/** The table of portfolios as it was before it named photographs. */
function portfoliosThen(): Table {
  const { photo, ...columns } = portfolios.columns;
  return { ...portfolios, columns };
}

describe("a ledger from before rules, profiles and settings were kept in it", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger({ migrated: false });
    const statements = await readFile(join(import.meta.dirname, `migrations/${first}.sql`), "utf8");
    const up = async () => {
      await sql.raw(statements).execute(fresh.ledger);
    };
    const provider = { getMigrations: async () => ({ [first]: { up } }) };
    const { error } = await new Migrator({ db: fresh.ledger, provider }).migrateToLatest();
    assert.equal(error, undefined);
    await write([
      [portfoliosThen(), aPortfolio("RES")],
      [measuresThen(), aMeasure("RES", "RES1.1")],
      [results, aResult("RES1.1", "97.36")],
    ]);
  });
  after(() => fresh.close());

  const write = (rows: readonly (readonly [Table, Row])[]) =>
    fresh.ledger.transaction().execute(async (writing) => {
      await lockLedger(writing);
      const now = Temporal.Now.instant();
      const facts = rows.map(([table, row]) => ({
        table,
        facts: [{ row: storeRow(table, row), retracted: false, rowLine: 2 }],
      }));
      await appendEntry(writing, { recordedAt: now, knownAt: now, actor: "a", operation: "import", facts });
    });

  it("is brought up to date without a change to what it holds, and then keeps them", async () => {
    assert.deepEqual((await migrate(fresh.ledger)).slice(0, 2), [
      "0002-rules-and-profiles",
      "0003-settings-of-measures",
    ]);
    assert.deepEqual(await migrate(fresh.ledger), []);
    assert.deepEqual(await held(fresh.ledger, results, {}), [aResult("RES1.1", "97.36")]);
    const profile = madeRow(targetProfiles, {
      measure: "RES1.1",
      year: year2021,
      period: "q1",
      share: decimal("25.0"),
    });
    const { issues } = await importInto(fresh.ledger, [
      madePackage({ tables: [[targetProfiles, [profile]]] }),
    ]);
    assert.deepEqual(issues, []);
    assert.deepEqual(await held(fresh.ledger, targetProfiles, {}), [profile]);
    const set = { changeBand: decimal("0.50"), seasonal: true, spcScreening: false } as const;
    const measure = { ...aMeasure("RES", "RES1.1"), possible: "share" as const, ...set };
    await importInto(fresh.ledger, [madePackage({ tables: [[measures, [measure]]] })]);
    assert.deepEqual(await held(fresh.ledger, measures, {}), [measure]);
    const { entries, breaks } = await verifyChain(fresh.ledger);
    assert.deepEqual([entries, breaks], [3, []]);
  });
});
