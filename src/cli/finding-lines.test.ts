import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { findingLines, hasErrors, tally } from "./finding-lines.ts";

const accepted = { by: "Head of Finance", reason: "Printed so.", on: "2021-07-01" };

function finding(given: Partial<Finding> = {}): Finding {
  return {
    key: "f2.res.2021-22.budget_lines.finance.net",
    identity: "F2",
    severity: "error",
    portfolio: "RES",
    year: "2021/22",
    message: "It does not add up.",
    difference: "10",
    unit: "GBP thousand",
    figures: [],
    ...given,
  };
}

const figures = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `Line ${at + 1}`, value: String(at + 1) }));

describe("findings on a terminal", () => {
  it("stand worst first, each with its figures and where they are printed", () => {
    const text = findingLines([
      finding({ severity: "rounding", message: "Rounded." }),
      finding({
        likelyCause: "A sign.",
        figures: [{ label: "Finance, net", value: "1,107", source: { file: "a.txt", line: 99 } }],
      }),
    ]);
    assert.equal(
      text,
      "F2  error     RES 2021/22  It does not add up.\n    Likely cause: A sign.\n" +
        "    Finance, net: 1,107  (a.txt, line 99)\n    Key: f2.res.2021-22.budget_lines.finance.net\n\n" +
        "F2  rounding  RES 2021/22  Rounded.\n    Key: f2.res.2021-22.budget_lines.finance.net\n",
    );
  });

  it("print money below nothing in brackets, another figure with a true minus, and say when one is blank", () => {
    const of = (value: string, unit: string) =>
      findingLines([finding({ unit, figures: [{ label: "x", value }] })]);
    assert.match(of("-1,545", "GBP thousand"), /x: \(1,545\)$/m);
    assert.match(of("-0.5", "percentage"), /x: −0\.5$/m);
    assert.match(of("", "GBP thousand"), /x: left blank$/m);
    assert.match(of("2014-15", "GBP thousand"), /x: 2014-15$/m);
  });

  it("leave out the middle of a long sum, never its total", () => {
    const lines = findingLines([finding({ figures: figures(20) })]).split("\n");
    assert.deepEqual(lines.slice(11, 14), ["    Line 11: 11", "    and 8 more, up to:", "    Line 20: 20"]);
    assert.equal(findingLines([finding({ figures: figures(12) })]).includes("more"), false);
  });

  it("say how many more there are where only so many are wanted", () => {
    const all = [finding(), finding(), finding()];
    assert.match(findingLines(all, 1), /^F2 .*\n {4}Key: .*\n\nand 2 more findings: npx outturn check\n$/);
    assert.doesNotMatch(findingLines(all, 3), /more/);
  });

  it("an accepted one stays, after the others of its kind, with who let it stand and why", () => {
    const text = findingLines([finding({ accepted, message: "First." }), finding({ message: "Second." })]);
    assert.match(
      text,
      /Second\.\n.*\n\n.*First\.\n {4}Accepted by Head of Finance on 1 July 2021: Printed so\.\n$/,
    );
  });

  it("are counted by kind, and what was accepted is said", () => {
    assert.equal(tally([]), "everything adds up");
    const all = [
      finding(),
      finding({ accepted }),
      finding({ severity: "doubt" }),
      finding({ severity: "rounding" }),
    ];
    assert.equal(tally(all), "2 errors (1 accepted), 1 doubt, 1 rounding difference");
    assert.equal(tally([finding({ accepted })]), "1 error (accepted)");
  });

  it("an accepted error, a doubt or rounding is no error that stands", () => {
    assert.equal(hasErrors([finding({ accepted }), finding({ severity: "doubt" })]), false);
    assert.equal(hasErrors([finding()]), true);
  });
});
