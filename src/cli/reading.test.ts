import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturnOn } from "../../test/outturn.ts";

describe("reading the example on the command line", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    outturn = outturnOn(fresh);
  });
  after(() => fresh.close());

  it("check finds its misprints and exits with 1", async () => {
    const { exit, printed, told } = await outturn("check");
    assert.deepEqual([exit, told], [1, ""]);
    assert.match(printed, /^F3 {2}error {5}SRC 2015\/16 .*£6,667k: £901k more\.$/m);
    assert.match(printed, /^F23 error {5}RCG 2021\/22 .*The code RCG3\.1 is used for two measures/m);
    assert.match(printed, /Community Safety, income: \(645\) {2}\(src-agreement-2015-16\.txt, line 99\)/);
    assert.match(
      printed,
      /\nChecked \d+ sums in 3 agreements: 9 errors \(2 accepted\), .* 2 rounding differences\.\n$/,
    );
  });

  it("check of one portfolio and year looks at that alone, however the code is written", async () => {
    const { printed } = await outturn("check", "--portfolio", "rcg", "--year", "2021/22");
    assert.match(printed, / in 1 agreement: /);
    assert.doesNotMatch(printed, /SRC 2015\/16/);
  });

  it("check of a portfolio or year that is not held exits with 2 and says what is", async () => {
    for (const words of [
      ["--portfolio", "XYZ"],
      ["--year", "2030/31"],
      ["--portfolio", "RCG", "--year", "2015/16"],
    ]) {
      const { exit, told } = await outturn("check", ...words);
      assert.equal(exit, 2);
      assert.match(told, /It holds RCG 2021\/22, CFE 2020\/21, SRC 2015\/16\.\n$/);
    }
    const { exit, told } = await outturn("check", "--year", "2021");
    assert.equal(exit, 2);
    assert.match(told, /2021/);
  });

  it("check --json prints each finding with its key, severity, difference and figures", async () => {
    const { exit, printed } = await outturn("check", "--json");
    assert.equal(exit, 1);
    const findings = JSON.parse(printed);
    const row = findings.find(({ difference }: { difference: string }) => difference === "901");
    assert.deepEqual([row.identity, row.severity, row.unit], ["F3", "error", "GBP thousand"]);
    assert.deepEqual(row.figures[0].source, { file: "src-agreement-2015-16.txt", line: 84 });
  });

  const traced = async (...words: string[]) => {
    const { exit, printed } = await outturn("trace", ...words, "--json");
    assert.equal(exit, 0);
    return JSON.parse(printed).map(({ figure }: { figure: string }) => figure);
  };

  it("trace finds a measure by its code in any spelling, and by its alias", async () => {
    const figures = await traced("RCG1.1");
    assert.ok(figures.includes("results/RCG1.1/all/council/2020-21/year/value"));
    assert.deepEqual(await traced("rcg 1.1"), figures);
    assert.deepEqual(await traced("BV09"), figures);
  });

  it("trace of a code used twice gives both measures, one after the other", async () => {
    const measures = (await traced("RCG3.1")).map((figure: string) => figure.split("/")[1]);
    assert.deepEqual([...new Set(measures)], ["RCG3.1-bim", "RCG3.1-sickness"]);
    assert.deepEqual(measures, [...measures].sort());
  });

  it("trace of one figure says where it is printed, by which entry and from which file", async () => {
    const { exit, printed } = await outturn("trace", "results/RCG1.1/all/council/2020-21/year/value");
    assert.equal(exit, 0);
    assert.match(printed, /: 97\.36%\n/);
    assert.match(printed, /Said first 97\.36% {2}rcg-agreement-2021-22\.txt, line 245\n/);
    assert.match(
      printed,
      /entry \d+ by a performance officer \(import, from rcg-2021-22\/results\.csv line \d+\), known 2021-06-07/,
    );
  });

  it("trace of what nobody ever said exits with 2, with the measure that may be meant", async () => {
    const { exit, told } = await outturn("trace", "RCG1.21");
    assert.equal(exit, 2);
    assert.match(told, /^No measure has the code “RCG1\.21”\. Did you mean RCG1\.\d+ \(.+\)\?\n$/);
    const figure = await outturn("trace", "results/RCG9/all/council/2020-21/year/value");
    assert.equal(figure.exit, 2);
    assert.match(figure.told, /holds nothing called “results\/RCG9/);
  });

  it("trace as at a day before anything was known says when the first was", async () => {
    const { exit, told } = await outturn("trace", "RCG1.1", "--as-at", "2010-01-01");
    assert.equal(exit, 2);
    assert.match(
      told,
      /^Nothing was known on 2010-01-01: the first the ledger holds was known on 2015-06-16\./,
    );
    assert.equal((await outturn("trace", "RCG1.1", "--as-at", "2021-06-06")).exit, 2);
    assert.equal((await outturn("trace", "RCG1.1", "--as-at", "2021-06-07")).exit, 0);
  });

  it("a day that is none is refused", async () => {
    for (const day of ["yesterday", "2021-02-30", "23/11/2021", "2021-11-23T10:00"]) {
      const { exit, told } = await outturn("trace", "RCG1.1", "--as-at", day);
      assert.deepEqual([exit, told], [2, `“${day}” is not a date. Write it as 2021-11-23.\n`]);
    }
  });
});

describe("reading an empty ledger on the command line", () => {
  it("says that it is empty, and is no failure", async () => {
    const fresh = await freshLedger();
    const outturn = outturnOn(fresh);
    const check = await outturn("check");
    assert.deepEqual(
      [check.exit, check.printed],
      [0, "The ledger holds no portfolio yet, so there is nothing to check.\n"],
    );
    assert.equal((await outturn("verify")).exit, 0);
    assert.equal((await outturn("trace", "RES1.1")).exit, 2);
    await fresh.close();
  });
});
