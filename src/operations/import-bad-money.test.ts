import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { readPackages } from "../ingest/read-packages.ts";

/** A right little council: what each test breaks in one place. */
const right: Readonly<Record<string, readonly string[]>> = {
  portfolios: ["portfolio,year,name,position", "PRK,2021/22,Parks,1", "RES,2021/22,Resources,2"],
  budget_lines: [
    "portfolio,year,line,row,name,employee,non_employee,gross,income,net,unit,position",
    "PRK,2021/22,grounds,line,Grounds,860,173,1033,-492,541,GBP thousand,1",
    "PRK,2021/22,play,line,Play,993,298,1291,-313,978,GBP thousand,2",
    "PRK,2021/22,total,total,Total,1853,471,2324,-805,1519,GBP thousand,3",
  ],
  reserves: [
    "portfolio,year,reserve,row,fund,name,baseline,closing,unit,position",
    "PRK,2021/22,trees,line,revenue,Trees,297,222,GBP thousand,1",
  ],
  reserve_movements: [
    "portfolio,year,reserve,movement,kind,amount,unit",
    "PRK,2021/22,trees,planting,use,-75,GBP thousand",
  ],
  virements: [
    "year,virement,from_portfolio,to_portfolio,amount,unit,kind,why,on,position",
    "2021/22,v1,PRK,RES,50,GBP thousand,permanent,Post room moves.,2021-09-14,1",
  ],
  capital_schemes: [
    "portfolio,year,scheme,spend_year,row,name,amount,unit,position",
    "PRK,2021/22,bridge,2021/22,line,Bridge,800,GBP thousand,1",
  ],
  capital_funding: [
    "portfolio,year,scheme,spend_year,source,name,amount,unit,position",
    "PRK,2021/22,bridge,2021/22,capital grants,Grants,500,GBP thousand,1",
    "PRK,2021/22,bridge,2021/22,capital receipts,Receipts,300,GBP thousand,2",
  ],
};

describe("bad figures of money handed in", async () => {
  const folder = await temporaryFolder();
  let fresh: FreshLedger;
  let made = 0;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());
  beforeEach(() => {
    made += 1;
  });

  /** The council with one line in place of another, handed in as files. */
  async function handIn(table: string, line: string, instead: string) {
    const path = join(folder, `package-${made}`);
    await mkdir(path, { recursive: true });
    for (const [name, lines] of Object.entries(right)) {
      const written = name === table ? lines.map((one) => (one === line ? instead : one)) : lines;
      assert.ok(name !== table || line === instead || written.includes(instead), line);
      await writeFile(join(path, `${name}.csv`), `${written.join("\n")}\n`);
    }
    return importInto(fresh.ledger, await readPackages(path));
  }

  async function found(table: string, line: string, instead: string) {
    const { issues, findings } = await handIn(table, line, instead);
    assert.deepEqual(issues, []);
    return findings.map(({ identity, severity, message, likelyCause = "" }) =>
      [`${identity} ${severity}`, message, likelyCause].filter((text) => text !== ""),
    );
  }

  it("none is found where all is right", async () => {
    assert.deepEqual(await found("portfolios", "", ""), []);
  });

  it("a total typed over is found in its row and its column, and is kept as it was typed", async () => {
    const typed = "PRK,2021/22,total,total,Total,1853,471,2324,-805,1591,GBP thousand,3";
    assert.deepEqual(await found("budget_lines", right["budget_lines"]?.[3] ?? "", typed), [
      [
        "F2 error",
        "Total: gross expenditure £2,324k less income £805k comes to £1,519k, but the net cash limit budget is printed as £1,591k: £72k more.",
        "Total, net cash limit budget (£1,591k) may be £1,519k with two digits changed round.",
      ],
      [
        "F3 error",
        "Net cash limit budget: Grounds £541k plus Play £978k comes to £1,519k, but the total is printed as £1,591k: £72k more.",
        "Total, net cash limit budget (£1,591k) may be £1,519k with two digits changed round.",
      ],
    ]);
    const rows = await held(fresh.ledger, budgetLines, { portfolio: "PRK", line: "total" });
    assert.deepEqual(
      rows.map(({ net, gross }) => [net, gross]),
      [[159_100_000, 232_400_000]],
    );
  });

  it("a sign reversed is named as one", async () => {
    const reversed = "PRK,2021/22,grounds,line,Grounds,860,173,1033,492,541,GBP thousand,1";
    const told = await found("budget_lines", right["budget_lines"]?.[1] ?? "", reversed);
    assert.deepEqual(
      told.map(([what, , cause]) => [what, cause]),
      [
        ["F2 error", "The difference is twice Grounds, income (£492k): its sign was probably reversed."],
        ["F3 error", "The difference is twice Grounds, income (£492k): its sign was probably reversed."],
      ],
    );
  });

  it("pounds entered among thousands are named as such", async () => {
    const pounds = "PRK,2021/22,play,line,Play,993000,298,1291,-313,978,GBP thousand,2";
    const told = await found("budget_lines", right["budget_lines"]?.[2] ?? "", pounds);
    assert.deepEqual(
      told.map(([what]) => what),
      ["F1 error", "F3 error"],
    );
    for (const [, , cause] of told) {
      assert.equal(
        cause,
        "Play, employee expenditure (£993,000k) looks a thousand times too large or too small: pounds printed as thousands.",
      );
    }
  });

  it("a virement with one side is refused with what is missing, and nothing is written", async () => {
    const oneSide = "2021/22,v1,PRK,,50,GBP thousand,permanent,Post room moves.,2021-09-14,1";
    const { issues, entries } = await handIn("virements", right["virements"]?.[1] ?? "", oneSide);
    assert.deepEqual(entries, []);
    assert.match(issues[0]?.message ?? "", /A virement has two sides in one row/);
  });

  it("a movement dated in another year is found, and near the year's ends only doubted", async () => {
    const late = "2021/22,v1,PRK,RES,50,GBP thousand,permanent,Post room moves.,2022-09-14,1";
    assert.deepEqual(await found("virements", right["virements"]?.[1] ?? "", late), [
      [
        "F12 error",
        "Virement v1 of 2021/22: it was approved on 14 September 2022, which is in another year.",
        "The date or the year is probably wrong.",
      ],
    ]);
    const closing = "2021/22,v1,PRK,RES,50,GBP thousand,permanent,Post room moves.,2022-05-03,1";
    const [doubt] = await found("virements", right["virements"]?.[1] ?? "", closing);
    assert.equal(doubt?.[0], "F12 doubt");
  });

  it("a reserve drawn below nothing is found, with how much is missing", async () => {
    const drawn = "PRK,2021/22,trees,line,revenue,Trees,40,-35,GBP thousand,1";
    assert.deepEqual(await found("reserves", right["reserves"]?.[1] ?? "", drawn), [
      [
        "F10 error",
        "Trees: £35k more is drawn from this reserve than it holds.",
        "A reserve cannot pay out more than is in it: the use is too high, or a contribution is missing.",
      ],
    ]);
  });

  it("funding short of a scheme is found, with how much is missing", async () => {
    const short = "PRK,2021/22,bridge,2021/22,capital receipts,Receipts,220,GBP thousand,2";
    assert.deepEqual(await found("capital_funding", right["capital_funding"]?.[2] ?? "", short), [
      [
        "F13 error",
        "Bridge, 2021/22 funding: Grants £500k plus Receipts £220k comes to £720k, but Bridge is printed as £800k: £80k more.",
        "Its funding is £80k short of what it costs.",
      ],
    ]);
  });
});
