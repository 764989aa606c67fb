import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { aLine, aMeasure, aPortfolio, aResult } from "../../test/small-council.ts";
import { acceptances } from "../domain/data-package/tables/acceptances.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { measures, results } from "../domain/data-package/tables/measures.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";

const key = (portfolio: string) => `f1.${portfolio.toLowerCase()}.2021-22.budget_lines.finance.gross`;

const acceptanceOf = (finding: string) =>
  madePackage({
    tables: [
      [
        acceptances,
        [
          madeRow(acceptances, {
            finding,
            reason: "Printed so; the ledger agrees with the parts.",
            acceptedBy: "Head of Finance",
            acceptedOn: Temporal.PlainDate.from("2021-07-01"),
          }),
        ],
      ],
    ],
  });

const outBy = (portfolio: string, gross: number) =>
  madePackage({
    tables: [
      [portfolios, [aPortfolio(portfolio)]],
      [budgetLines, [aLine(portfolio, "finance", [2978, 110, gross])]],
    ],
  });

describe("findings of an import", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  it("are those of the agreements it touches, and stop nothing", async () => {
    await importInto(fresh.ledger, [outBy("A", 3098)]);
    const { findings, entries } = await importInto(fresh.ledger, [outBy("B", 3099)]);
    assert.deepEqual(
      findings.map((finding) => [finding.key, finding.severity, finding.difference]),
      [[key("B"), "error", "11"]],
    );
    assert.equal(entries.length, 2);
  });

  it("are told of a proposal too, as they would be", async () => {
    const { findings } = await importInto(fresh.ledger, [outBy("C", 3098)], { write: false });
    assert.deepEqual(
      findings.map((finding) => finding.key),
      [key("C")],
    );
  });

  it("tell a figure that can't be right before it is written, which is kept all the same and may be accepted", async () => {
    const over = { ...aResult("E1.1", "107.5"), numerator: 187, denominator: 174 };
    const figures = madePackage({
      tables: [
        [portfolios, [aPortfolio("E")]],
        [measures, [aMeasure("E", "E1.1")]],
        [results, [over]],
      ],
    });
    const proposed = await importInto(fresh.ledger, [figures], { write: false });
    assert.deepEqual(
      proposed.findings.map(({ identity, severity }) => `${identity} ${severity}`),
      ["M1 error"],
    );
    await importInto(fresh.ledger, [figures]);
    assert.deepEqual(await held(fresh.ledger, results, {}), [over]);
    const accepted = await importInto(fresh.ledger, [acceptanceOf(proposed.findings[0]?.key ?? "")]);
    assert.deepEqual(
      [accepted.findings.map((one) => one.accepted?.by), accepted.doubts],
      [["Head of Finance"], []],
    );
  });

  it("once accepted say by whom, when and why, and stay", async () => {
    await importInto(fresh.ledger, [outBy("D", 3098)]);
    const { findings, doubts } = await importInto(fresh.ledger, [acceptanceOf(key("D"))]);
    assert.deepEqual(
      findings.map(({ accepted }) => accepted),
      [
        {
          by: "Head of Finance",
          reason: "Printed so; the ledger agrees with the parts.",
          on: "2021-07-01",
        },
      ],
    );
    assert.deepEqual(doubts, []);
    const again = await importInto(fresh.ledger, [outBy("D", 3098)]);
    assert.equal(again.findings[0]?.accepted?.by, "Head of Finance");
  });

  it("may be accepted in the import that brings them, the key in any case of letters", async () => {
    const { findings, doubts } = await importInto(fresh.ledger, [
      outBy("E", 3098),
      acceptanceOf(key("E").toUpperCase()),
    ]);
    assert.equal(findings[0]?.accepted?.by, "Head of Finance");
    assert.deepEqual(doubts, []);
  });

  it("an acceptance of what is no finding is told, with the key that was probably meant", async () => {
    const mistyped = key("F").replace("gross", "grosss");
    const { doubts, entries } = await importInto(fresh.ledger, [outBy("F", 3098), acceptanceOf(mistyped)]);
    assert.deepEqual(
      doubts.map(({ file, line, column, found, expected }) => [file, line, column, found, expected]),
      [["acceptances.csv", 2, "finding", mistyped, key("F")]],
    );
    assert.equal(entries.length, 3);
  });
});
