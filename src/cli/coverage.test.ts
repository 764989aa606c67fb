import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturnOn } from "../../test/outturn.ts";

describe("coverage of the example on the command line", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    const now = () => Temporal.Instant.from("2026-11-22T09:00:00Z");
    outturn = outturnOn(fresh, { now });
  });
  after(() => fresh.close());

  it("counts what is left out of all it was looked for in, agreement by agreement", async () => {
    const { exit, printed, told } = await outturn("coverage");
    assert.deepEqual([exit, told], [0, ""]);
    assert.match(printed, /^RCG 2021\/22\n {2}5 of 8 targets .* are easier than that result\.\n/);
    assert.match(
      printed,
      /\n {4}RCG1\.3 .*: 7\.0 days for 2021\/22 is 0\.9 days above the 6\.1 days of 2020\/21: /,
    );
    assert.match(printed, /\nSRC 2015\/16\n(.*\n)* {2}8 of 8 priorities have no measure\.\n/);
    assert.match(printed, /\n {2}34 of 34 measures name nobody who answers for them\.\n {2}All 34 /);
    assert.match(
      printed,
      /\n\nSomebody answers for 0 of 67 measures \(0%\)\.\nOf the results due, 0 of 61 have come \(0%\)\.\n/,
    );
    assert.match(printed, /\nLooked through 3 agreements: \d+ things left out or left doubtful\.\n$/);
  });

  it("of one portfolio and year looks at that alone", async () => {
    const { printed } = await outturn("coverage", "--portfolio", "cfe", "--year", "2020/21");
    assert.match(printed, /^CFE 2020\/21\n/);
    assert.match(
      printed,
      /CFE3\.1 .*: the target is a tenth or less of the last outturn, 156,557 in 2019\/20: Museums were shut/,
    );
    assert.match(printed, /Looked through 1 agreement: /);
    const { exit, told } = await outturn("coverage", "--year", "2030/31");
    assert.deepEqual([exit, /It holds RCG 2021\/22/.test(told)], [2, true]);
  });

  it("as at an earlier day counts as due what was due by then", async () => {
    const cfe = ["coverage", "--portfolio", "CFE", "--as-at"];
    const { printed } = await outturn(...cfe, "2021-03-31");
    assert.match(
      printed,
      /CFE1\.2 .*: Quarter 1 2020\/21 was due on 30 June 2020, and nobody is named to send it; /,
    );
    const { exit, told } = await outturn(...cfe, "2001-01-01");
    assert.deepEqual([exit, /Nothing was known on 2001-01-01/.test(told)], [2, true]);
  });

  it("--json gives each item with its key, its words and the names of its figures", async () => {
    const { printed } = await outturn("coverage", "--portfolio", "RCG", "--json");
    const [agreement] = JSON.parse(printed);
    assert.deepEqual([agreement.portfolio, agreement.year, agreement.gaps.length], ["RCG", "2021/22", 13]);
    const [easier] = agreement.gaps;
    assert.deepEqual(
      [easier.kind, easier.count, easier.of, easier.about],
      ["target-easier", 5, 8, "measure"],
    );
    assert.equal(easier.items[0].key, "RCG1.1");
    assert.deepEqual(
      easier.items[0].figures.map(({ figure }: { figure: string }) => figure),
      ["targets/RCG1.1/all/2021-22/value", "results/RCG1.1/all/council/2020-21/year/value"],
    );
  });

  it("of an empty ledger says that it is empty, and is no failure", async () => {
    const empty = await freshLedger();
    const { exit, printed } = await outturnOn(empty)("coverage");
    assert.deepEqual(
      [exit, printed],
      [0, "The ledger holds no portfolio yet, so there is nothing to look through.\n"],
    );
    await empty.close();
  });
});
