import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { importInto } from "../../../test/import-into.ts";
import { counterText } from "../../../test/made-feed.ts";
import { madePackage } from "../../../test/made-package.ts";
import { outturnOn } from "../../../test/outturn.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { codeChanges, codeLists } from "../../domain/data-package/tables/records.ts";

const folder = await temporaryFolder();
const day = (text: string) => Temporal.PlainDate.from(text);
const team = (code: string, name: string, more: object = {}) => ({ list: "teams", code, name, ...more });
const merged = { list: "teams", to: "CSC", kind: "merged", on: day("2024-04-01") };

describe("code lists on the command line", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    const now = () => Temporal.Instant.from("2026-11-22T09:00:00Z");
    outturn = outturnOn(fresh, { now, environment: { OUTTURN_DATA: folder } });
    const empty = await outturn("codes", "list");
    assert.match(empty.printed, /^The ledger holds no code lists\. Import a package with code_lists\.csv/);
    await importInto(
      fresh.ledger,
      [
        madePackage({
          tables: [
            [
              codeLists,
              [
                team("CUS", "Customers"),
                team("CSC", "Customer Service Centre", { parent: "CUS", from: day("2024-04-01") }),
                team("TEL", "Telephone Team", { parent: "CUS", to: day("2024-03-31") }),
                team("DESK", "Front Desk", { parent: "CUS", to: day("2024-03-31") }),
              ],
            ],
            [
              codeChanges,
              [
                { ...merged, from: "TEL" },
                { ...merged, from: "DESK" },
              ],
            ],
          ],
        }),
      ],
      { at: "2024-01-01T09:00:00Z" },
    );
  });
  after(() => fresh.close());

  it("are listed with how many codes are in force", async () => {
    assert.equal(
      (await outturn("codes", "list")).printed,
      "On 22 November 2026:\nteams: 4 codes, 2 in force, 2 ended\n",
    );
  });

  it("show their codes as they hold on a day, beneath their parents, and what changed when", async () => {
    assert.equal(
      (await outturn("codes", "list", "teams")).printed,
      [
        "teams on 22 November 2026: 2 codes",
        "  CUS  Customers",
        "    CSC  Customer Service Centre, since 1 April 2024",
        "Not in force",
        "  DESK  Front Desk, until 31 March 2024",
        "  TEL  Telephone Team, until 31 March 2024",
        "Changes",
        "  Front Desk (DESK) was merged into Customer Service Centre (CSC) on 1 April 2024",
        "  Telephone Team (TEL) was merged into Customer Service Centre (CSC) on 1 April 2024",
        "",
      ].join("\n"),
    );
    const then = await outturn("codes", "list", "teams", "--as-at", "2024-02-01");
    assert.match(then.printed, /^teams on 1 February 2024: 3 codes\n {2}CUS {2}Customers\n {4}DESK/);
  });

  it("are refused by a wrong name, with the likely one", async () => {
    const { exit, told } = await outturn("codes", "list", "team");
    assert.deepEqual([exit, told], [2, "There is no code list “team”. Did you mean teams?\n"]);
  });

  it("have no spelling to match before a feed names one of them", async () => {
    const { printed } = await outturn("codes", "review");
    assert.equal(printed, "No column of any feed is of a code list, so no record has a spelling to match.\n");
  });

  it("are reviewed for what records call them, and settled", async () => {
    const definition = join(folder, "counter.json");
    const desk = { name: "desk", type: "text", meaning: "The desk.", dimension: true, list: "teams" };
    const columns = JSON.parse(counterText()).columns.map((one: { name: string }) =>
      one.name === "desk" ? desk : one,
    );
    await writeFile(definition, counterText({ columns }));
    const rows = ["TEL", "front  desk", "Cust. Service Center", "cust. service center", "Test", ""];
    const lines = rows.map((text, at) => `${at + 1},0${at + 1}/05/2024,${text},5,,x`);
    const file = join(folder, "counter.csv");
    await writeFile(file, ["ticket,day,desk,minutes,paid,surname", ...lines].join("\n"));
    assert.equal((await outturn("feed", "add", definition)).exit, 0);
    assert.equal((await outturn("feed", "load", "counter", file)).exit, 0);
    assert.equal(
      (await outturn("codes", "review", "teams")).printed,
      [
        "teams: 2 spellings of 3 of 5 values match nothing.",
        "  “Cust. Service Center”: 2 records (counter.desk)",
        "    CSC Customer Service Centre: 86% alike, “cust” short for “customer”; one letter different in “center”",
        "  “Test”: 1 record (counter.desk)",
        "    like no code",
        "",
        "To settle one: outturn codes settle teams 'Cust. Service Center' CSC --by 'POST' (or --none)",
        "",
      ].join("\n"),
    );
    const by = ["--by", "Head of Customers"];
    const settled = await outturn("codes", "settle", "teams", "Cust. Service Center", "csc", ...by);
    assert.equal(
      settled.printed,
      "Settled by entry 5: “cust. service center” in teams stands for CSC, Customer Service Centre.\n",
    );
    const none = await outturn("codes", "settle", "teams", "Test", "--none", ...by);
    assert.match(
      none.printed,
      /^Settled by entry 6: “test” in teams stands for no code and is left as it is\./,
    );
    assert.equal((await outturn("codes", "review", "teams")).printed, "teams: all 5 values match.\n");
    assert.match(
      (await outturn("codes", "list", "teams")).printed,
      /Spellings settled\n {2}“cust\. service center” is CSC, by Head of Customers\n {2}“test” is no code, by/,
    );
  });

  it("are not settled without saying what the spelling stands for", async () => {
    const { exit, told } = await outturn("codes", "settle", "teams", "x", "--by", "Head of Customers");
    assert.equal(exit, 2);
    assert.match(told, /^Say what “x” stands for: a code of teams, or --none/);
  });
});
