import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { outturnOn } from "../../test/outturn.ts";
import { aMeasure, aPortfolio, aResult } from "../../test/small-council.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { measures, results } from "../domain/data-package/tables/measures.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";

const figure = "results/RES1/all/council/2020-21/year/value";

describe("outturn retract, verify and doctor", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh);
    const tables = [
      [portfolios, [aPortfolio("RES")]],
      [measures, [aMeasure("RES", "RES1")]],
      [results, [aResult("RES1", "97.3")]],
    ] as const;
    await importInto(fresh.ledger, [madePackage({ knownOn: "2021-06-07", tables })]);
  });
  after(() => fresh.close());

  it("retract takes a figure back, and the trace says that it was, by whom and why", async () => {
    const { exit, printed } = await outturn(
      "retract",
      figure,
      "--reason",
      "Counted twice",
      "--by",
      "Auditor",
    );
    assert.equal(exit, 0);
    assert.match(printed, /^Retracted by entry 4\./);
    const { printed: trace } = await outturn("trace", figure);
    assert.match(trace, /: 97\.3% \(retracted\)\n/);
    assert.match(trace, /Retracted {2}Counted twice\n {13}entry 4 by Auditor \(retract\)/);
    const { printed: before_ } = await outturn("trace", figure, "--as-at", "2021-06-07");
    assert.match(before_, /: 97\.3%\n/);
  });

  it("retract of what is not there, of what others refer to, or without a reason exits with 2", async () => {
    const cases: readonly [words: readonly string[], says: RegExp][] = [
      [[figure, "--reason", "Again"], /holds no row of results for RES1, all, council, 2020\/21, year/],
      [
        ["portfolios/RES/2021-22/name", "--reason", "Gone"],
        /a row of measures in the ledger still refers to it/,
      ],
      [["measures/RES1/2021-22/title", "--reason", " "], /A retraction needs its reason/],
      [
        ["RES1", "--reason", "Gone"],
        /“RES1” is not the name of a figure\. outturn trace CODE prints the names\./,
      ],
    ];
    for (const [words, says] of cases) {
      const { exit, told } = await outturn("retract", ...words);
      assert.equal(exit, 2);
      assert.match(told, says);
    }
  });

  it("verify says how many entries are as they were written", async () => {
    const { exit, printed } = await outturn("verify");
    assert.equal(exit, 0);
    assert.match(
      printed,
      /^All 4 entries and their figures are as they were written\. The chain ends in [0-9a-f]{64}\.\n$/,
    );
  });

  it("verify says so of a ledger with one entry or none", async () => {
    const other = await freshLedger();
    const there = outturnOn(other);
    assert.match((await there("verify")).printed, /^The ledger is empty: there is nothing to verify\.\n$/);
    await importInto(other.ledger, [madePackage({ tables: [[portfolios, [aPortfolio("RES")]]] })]);
    const { printed } = await there("verify");
    assert.match(printed, /^The one entry and its figures are as they were written\. The chain ends in /);
    await other.close();
  });

  it("verify names the entry somebody changed behind Outturn's back, and exits with 1", async () => {
    await fresh.run(`
      alter table results disable trigger user;
      update results set value = 99.9 where measure = 'RES1' and not retracted;
      alter table results enable trigger user;`);
    const { exit, printed } = await outturn("verify");
    assert.equal(exit, 1);
    assert.match(printed, /^The figures of entry 3 were changed/);
    assert.match(printed, /Compare it with a backup/);
    const json = await outturn("verify", "--json");
    assert.deepEqual([json.exit, JSON.parse(json.printed).breaks.length], [1, 1]);
  });

  it("doctor says what is configured and healthy", async () => {
    const { exit, printed } = await outturn("doctor", "--data", await temporaryFolder());
    assert.equal(exit, 0);
    assert.match(printed, /^ok {6}Node .*\nok {6}Configuration .*database at DATABASE_URL/);
    assert.match(printed, /\nok {6}Database {7}PostgreSQL .*, up to date\nok {6}Ledger {9}4 entries\n/);
    assert.match(printed, /\nok {6}Warehouse {6}files in the data folder; no records loaded yet\n$/);
    assert.doesNotMatch(printed, /postgresql:/);
  });

  it("doctor names a database that is down and a setting that is wrong, and exits with 1", async () => {
    const cases: readonly [environment: Record<string, string>, says: RegExp][] = [
      [
        { DATABASE_URL: "postgresql://clerk:secret@127.0.0.1:1/x" },
        /^NOT OK {2}Database {7}.* could not be reached/m,
      ],
      [
        { WAREHOUSE_URL: "clickhouse://clerk:secret@127.0.0.1:1/x" },
        /^NOT OK {2}Warehouse {6}The ClickHouse server at 127\.0\.0\.1:1 does not answer: start it/m,
      ],
      [{ PORT: "http" }, /^NOT OK {2}Configuration {2}PORT is “http”/m],
    ];
    for (const [environment, says] of cases) {
      const { exit, printed } = await outturnOn(fresh, { environment })("doctor");
      assert.equal(exit, 1);
      assert.match(printed, says);
      assert.doesNotMatch(printed, /secret/);
    }
    const { exit, printed } = await outturnOn(fresh, { environment: { PORT: "http" } })("doctor", "--json");
    assert.equal(exit, 1);
    assert.equal(JSON.parse(printed)[1].healthy, false);
  });
});
