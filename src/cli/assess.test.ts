import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturnOn } from "../../test/outturn.ts";

describe("assessing a measure of the example on the command line", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    outturn = outturnOn(fresh);
  });
  after(() => fresh.close());

  it("gives the status of the last figure with the rule and the workings, which way it moves, and why no limits", async () => {
    const { exit, printed, told } = await outturn("assess", "rcg 1.1", "--as-at", "2021-11-22");
    assert.deepEqual([exit, told], [0, ""]);
    assert.match(printed, /^RCG\.1\.1 In-year Council Tax collection rate, asked about 2021\/22\n/);
    assert.match(
      printed,
      /Last figure {2}Target met \(97\.36% for 2020\/21\)\n +97\.36% against 96\.30%: 1\.06 points above: met\n +Rule: usual tolerance, version 1\n/,
    );
    assert.match(
      printed,
      / {2}Year end {5}No forecast\n +No projection: no figure of 2021\/22 is held yet\n/,
    );
    assert.match(printed, / {2}Direction {4}Improving: up 0\.22 points from 97\.14% \(2019\/20\)\n/);
    assert.match(printed, / {2}Limits {7}No chart of limits: 3 comparable points are held/);
  });

  it("tells the status now from the one at the year's end, and names the projection", async () => {
    const { printed } = await outturn("assess", "CFE1.1", "--year", "2020/21");
    assert.match(printed, /asked about Quarter 1 2020\/21\n {2}Now {10}Close\n/);
    assert.match(printed, /93% against 95\.0%: 2\.0 points below, within 2 points: close\n/);
    assert.match(printed, /93% if the rest of the year is as its start, all counts so far taken together\n/);
  });

  it("is asked as at an earlier day, when the year had still to run", async () => {
    const { printed } = await outturn("assess", "RCG1.1", "--as-at", "2021-06-07");
    assert.match(printed, /Now {10}Not due yet\n +No status: 2021\/22 runs until 31 March 2022\n/);
  });

  it("is asked about a period by its label in any case", async () => {
    const { printed } = await outturn("assess", "RCG1.1", "--period", "mid-year", "--year", "2021/22");
    assert.match(printed, /asked about Mid-Year 2021\/22\n/);
  });

  it("of a code used twice, prints both measures", async () => {
    const { exit, printed } = await outturn("assess", "RCG3.1", "--json");
    assert.equal(exit, 0);
    const found = JSON.parse(printed).map(({ measure }: { measure: string }) => measure);
    assert.deepEqual(found, ["RCG3.1-bim", "RCG3.1-sickness"]);
  });

  it("--json gives the same with the rule, the inputs and the reason where nothing is judged", async () => {
    const { printed } = await outturn("assess", "RCG1.1", "--as-at", "2021-11-22", "--json");
    const [{ year, period, parts }] = JSON.parse(printed);
    const [{ current, yearEnd, direction, spc }] = parts;
    assert.deepEqual([year, period], ["2021/22", "year"]);
    assert.deepEqual([current.state, current.reason], ["none", "not-due"]);
    assert.deepEqual(current.last.rule, { name: "usual tolerance", version: 1 });
    assert.deepEqual(
      current.last.inputs.map(({ what, words }: { what: string; words: string }) => [what, words]),
      [
        ["result", "97.36%"],
        ["target", "96.30%"],
      ],
    );
    assert.deepEqual([yearEnd.reason, yearEnd.forecast.kind], ["no-forecast", "none"]);
    assert.deepEqual([direction.kind, direction.difference], ["improving", "0.22"]);
    assert.equal(spc.kind, "none");
  });

  it("exits with 2 and says what there is for an unknown code, year or period", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["RCG1.1x"], /No measure has the code “RCG1\.1x”\. Did you mean RCG1\.1\d* \(/],
      [["RCG1.1", "--year", "2030/31"], /It holds 2018\/19, 2019\/20, 2020\/21, 2021\/22\.\n$/],
      [["RCG1.1", "--year", "2021"], /2021/],
      [["RCG1.1", "--period", "Q9"], /called “Q9”\. Give one of Financial Update, Mid-Year, .*, year\.\n$/],
      [["RCG1.1", "--as-at", "soon"], /“soon” is not a date/],
    ];
    for (const [words, said] of cases) {
      const { exit, told } = await outturn("assess", ...words);
      assert.equal(exit, 2);
      assert.match(told, said);
    }
  });
});
