import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { outturnOn } from "../../test/outturn.ts";
import { aLine, aPortfolio } from "../../test/small-council.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";

const key = "f1.res.2021-22.budget_lines.finance.gross";
const because = ["--reason", "The paper leaves out the apprentices.", "--by", "Head of Finance"];

describe("outturn accept", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh);
    await hand(3188);
  });
  after(() => fresh.close());

  async function hand(gross: number) {
    const tables = [
      [portfolios, [aPortfolio("RES")]],
      [budgetLines, [aLine("RES", "finance", [2978, 110, gross])]],
    ] as const;
    await importInto(fresh.ledger, [madePackage({ tables })]);
  }

  it("lets an error stand, which check then shows with who, when and why, and no longer fails for", async () => {
    assert.equal((await outturn("check")).exit, 1);
    const { exit, printed } = await outturn("accept", key, ...because, "--on", "2021-07-01");
    assert.equal(exit, 0);
    assert.match(printed, /^Accepted by entry 3: The finance service: employee expenditure £2,978k plus/);
    assert.match(printed, /\nHead of Finance, 1 July 2021\. It stays visible/);
    const checked = await outturn("check");
    assert.equal(checked.exit, 0);
    assert.match(
      checked.printed,
      / {4}Accepted by Head of Finance on 1 July 2021: The paper leaves out the apprentices\.\n/,
    );
  });

  it("has lapsed once the figure is another, and check says so and fails again", async () => {
    await hand(3190);
    const { exit, printed } = await outturn("check");
    assert.equal(exit, 1);
    assert.match(
      printed,
      / {4}Accepted no more: Head of Finance let £100,000 stand on 1 July 2021 \(The paper leaves out the apprentices\.\), and it has changed since\.\n {4}Key: f1\.res/,
    );
  });

  it("exits with 2 for an unknown key, an empty reason or a day that is none", async () => {
    for (const [words, says] of [
      [["f1.res", ...because], /is the key of no finding\. The nearest are:\n {2}f1\.res\.2021-22/],
      [[key, "--reason", "OK", "--by", "Me"], /“OK” gives no reason\. Say why/],
      [[key, ...because, "--on", "July"], /“July” is not a date/],
      [[key, "--reason", "The paper says so twice."], /--by/],
    ] as const) {
      const { exit, told } = await outturn("accept", ...words);
      assert.equal(exit, 2);
      assert.match(told, says);
    }
  });
});
