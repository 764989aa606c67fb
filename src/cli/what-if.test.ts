import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturnOn } from "../../test/outturn.ts";
import { present } from "../ledger/as-at.ts";

describe("another rule tried on the example from the command line", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    outturn = outturnOn(fresh);
  });
  after(() => fresh.close());

  const strict = ["--rule", "tolerance", "--percentages", "0.5", "--others", "1", "--year", "2020/21"];

  it("counts both statuses before and after, and names each that would change with both workings", async () => {
    const { exit, printed, told } = await outturn("what-if", ...strict);
    assert.deepEqual([exit, told], [0, ""]);
    assert.match(printed, /^2020\/21: 17 measures of CFE\n/);
    assert.match(
      printed,
      /Now +as judged: 4 met, 5 close, 4 missed, 2 aim, 2 without a status\n +under it: +4 met, 9 missed, 2 aim, 2 without a status\n/,
    );
    assert.match(printed, /Year end +as judged: 1 close, 3 aim, 13 without a status\n +under it: +1 missed/);
    assert.match(
      printed,
      /CFE1\.1 .*, now: Close would be Missed\n {2}93% against 95\.0%: .* close \(usual tolerance, version 1\)\n {2}93% against 95\.0%: .*more than 0\.5 points: missed\n/,
    );
    assert.match(printed, /\n6 statuses would change\.\nNothing is stored\.\n$/);
  });

  it("writes nothing into the ledger", async () => {
    const before = await present(fresh.ledger);
    await outturn("what-if", ...strict);
    assert.equal((await present(fresh.ledger)).entry, before.entry);
  });

  it("--json gives the counts, the rule in words and each change", async () => {
    const { printed } = await outturn("what-if", ...strict, "--json");
    const found = JSON.parse(printed);
    assert.deepEqual([found.year, found.of, found.now.after.missed], ["2020/21", 17, 9]);
    assert.match(found.rule.words, /0\.5 points for a percentage/);
    assert.deepEqual(
      [found.changes.length, found.changes[0].measure, found.changes[0].after.state],
      [6, "CFE1.1", "missed"],
    );
  });

  it("refuses a kind of rule that is none, a size that is no number, and a year that is not held", async () => {
    const kind = await outturn("what-if", "--rule", "tolerence");
    assert.deepEqual([kind.exit, /Did you mean tolerance\?/.test(kind.told)], [2, true]);
    const size = await outturn("what-if", "--rule", "tolerance", "--percentages", "two");
    assert.deepEqual([size.exit, /--percentages: “two” is not a number/.test(size.told)], [2, true]);
    const none = await outturn("what-if", "--rule", "maintain", "--within", "5");
    assert.match(none.told, /--close-within: Write how far it may move and be close/);
    const year = await outturn("what-if", "--rule", "met-or-not", "--year", "2030/31");
    assert.deepEqual([year.exit, /It holds RCG 2021\/22/.test(year.told)], [2, true]);
  });
});
