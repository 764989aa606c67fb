import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { councilOf } from "../../../test/council-of.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { aPortfolio, year2021 as year } from "../../../test/small-council.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { acceptances } from "../../domain/data-package/tables/acceptances.ts";
import { budgetLines, budgetMovements } from "../../domain/data-package/tables/budget.ts";
import { reserveMovements, reserves } from "../../domain/data-package/tables/reserves.ts";
import { virements } from "../../domain/data-package/tables/virements.ts";
import { pence } from "../../domain/money/pence.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import { addressBook } from "../routes.ts";
import { financePage } from "./finance-page.ts";

const unit = "GBP thousand" as const;
const thousand = (amount: number) => pence(amount * 100_000);

/** The money page of the first of these agreements, in the council they make together. */
function pageOf(agreement: Agreement, ...others: readonly Agreement[]): string {
  return financePage(addressBook(), {
    found: { agreement, checked: reconcile(agreement) },
    council: councilOf(agreement, ...others),
    day: Temporal.PlainDate.from("2021-11-23"),
  }).toString();
}

function of(portfolio: string, given: Partial<Agreement>): Agreement {
  const row = aPortfolio(portfolio);
  return madeAgreement({ portfolio: row, portfolios: [row], ...given });
}

const reserve = (portfolio: string, key: string) =>
  madeRow(reserves, {
    ...{ portfolio, year, reserve: key, row: "line", fund: "revenue", name: `The ${key} reserve`, unit },
    position: 1,
  });

function transfer(portfolio: string, key: string, partner: readonly [string, string], amount: number) {
  const kind = amount < 0 ? ("transfer out" as const) : ("transfer in" as const);
  return madeRow(reserveMovements, {
    ...{ portfolio, year, reserve: key, movement: "moved", kind, amount: thousand(amount), unit },
    ...{ partner: partner[0], partnerReserve: partner[1] },
  });
}

const parks = (amount: number) =>
  of("PRK", {
    reserves: [reserve("PRK", "trees")],
    reserveMovements: [transfer("PRK", "trees", ["RES", "change"], amount)],
  });
const resources = of("RES", {
  reserves: [reserve("RES", "change")],
  reserveMovements: [transfer("RES", "change", ["PRK", "trees"], 80)],
});

const step = (portfolio: string, amount: number, virement?: string) =>
  madeRow(budgetMovements, {
    ...{ portfolio, year, movement: "grounds", row: "line", kind: "virement", name: "Move of grounds" },
    ...{
      partner: portfolio === "PRK" ? "RES" : "PRK",
      amount: thousand(amount),
      unit,
      position: 1,
      virement,
    },
  });

const virement = madeRow(virements, {
  ...{ year, virement: "v1", fromPortfolio: "PRK", fromLine: "grounds", toPortfolio: "RES", toLine: "post" },
  ...{ amount: thousand(51), unit, kind: "permanent", why: "The post room moves.", position: 1 },
});

const postRoom = madeRow(budgetLines, {
  ...{ portfolio: "RES", year, line: "post", row: "line", name: "Post room", net: thousand(90), unit },
  position: 1,
});

describe("a money page of one portfolio among others", () => {
  it("names the other side of a virement: the line, and the portfolio", () => {
    const page = pageOf(of("PRK", { virements: [virement] }), of("RES", { budgetLines: [postRoom] }));
    assert.match(
      sectionWords(page, "virements"),
      /To Post room , in RES portfolio|Post room, in RES portfolio/,
    );
    assert.match(page, /href="\/portfolios\/res\/2021-22\/finance\/post">Post room</);
  });

  it("names the reserve and the portfolio that money moved to, and leaves one that is not held as written", () => {
    assert.match(
      sectionWords(pageOf(parks(-80), resources), "reserves"),
      /Moved out to The change reserve, in RES portfolio \(80\)/,
    );
    const other = of("PRK", {
      reserves: [reserve("PRK", "trees")],
      reserveMovements: [transfer("PRK", "trees", ["The county", "roads"], -80)],
    });
    assert.match(
      sectionWords(pageOf(other, resources), "reserves"),
      /Moved out to roads, in The county \(80\)/,
    );
  });

  it("names a portfolio by its name where a step of the bridge has its code", () => {
    const page = pageOf(of("PRK", { budgetMovements: [step("PRK", -51)] }), of("RES", {}));
    assert.match(sectionWords(page, "bridge"), /Move of grounds \(moved to RES portfolio\)/);
  });

  it("shows a transfer whose two halves differ with the reserves of both portfolios, and counts it at the top", () => {
    for (const page of [pageOf(parks(-75), resources), pageOf(resources, parks(-75))]) {
      assert.match(
        sectionWords(page, "reserves"),
        /Cannot be right (PRK portfolio and RES|RES portfolio and PRK) portfolio: .* a difference of £5k\./,
      );
      assert.match(pageWords(page), /but one sum over portfolios or years does not\. Look in “Reserves”\./);
    }
    assert.match(
      pageOf(parks(-75), resources),
      /href="\/findings\?portfolio=prk&amp;year=2021-22&amp;severity=error&amp;identity=f10"/,
    );
    assert.doesNotMatch(pageWords(pageOf(parks(-80), resources)), /Cannot be right|does not\./);
  });

  it("shows a virement that stands in one bridge only on both portfolios’ pages, and on no third", () => {
    const [prk, res] = [
      of("PRK", { virements: [virement], budgetMovements: [step("PRK", -51, "v1")] }),
      of("RES", {
        virements: [virement],
        budgetMovements: [{ ...step("RES", 9), kind: "in-year change", partner: undefined }],
      }),
    ];
    const third = of("EDU", { budgetMovements: [] });
    const says =
      /Virement v1 from PRK portfolio to RES portfolio: it is a step in the bridge of PRK portfolio, and in that of RES portfolio it is none\./;
    assert.match(sectionWords(pageOf(prk, res, third), "bridge"), says);
    assert.match(sectionWords(pageOf(res, prk, third), "virements"), says);
    assert.doesNotMatch(pageWords(pageOf(third, prk, res)), says);
  });

  it("says of a step that names another portfolio’s virement which that is, by names", () => {
    const stray = of("EDU", { budgetMovements: [{ ...step("EDU", -51, "v1"), partner: undefined }] });
    const page = pageOf(stray, of("PRK", { virements: [virement] }), of("RES", {}));
    assert.match(
      sectionWords(page, "bridge"),
      /EDU portfolio, Move of grounds: the step names virement v1 from PRK portfolio to RES portfolio, which moves no budget here\./,
    );
  });

  it("keeps an acceptance that has lapsed beside the table it was about", () => {
    const [finding] = councilOf(parks(-75), resources).checked.findings;
    const said = madeRow(acceptances, {
      ...{ finding: finding?.key ?? "", reason: "RES printed it earlier.", acceptedBy: "Head of Finance" },
      ...{ acceptedOn: Temporal.PlainDate.from("2021-09-01"), asFound: "4 GBP thousand" },
    });
    const page = sectionWords(pageOf({ ...parks(-75), acceptances: [said] }, resources), "reserves");
    assert.match(
      page,
      /No longer accepted, for it has changed: £4,000 was accepted on 1 September 2021, Head of Finance: RES printed it earlier\./,
    );
    const holds = { ...said, asFound: "5 GBP thousand" };
    const accepted = sectionWords(pageOf({ ...parks(-75), acceptances: [holds] }, resources), "reserves");
    assert.match(accepted, /Accepted: 1 September 2021, Head of Finance/);
    assert.doesNotMatch(accepted, /No longer accepted/);
  });
});
