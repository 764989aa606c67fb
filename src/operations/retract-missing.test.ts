import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import {
  aCommittee,
  aDocument,
  aLine,
  aMeasure,
  aMeeting,
  aPeriod,
  aPortfolio,
  aPriority,
  aResult,
  aTarget,
  theCouncil,
} from "../../test/small-council.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { documents, meetings, periods } from "../domain/data-package/tables/cycle.ts";
import { measures, results, targets } from "../domain/data-package/tables/measures.ts";
import { committees, council, portfolios } from "../domain/data-package/tables/organisation.ts";
import { priorities } from "../domain/data-package/tables/plan.ts";
import { financialYear } from "../domain/period/financial-year.ts";

type Tables = readonly (readonly [Table, readonly Row[]])[];

describe("retracting what a package leaves out", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const load = (...tables: Tables) => importInto(fresh.ledger, [madePackage({ tables })]);
  const replace = (...tables: Tables) =>
    importInto(fresh.ledger, [madePackage({ tables })], { retractMissing: true });
  const kept = async <T extends Table>(table: T, cells: Row, named: string, on?: string) => {
    const rows: readonly Row[] = await held(fresh.ledger, table, cells, on);
    return rows.map((row) => String(row[named])).sort();
  };

  it("happens only when asked for", async () => {
    await load([portfolios, [aPortfolio("A")]], [budgetLines, [line("A", "one"), line("A", "two")]]);
    await load([budgetLines, [line("A", "one")]]);
    assert.deepEqual(await kept(budgetLines, { portfolio: "A" }, "line"), ["one", "two"]);
  });

  it("takes a line out of its own portfolio and year alone, from now on", async () => {
    await load(
      [portfolios, [aPortfolio("B"), aPortfolio("B", financialYear(2020)), aPortfolio("C")]],
      [
        budgetLines,
        [
          line("B", "one"),
          line("B", "two"),
          { ...line("B", "two"), year: financialYear(2020) },
          line("C", "two"),
        ],
      ],
    );
    const { files } = await replace([budgetLines, [line("B", "one")]]);
    assert.deepEqual(
      files.flatMap(({ tables }) => tables.map(({ unchanged, retracted }) => [unchanged, retracted])),
      [[1, 1]],
    );
    assert.deepEqual(await kept(budgetLines, { portfolio: "B" }, "line"), ["one", "two"]);
    assert.deepEqual(await kept(budgetLines, { portfolio: "B", line: "two" }, "year"), ["2020"]);
    assert.deepEqual(await kept(budgetLines, { portfolio: "C" }, "line"), ["two"]);
  });

  it("leaves earlier days as they were known", async () => {
    const of = (knownOn: string, ...lines: string[]) =>
      madePackage({
        knownOn,
        tables: [
          [portfolios, [aPortfolio("D")]],
          [budgetLines, lines.map((name) => line("D", name))],
        ],
      });
    await importInto(fresh.ledger, [of("2021-06-07", "one", "two")]);
    await importInto(fresh.ledger, [of("2021-06-07", "one")], { retractMissing: true });
    assert.deepEqual(await kept(budgetLines, { portfolio: "D" }, "line"), ["one"]);
    assert.deepEqual(await kept(budgetLines, { portfolio: "D" }, "line", "2021-06-07"), ["one", "two"]);
  });

  it("empties a table that the package gives without rows, and leaves one it does not give", async () => {
    await load(
      [portfolios, [aPortfolio("E")]],
      [priorities, [aPriority("E", "1")]],
      [budgetLines, [line("E", "one")]],
    );
    await replace([portfolios, [aPortfolio("E")]], [budgetLines, []]);
    assert.deepEqual(await kept(budgetLines, { portfolio: "E" }, "line"), []);
    assert.deepEqual(await kept(priorities, { portfolio: "E" }, "priority"), ["1"]);
  });

  it("takes out measures by their portfolio, and documents too, though neither is named by it", async () => {
    await load(
      [portfolios, [aPortfolio("F"), aPortfolio("G")]],
      [documents, [aDocument("F", "f-one"), aDocument("F", "f-two"), aDocument("G", "g-one")]],
      [measures, [aMeasure("F", "F1"), aMeasure("F", "F2"), aMeasure("G", "G1")]],
    );
    await replace(
      [portfolios, [aPortfolio("F")]],
      [documents, [aDocument("F", "f-one")]],
      [measures, [aMeasure("F", "F1")]],
    );
    assert.deepEqual(await kept(measures, { portfolio: "F" }, "measure"), ["F1"]);
    assert.deepEqual(await kept(measures, { portfolio: "G" }, "measure"), ["G1"]);
    assert.deepEqual(await kept(documents, { portfolio: "F" }, "document"), ["f-one"]);
    assert.deepEqual(await kept(documents, { portfolio: "G" }, "document"), ["g-one"]);
  });

  it("takes out results of the package's measures, those of a measure it leaves out included", async () => {
    await load(
      [portfolios, [aPortfolio("H"), aPortfolio("I")]],
      [measures, [aMeasure("H", "H1"), aMeasure("H", "H2"), aMeasure("I", "I1")]],
      [
        results,
        [aResult("H1", "1"), aResult("H1", "2", { year: 2019 }), aResult("H2", "3"), aResult("I1", "4")],
      ],
      [targets, [aTarget("H2", "5")]],
    );
    const { issues } = await replace(
      [portfolios, [aPortfolio("H")]],
      [measures, [aMeasure("H", "H1")]],
      [results, [aResult("H1", "1")]],
      [targets, [aTarget("H1", "5")]],
    );
    assert.deepEqual(issues, []);
    assert.deepEqual(await kept(results, { measure: "H2" }, "measure"), []);
    assert.deepEqual(await kept(results, { measure: "I1" }, "measure"), ["I1"]);
    // Results that name no document and are for a year the file does not speak of may be another paper's.
    assert.deepEqual(await kept(results, { measure: "H1" }, "year"), ["2019", "2020"]);
  });

  it("leaves results of the same measures that another document printed", async () => {
    const ours = "agreement-2021.txt";
    await load(
      [portfolios, [aPortfolio("J")]],
      [measures, [aMeasure("J", "J1", ours)]],
      [
        results,
        [
          aResult("J1", "1", { sourceFile: ours }),
          aResult("J1", "2", { year: 2019, sourceFile: ours }),
          aResult("J1", "3", { year: 2018, sourceFile: "agreement-2019.txt" }),
        ],
      ],
    );
    await replace(
      [portfolios, [aPortfolio("J")]],
      [measures, [aMeasure("J", "J1", ours)]],
      [results, [aResult("J1", "1", { sourceFile: ours })]],
    );
    assert.deepEqual(await kept(results, { measure: "J1" }, "year"), ["2018", "2020"]);
  });

  it("never takes out what belongs to the whole council", async () => {
    await load(
      [council, [theCouncil]],
      [committees, [aCommittee("ONE"), aCommittee("TWO")]],
      [periods, [aPeriod("q1"), aPeriod("q2")]],
    );
    await replace([council, [theCouncil]], [committees, [aCommittee("ONE")]], [periods, [aPeriod("q1")]]);
    assert.deepEqual(await kept(committees, {}, "committee"), ["ONE", "TWO"]);
    assert.deepEqual(await kept(periods, {}, "period"), ["q1", "q2"]);
  });

  it("keeps a row that another package handed in with it gives", async () => {
    await load([portfolios, [aPortfolio("K")]], [budgetLines, [line("K", "one"), line("K", "two")]]);
    const halves = ["one", "two"].map((name) => madePackage({ tables: [[budgetLines, [line("K", name)]]] }));
    await importInto(fresh.ledger, halves, { retractMissing: true });
    assert.deepEqual(await kept(budgetLines, { portfolio: "K" }, "line"), ["one", "two"]);
  });

  it("is refused where the ledger still refers to what is left out", async () => {
    await load(
      [portfolios, [aPortfolio("L")]],
      [committees, [aCommittee("LC")]],
      [priorities, [aPriority("L", "1"), aPriority("L", "2")]],
      [measures, [{ ...aMeasure("L", "L1"), priority: "2" }]],
      [meetings, [aMeeting("L", "one", "LC")]],
    );
    const { issues } = await replace([priorities, [aPriority("L", "1")]]);
    assert.deepEqual(
      issues.map(({ file, message }) => [file, message]),
      [
        [
          "priorities.csv",
          "L, 2021/22, 2 is left out of priorities, but a row of measures in the ledger still refers to it. Leave those out too, or put it back.",
        ],
      ],
    );
    assert.deepEqual(await kept(priorities, { portfolio: "L" }, "priority"), ["1", "2"]);
    const both = await replace(
      [priorities, [aPriority("L", "1")]],
      [measures, [{ ...aMeasure("L", "L1"), priority: "1" }]],
    );
    assert.deepEqual(both.issues, []);
  });
});

function line(portfolio: string, name: string) {
  return aLine(portfolio, name, [1, 2, 3]);
}
