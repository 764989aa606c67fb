import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import type { Agreement } from "../data-package/agreement.ts";
import { targetProfiles } from "../data-package/tables/assessment.ts";
import { budgetLines } from "../data-package/tables/budget.ts";
import { measures, targets } from "../data-package/tables/measures.ts";
import { committees, portfolios } from "../data-package/tables/organisation.ts";
import { deliverables, glossary, milestones, priorities, risks } from "../data-package/tables/plan.ts";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { allChanges, type Ends } from "./all-changes.ts";
import { changeSentence } from "./change.ts";
import { headline } from "./headline.ts";
import { agreementBefore } from "./predecessor.ts";

const year = financialYear(2021);
const own = { portfolio: "PRK", year };
const thousand = (amount: number) => pence(amount * 100_000);

const total = (net: number) =>
  madeRow(budgetLines, {
    ...own,
    line: "total",
    row: "total",
    name: "Total",
    net: thousand(net),
    unit: "GBP thousand",
    position: 2,
  });
function ends(after: Partial<Agreement>, before: Partial<Agreement>): Ends {
  return {
    kind: "both",
    states: { before: madeAgreement(before), after: madeAgreement(after), how: "since" },
  };
}

function said(after: Partial<Agreement>, before: Partial<Agreement>): readonly string[] {
  return allChanges([ends(after, before)]).changes.map((one) => `${one.kind} ${changeSentence(one)}`);
}

describe("what changed of the plan", () => {
  const risk = (name: string) => madeRow(risks, { ...own, risk: "R1", name, position: 1 });
  const step = (day: string) =>
    madeRow(milestones, {
      ...own,
      milestone: "m",
      project: "Pool",
      name: "Pool opens",
      due: Temporal.PlainDate.from(day),
      position: 1,
    });

  it("names each risk, milestone and deliverable", () => {
    const deliverable = madeRow(deliverables, {
      ...own,
      deliverable: "d",
      name: "Mend the pool",
      position: 1,
    });
    assert.deepEqual(
      said(
        { risks: [risk("Pool shuts")], milestones: [step("2022-03-31")], deliverables: [deliverable] },
        { milestones: [step("2021-12-31")] },
      ),
      [
        "plan-changed Deliverables, Mend the pool: this is new.",
        "plan-changed Milestones, Pool opens: the due date is 31 March 2022, 31 December 2021 before.",
        "plan-changed Risks, Pool shuts: this is new.",
      ],
    );
  });

  it("counts the terms of a glossary", () => {
    const terms = ["a", "b", "c", "d", "e"].map((term) =>
      madeRow(glossary, { ...own, term, meaning: term, position: 1 }),
    );
    assert.deepEqual(said({ glossary: terms }, { glossary: terms.slice(0, 1) }), [
      "words-changed Glossary: 4 rows were added.",
    ]);
  });
});

describe("this year’s agreement held against the last", () => {
  const lastYear = financialYear(2020);
  const portfolio = madeRow(portfolios, {
    portfolio: "OPN",
    year: lastYear,
    name: "Open Spaces",
    position: 1,
  });
  const measure = (of: typeof year, key: string, title: string, priority: string) =>
    madeRow(measures, {
      measure: key,
      year: of,
      portfolio: "PRK",
      priority,
      code: key,
      title,
      unit: "percentage",
      responsibility: "council",
      polarity: "high",
      frequency: "annual",
      accumulation: "snapshot",
      stage: "live",
      position: 1,
    });
  const target = (of: typeof year, key: string, value: string) =>
    madeRow(targets, { measure: key, year: of, kind: "numerical", value: decimal(value) });
  const priority = (of: typeof year, key: string, name: string) =>
    madeRow(priorities, { portfolio: "PRK", year: of, priority: key, name, position: 1 });

  const before = madeAgreement({
    portfolio,
    portfolios: [portfolio],
    priorities: [priority(lastYear, "1", "Active children")],
    measures: [
      measure(lastYear, "PRK1.1", "Can swim", "1"),
      measure(lastYear, "PRK1.2", "Can cycle", "1"),
      measure(lastYear, "PRK1.3", "Trees planted", "1"),
    ],
    targets: [target(lastYear, "PRK1.1", "85.0"), target(lastYear, "PRK1.2", "60.0")],
    budgetLines: [{ ...total(23_000), year: lastYear, line: "sum", name: "TOTAL" }],
  });
  const after = madeAgreement({
    priorities: [priority(year, "2", "Active children")],
    measures: [
      measure(year, "PRK1.1", "Can swim", "2"),
      measure(year, "PRK2.1", "Can cycle", "2"),
      measure(year, "PRK2.2", "Can climb", "2"),
    ],
    targets: [
      target(lastYear, "PRK1.1", "85.0"),
      target(year, "PRK1.1", "80.0"),
      target(year, "PRK2.1", "65.0"),
    ],
    budgetLines: [total(24_502)],
  });
  const { changes } = allChanges([{ kind: "both", states: { before, after, how: "between-years" } }]);
  const sentences = changes.map((one) => `${one.kind} ${changeSentence(one)}`);

  it("finds a measure again under another code and under the same priority by another number", () => {
    assert.deepEqual(sentences, [
      "target-easier PRK1.1 Can swim: the target for 2021/22 was made 5.0 points easier: 80.0%, 85.0% in 2020/21; no reason is given.",
      "measure-dropped PRK1.3 Trees planted: dropped: it is not in this year’s agreement.",
      "cash-limit Cash limit: the net cash limit budget is £24.502m, £23.000m in 2020/21: £1.502m more.",
      "target-changed PRK2.1 Can cycle: the target for 2021/22 was made 5.0 points harder: 65.0%, 60.0% in 2020/21; no reason is given.",
      "measure-added PRK2.2 Can climb: new this year.",
      "plan-changed Portfolios, Parks and Play: the name is now “Parks and Play”; it was “Open Spaces” in 2020/21.",
      "measure-detail PRK2.1 Can cycle: the code is now “PRK2.1”; it was “PRK1.2” in 2020/21.",
    ]);
  });

  it("finds it by the portfolio it took over from", () => {
    const follows = madeRow(portfolios, {
      portfolio: "PRK",
      year,
      name: "Parks and Play",
      predecessors: ["OPN"],
      position: 1,
    });
    assert.equal(agreementBefore([portfolio, follows], follows), portfolio);
    assert.equal(agreementBefore([portfolio, follows], portfolio), undefined);
  });
});

describe("a setting of a measure", () => {
  it("is told by what it does to the measure", () => {
    const swims = madeRow(measures, {
      measure: "PRK1.1",
      year,
      portfolio: "PRK",
      code: "PRK1.1",
      title: "Can swim",
      unit: "percentage",
      responsibility: "council",
      polarity: "high",
      frequency: "annual",
      accumulation: "snapshot",
      position: 1,
    });
    const by = (share: string) => ({
      measures: [swims],
      targetProfiles: [
        madeRow(targetProfiles, { measure: "PRK1.1", year, period: "q2", share: decimal(share) }),
      ],
    });
    const none = { measures: [swims] };
    const start = "rule-changed PRK1.1 Can swim:";
    assert.deepEqual(said(by("50"), none), [
      `${start} what is to be reached by q2 2021/22 was set: 50% of the year’s target.`,
    ]);
    assert.deepEqual(said(none, by("50")), [
      `${start} what is to be reached by q2 2021/22 is no longer set: it was 50% of the year’s target.`,
    ]);
    assert.deepEqual(said(by("60"), by("50")), [
      `${start} of what is to be reached by q2 2021/22, the share is 60, 50 before.`,
    ]);
  });
});

describe("what two agreements hold in common", () => {
  it("is told once", () => {
    const committee = madeRow(committees, { committee: "CRMG", name: "Resources scrutiny" });
    const other = madeRow(portfolios, { portfolio: "OPN", year, name: "Open Spaces", position: 2 });
    const twice = [{}, { portfolio: other, portfolios: [other] }].map((own) =>
      ends({ ...own, committees: [committee] }, own),
    );
    assert.deepEqual(allChanges(twice).changes.map(changeSentence), [
      "Committees, Resources scrutiny: this is new.",
    ]);
  });
});

describe("a measure that another portfolio took over", () => {
  it("moved, and is neither dropped nor new", () => {
    const other = madeRow(portfolios, { portfolio: "OPN", year, name: "Open Spaces", position: 2 });
    const own = { portfolio: other, portfolios: [other] };
    const planted = (portfolio: string) => [
      madeRow(measures, {
        measure: "PRK1.3",
        year,
        portfolio,
        code: "PRK1.3",
        title: "Trees planted",
        unit: "number",
        responsibility: "council",
        polarity: "high",
        frequency: "annual",
        accumulation: "cumulative",
        position: 1,
      }),
    ];
    const found = allChanges([
      ends({}, { measures: planted("PRK") }),
      ends({ ...own, measures: planted("OPN") }, own),
    ]);
    assert.deepEqual(
      found.changes.map((one) => `${one.kind} ${changeSentence(one)}`),
      ["measure-moved PRK1.3 Trees planted: moved to the portfolio Open Spaces, Parks and Play before."],
    );
  });
});

describe("the headline", () => {
  it("says plainly that nothing changed, and how that was looked for", () => {
    const same = madeAgreement({ budgetLines: [total(24_502)] });
    const found = allChanges([{ kind: "both", states: { before: same, after: { ...same }, how: "since" } }]);
    assert.equal(
      headline(found, "since 7 June 2021"),
      "Since 7 June 2021, nothing changed: 2 rows of 1 agreement were compared cell by cell.",
    );
  });

  it("counts an agreement that is new as one change", () => {
    const found = allChanges([{ kind: "new", portfolio: madeAgreement().portfolio }]);
    assert.deepEqual(found.changes.map(changeSentence), [
      "Parks and Play 2021/22: the agreement was not held before.",
    ]);
    assert.equal(headline(found, "since 7 June 2021"), "Since 7 June 2021, 1 agreement is new.");
  });
});
