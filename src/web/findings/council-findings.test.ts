import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { importInto } from "../../../test/import-into.ts";
import { madePackage } from "../../../test/made-package.ts";
import { madeRow } from "../../../test/made-row.ts";
import { aPortfolio, theCouncil, year2021 } from "../../../test/small-council.ts";
import { budgetMovements } from "../../domain/data-package/tables/budget.ts";
import { council, portfolios } from "../../domain/data-package/tables/organisation.ts";
import { pence } from "../../domain/money/pence.ts";
import { acceptFinding } from "../../operations/accept-finding.ts";
import { openApp } from "../app.ts";

const key = "f12.council.2021-22.prk.budget_movements.grounds.amount";

function step(portfolio: string, movement: string, partner: string, thousands: number) {
  return madeRow(budgetMovements, {
    ...{ portfolio, year: year2021, movement, row: "line", kind: "virement", name: `Move of ${movement}` },
    ...{ partner, amount: pence(thousands * 100_000), unit: "GBP thousand", position: 1 },
  });
}

describe("findings over the council", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    await importInto(fresh.ledger, [
      madePackage({
        tables: [
          [council, [theCouncil]],
          [portfolios, [aPortfolio("PRK"), aPortfolio("RES"), aPortfolio("EDU")]],
        ],
      }),
    ]);
    await hand(-51);
    app = await openApp(fresh.ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  function hand(amount: number) {
    const rows = [
      step("PRK", "grounds", "RES", amount),
      step("RES", "post", "EDU", -30),
      step("EDU", "post", "RES", 30),
    ];
    return importInto(fresh.ledger, [madePackage({ tables: [[budgetMovements, rows]] })]);
  }

  async function page(query = "") {
    const response = await app.request(`/findings${query}`);
    assert.equal(response.status, 200);
    return (await response.text()).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  }

  it("are told on import, and on the page under all portfolios together", async () => {
    const { findings } = await hand(-52);
    assert.deepEqual(
      findings.map((finding) => finding.key),
      [key],
    );
    const words = await page();
    assert.match(words, /All portfolios together, 2021\/22/);
    assert.match(
      words,
      /PRK portfolio: Move of grounds is −£52k, and no other half of it is found in RES portfolio\./,
    );
    assert.match(words, /A virement has two sides, and virements net to nothing/);
  });

  it("are shown with a portfolio they rest on, and not with another", async () => {
    assert.match(await page("?portfolio=prk"), /no other half of it/);
    assert.doesNotMatch(await page("?portfolio=edu"), /no other half of it/);
    assert.match(await page("?identity=f12"), /no other half of it/);
    assert.doesNotMatch(await page("?identity=f20"), /no other half of it/);
  });

  it("stay when accepted, with who and why, and open again when the figure changes", async () => {
    const accepted = await acceptFinding(fresh.ledger, {
      ...{ finding: key, reason: "RES holds its half in next year's bridge.", by: "Head of Finance" },
      ...{ on: Temporal.PlainDate.from("2021-07-01"), actor: "tester", now: Temporal.Now.instant() },
    });
    assert.ok(accepted.ok);
    assert.match(await page(), /Accepted: 1 July 2021, Head of Finance: RES holds its half/);
    await hand(-60);
    const words = await page();
    assert.match(
      words,
      /No longer accepted, for it has changed: £52,000 was accepted on 1 July 2021, Head of Finance: RES holds/,
    );
    assert.doesNotMatch(words, / Accepted: /);
  });
});
