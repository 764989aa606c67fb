import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { aLine, aMeasure, aPortfolio, aResult, theCouncil } from "../../test/small-council.ts";
import { tell } from "../../test/tell.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { measures, results } from "../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../domain/data-package/tables/organisation.ts";
import { endOfDay, present } from "./as-at.ts";
import { readLastKnown, readTouched } from "./read-touched.ts";

describe("the agreements that something was said of between two days", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    await tell(fresh.ledger, {
      on: "2021-06-07",
      facts: [
        { table: council, row: theCouncil },
        ...["RES", "CUL", "ENV"].map((code) => ({ table: portfolios, row: aPortfolio(code) })),
        { table: measures, row: aMeasure("RES", "RES1.1") },
        { table: measures, row: aMeasure("ENV", "ENV1.1") },
      ],
    });
    await tell(fresh.ledger, {
      on: "2021-11-23",
      facts: [{ table: results, row: aResult("RES1.1", "97.0", { year: 2021 }) }],
    });
    await tell(fresh.ledger, {
      on: "2022-02-01",
      facts: [{ table: budgetLines, row: aLine("CUL", "parks", [1, 2, 3]) }],
    });
  });
  after(() => fresh.close());

  const touched = async (since: string, until?: string) => {
    const head = await present(fresh.ledger);
    const on = (day: string) => ({ ...head, known: endOfDay(Temporal.PlainDate.from(day)) });
    const found = await readTouched(fresh.ledger, on(since), until === undefined ? head : on(until));
    return found.map(({ portfolio, year }) => `${portfolio} ${year}`).sort();
  };

  it("are those with rows of their own, and those whose measures have a result for their year", async () => {
    assert.deepEqual(await touched("2021-06-07"), ["CUL 2021", "RES 2021"]);
    assert.deepEqual(await touched("2021-11-23"), ["CUL 2021"]);
  });

  it("are none where nothing was said, and none for what was said later", async () => {
    assert.deepEqual(await touched("2022-02-01"), []);
    assert.deepEqual(await touched("2021-06-07", "2021-11-30"), ["RES 2021"]);
  });

  it("are told up to the last day that anything was known", async () => {
    const last = await readLastKnown(fresh.ledger, await present(fresh.ledger));
    assert.equal(last?.toZonedDateTimeISO("Europe/London").toPlainDate().toString(), "2022-02-01");
  });
});
