import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import {
  aCommittee,
  aMeasure,
  aMeeting,
  aPeriod,
  aPortfolio,
  aPriority,
  aResult,
  year2021,
} from "../../test/small-council.ts";
import { measureRules, statusRules, targetProfiles } from "../domain/data-package/tables/assessment.ts";
import { meetings, periods } from "../domain/data-package/tables/cycle.ts";
import { measures, results, targets } from "../domain/data-package/tables/measures.ts";
import { committees, portfolios } from "../domain/data-package/tables/organisation.ts";
import { priorities } from "../domain/data-package/tables/plan.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { decimal } from "../domain/value/decimal.ts";
import { present } from "../ledger/as-at.ts";

describe("what an import refuses", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  it("a code that neither the package nor the ledger lists is named with its file, line and column", async () => {
    const package_ = madePackage({
      name: "resources",
      tables: [
        [portfolios, [aPortfolio("RES")]],
        [measures, [aMeasure("RES", "RES1.1")]],
        [results, [aResult("RES1.1", "97.3"), aResult("RES1.2", "4.0")]],
      ],
    });
    const { issues, entries } = await importInto(fresh.ledger, [package_]);
    assert.deepEqual(issues, [
      {
        file: "resources/results.csv",
        line: 3,
        column: "measure",
        found: "RES1.2",
        expected: "RES1.1",
        message:
          "No measure “RES1.2” is in the measures table of this package or of the ledger. Did you mean RES1.1? Else add it there.",
      },
    ]);
    assert.deepEqual(entries, []);
    assert.deepEqual(await held(fresh.ledger, portfolios, { portfolio: "RES" }), []);
  });

  it("a result with a figure and a reason for none, one with neither, and a target that lacks its figure", async () => {
    const both = { ...aResult("RES1.1", "50.0"), missing: "suppressed" as const };
    const neither = { ...aResult("RES1.2", "50.0"), value: undefined };
    const target = madeRow(targets, { measure: "RES1.1", year: year2021, kind: "numerical" });
    const { issues, entries } = await importInto(fresh.ledger, [
      madePackage({
        tables: [
          [portfolios, [aPortfolio("RES")]],
          [measures, [aMeasure("RES", "RES1.1"), aMeasure("RES", "RES1.2")]],
          [targets, [target]],
          [results, [both, neither]],
        ],
      }),
    ]);
    assert.deepEqual(
      issues.map(({ line, column, message }) => [line, column, message]),
      [
        [2, "value", "RES1.1 has a numerical target without a value. Write the value, or another kind."],
        [2, "missing", "RES1.1 has a value and a reason for having none. Keep one of them."],
        [3, "value", "RES1.2 has no value. Write the figure, or in missing why there is none."],
      ],
    );
    assert.deepEqual(entries, []);
  });

  it("a status rule that leaves out what its kind needs, and a profile that says nothing", async () => {
    const rule = {
      rule: "floor",
      version: 1,
      name: "a floor",
      kind: "floor",
      words: "Never below.",
    } as const;
    const profile = { measure: "RES1.1", year: year2021, period: "q1" };
    const { issues } = await importInto(fresh.ledger, [
      madePackage({
        tables: [
          [portfolios, [aPortfolio("RES")]],
          [measures, [aMeasure("RES", "RES1.1")]],
          [statusRules, [madeRow(statusRules, rule)]],
          [targetProfiles, [madeRow(targetProfiles, profile)]],
        ],
      }),
    ]);
    assert.deepEqual(
      issues.map(({ file, line, column, found }) => [file, line, column, found]),
      [
        ["status_rules.csv", 2, "floor", "a blank cell"],
        ["target_profiles.csv", 2, "value", "a blank cell"],
      ],
    );
  });

  it("a band of no real change below nought", async () => {
    const measure = { ...aMeasure("RES", "RES1.1"), changeBand: decimal("-0.5") };
    const { issues } = await importInto(fresh.ledger, [
      madePackage({
        tables: [
          [portfolios, [aPortfolio("RES")]],
          [measures, [measure]],
        ],
      }),
    ]);
    assert.deepEqual(
      issues.map(({ file, line, column, found }) => [file, line, column, found]),
      [["measures.csv", 2, "change_band", "-0.5"]],
    );
  });

  it("a rule of a measure that is not listed, but not the rule of all that have none of their own", async () => {
    const rule = { rule: "met", version: 1, name: "met or not", kind: "met-or-not", words: "Met." } as const;
    const year2022 = financialYear(2022);
    const judging = (measure: string) =>
      madeRow(measureRules, { measure, year: year2021, rule: "met", version: 1 });
    const { issues } = await importInto(fresh.ledger, [
      madePackage({
        tables: [
          [statusRules, [madeRow(statusRules, rule)]],
          [
            measureRules,
            [judging("all"), judging("RES9.9"), { ...judging("all"), year: year2022, version: 2 }],
          ],
        ],
      }),
    ]);
    assert.deepEqual(
      issues.map(({ line, column, found }) => [line, column, found]),
      [
        [3, "measure", "RES9.9"],
        [4, "version", "2"],
      ],
    );
  });

  it("of a code made of several cells, the first cell that goes astray is named", async () => {
    const package_ = madePackage({
      tables: [
        [portfolios, [aPortfolio("HSG")]],
        [priorities, [aPriority("HSG", "1")]],
        [
          measures,
          [
            { ...aMeasure("HSG", "HSG1"), priority: "9" },
            { ...aMeasure("HGS", "HSG2"), priority: "1" },
          ],
        ],
      ],
    });
    const { issues } = await importInto(fresh.ledger, [package_]);
    assert.deepEqual(
      issues.map(({ line, column, message }) => [line, column, message]),
      [
        [
          2,
          "priority",
          "No priority “9” of HSG, 2021/22 is in the priorities table of this package or of the ledger. Add it there, or mend the code.",
        ],
        [
          3,
          "portfolio",
          "No portfolio “HGS” is in the portfolios table of this package or of the ledger. Did you mean HSG? Else add it there.",
        ],
      ],
    );
  });

  it("a code may be defined in another package handed in with it, or already be in the ledger", async () => {
    const meeting = madePackage({ tables: [[meetings, [aMeeting("ADU", "one", "SCRUTINY")]]] });
    const others = madePackage({
      tables: [
        [portfolios, [aPortfolio("ADU")]],
        [committees, [aCommittee("SCRUTINY")]],
      ],
    });
    assert.deepEqual((await importInto(fresh.ledger, [meeting, others])).issues, []);
    const later = madePackage({ tables: [[meetings, [aMeeting("ADU", "two", "SCRUTINY")]]] });
    assert.deepEqual((await importInto(fresh.ledger, [later])).issues, []);
  });

  it("a day of knowing that is still to come", async () => {
    const package_ = madePackage({
      name: "council",
      knownOn: "2021-12-01",
      tables: [[committees, [aCommittee("LATE")]]],
    });
    const { issues } = await importInto(fresh.ledger, [package_], { at: "2021-11-30T23:00:00Z" });
    assert.deepEqual(
      issues.map(({ file, column, found }) => [file, column, found]),
      [["council/datapackage.json", "knownOn", "2021-12-01"]],
    );
    assert.deepEqual(await held(fresh.ledger, committees, { committee: "LATE" }), []);
  });

  it("all of the packages, where one of them can't be read", async () => {
    const issue = { file: "periods.csv", line: 2, found: "x", expected: "y", message: "Mend it." };
    const good = madePackage({ tables: [[committees, [aCommittee("GOOD")]]] });
    const bad = { ...madePackage({ name: "bad", tables: [[periods, [aPeriod("q1")]]] }), issues: [issue] };
    const report = await importInto(fresh.ledger, [good, bad]);
    assert.deepEqual(report.issues, [{ ...issue, file: "bad/periods.csv" }]);
    assert.deepEqual(report.refusals, [{ read: bad, issues: [issue] }]);
    assert.deepEqual(await held(fresh.ledger, committees, { committee: "GOOD" }), []);
  });

  it("a failure half-way leaves nothing of the files before it, and the ledger open for the next", async () => {
    const before_ = await present(fresh.ledger);
    const impossible = { ...aCommittee("SECOND"), about: "x".repeat(20_001) };
    const package_ = madePackage({
      tables: [
        [portfolios, [aPortfolio("HALF")]],
        [committees, [impossible]],
      ],
    });
    await assert.rejects(importInto(fresh.ledger, [package_]), /long_text/);
    assert.deepEqual(await held(fresh.ledger, portfolios, { portfolio: "HALF" }), []);
    assert.equal((await present(fresh.ledger)).entry, before_.entry);
    const next = madePackage({ tables: [[committees, [aCommittee("NEXT")]]] });
    assert.equal((await importInto(fresh.ledger, [next])).entries.length, 1);
  });
});
