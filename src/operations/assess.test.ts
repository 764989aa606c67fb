import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { aMeasure, aPortfolio, aResult, year2021 } from "../../test/small-council.ts";
import { lastPeriodReported } from "../domain/assessment/assess-agreement.ts";
import {
  changePoints,
  measureRules,
  statusRules,
  targetProfiles,
} from "../domain/data-package/tables/assessment.ts";
import { periods } from "../domain/data-package/tables/cycle.ts";
import { measures, results, targets } from "../domain/data-package/tables/measures.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { decimal } from "../domain/value/decimal.ts";
import { endOfDay, present } from "../ledger/as-at.ts";
import { assessOne, assessPortfolio, readAssessable } from "./assess.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const asked = { year: year2021, period: "h1", on: day("2021-12-01") };

/** 93% against 95% by September 2021, in a council that reports by halves of the year. */
const figures = madePackage({
  knownOn: "2021-10-20",
  tables: [
    [portfolios, [aPortfolio("RES")]],
    [
      periods,
      [
        madeRow(periods, {
          year: year2021,
          period: "h1",
          label: "Half-year",
          from: day("2021-04-01"),
          to: day("2021-09-30"),
          position: 1,
        }),
      ],
    ],
    [measures, [aMeasure("RES", "RES1.2"), aMeasure("RES", "RES1.1")]],
    [
      results,
      ["RES1.1", "RES1.2"].map((measure) => ({ ...aResult(measure, "93"), year: year2021, period: "h1" })),
    ],
    [
      targets,
      ["RES1.1", "RES1.2"].map((measure) =>
        madeRow(targets, { measure, year: year2021, kind: "numerical", value: decimal("95") }),
      ),
    ],
  ],
});

/** From November on the council knows no amber, save for one measure, whose target by the half-year is lower. */
const rules = madePackage({
  knownOn: "2021-11-01",
  tables: [
    [
      statusRules,
      [
        madeRow(statusRules, {
          rule: "met",
          version: 3,
          name: "met or not",
          kind: "met-or-not",
          words: "Met or not.",
        }),
        madeRow(statusRules, {
          rule: "wide",
          version: 1,
          name: "wide tolerance",
          kind: "tolerance",
          percentages: decimal("10"),
          others: decimal("10"),
          words: "Ten points.",
        }),
      ],
    ],
    [
      measureRules,
      [
        madeRow(measureRules, { measure: "all", year: year2021, rule: "met", version: 3 }),
        madeRow(measureRules, { measure: "RES1.2", year: year2021, rule: "wide", version: 1 }),
      ],
    ],
    [
      targetProfiles,
      [madeRow(targetProfiles, { measure: "RES1.2", year: year2021, period: "h1", value: decimal("92") })],
    ],
    [
      changePoints,
      [
        madeRow(changePoints, {
          measure: "RES1.2",
          on: day("2021-04-01"),
          kind: "rebase",
          why: "A new system.",
        }),
      ],
    ],
  ],
});

describe("assessing what a ledger holds", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const { issues } = await importInto(fresh.ledger, [figures, rules]);
    assert.deepEqual(issues, []);
  });
  after(() => fresh.close());

  const on = async (text: string) => ({ ...(await present(fresh.ledger)), known: endOfDay(day(text)) });
  const verdictsOn = async (text: string) => {
    const found = await assessPortfolio(fresh.ledger, await on(text), "RES", asked);
    return found.map(({ measure, worst: { current } }) => [
      measure.measure,
      current.verdict.word,
      `${current.verdict.rule.name}, version ${current.verdict.rule.version}`,
    ]);
  };

  it("judges each measure by its own rule, the rest by the council's, and all by the usual one before any was set", async () => {
    assert.deepEqual((await verdictsOn("2021-10-31")).toSorted(), [
      ["RES1.1", "Close", "usual tolerance, version 1"],
      ["RES1.2", "Close", "usual tolerance, version 1"],
    ]);
    assert.deepEqual((await verdictsOn("2021-11-01")).toSorted(), [
      ["RES1.1", "Missed", "met or not, version 3"],
      ["RES1.2", "Target met", "wide tolerance, version 1"],
    ]);
  });

  it("holds a figure against the target set for its period", async () => {
    const held = await readAssessable(fresh.ledger, await on("2021-11-01"), ["RES1.2"]);
    assert.equal(lastPeriodReported(held.rows.results, held.periods, year2021), "h1");
    const { current } = assessOne(held, "RES1.2", asked).worst;
    assert.equal(current.standing?.profiled?.words, "92% is the target set for Half-year 2021/22");
  });

  it("finds nothing in a portfolio or year that holds no measure", async () => {
    assert.deepEqual(await assessPortfolio(fresh.ledger, await on("2021-11-01"), "XYZ", asked), []);
  });
});
