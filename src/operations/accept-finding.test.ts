import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { aLine, aPortfolio } from "../../test/small-council.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { present } from "../ledger/as-at.ts";
import { verifyChain } from "../ledger/verify-chain.ts";
import { type Accepting, acceptFinding } from "./accept-finding.ts";
import { findingsAbout } from "./findings-held.ts";

const key = "f1.res.2021-22.budget_lines.finance.gross";
const reason = "The paper leaves out the apprentices, which the ledger holds.";
const now = Temporal.Instant.from("2099-07-02T09:00:00Z");

describe("accepting a finding", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    await hand(3188);
  });
  after(() => fresh.close());

  async function hand(gross: number) {
    const lines = [aLine("RES", "finance", [2978, 110, gross]), aLine("RES", "legal", [100, 20, 121])];
    const tables = [
      [portfolios, [aPortfolio("RES")]],
      [budgetLines, lines],
    ] as const;
    return importInto(fresh.ledger, [madePackage({ tables })]);
  }

  async function accept(given: Partial<Accepting> = {}) {
    const on = Temporal.PlainDate.from("2021-07-01");
    const usual = { finding: key, reason, by: "Head of Finance", on, actor: "tester", now };
    return acceptFinding(fresh.ledger, { ...usual, ...given });
  }

  async function found() {
    const findings = await findingsAbout(fresh.ledger, await present(fresh.ledger, now), key);
    return findings.find((finding) => finding.key === key);
  }

  it("is refused for a key that is no finding's, with the nearest keys", async () => {
    const answer = await accept({ finding: "f1.res.2021-22.budget_lines.finanse.gross" });
    assert.equal(
      answer.ok ? "" : answer.issues[0]?.message,
      `“f1.res.2021-22.budget_lines.finanse.gross” is the key of no finding. The nearest are:\n  ${key}\n  f1.res.2021-22.budget_lines.legal.gross`,
    );
    const other = await accept({ finding: "f9.xyz" });
    assert.match(other.ok ? "" : (other.issues[0]?.message ?? ""), /The nearest are:\n {2}f1\.res/);
  });

  it("is refused without a reason, and for one that gives none", async () => {
    for (const empty of [
      "",
      "  ",
      "OK",
      "fine.",
      "Agreed",
      "n/a",
      "Looks fine to me",
      "Noted and accepted.",
    ]) {
      const answer = await accept({ reason: empty });
      assert.match(answer.ok ? "" : (answer.issues[0]?.message ?? ""), /reason/, empty);
    }
  });

  it("is refused for rounding, which needs none, and on a day to come", async () => {
    const rounding = await accept({ finding: "f1.res.2021-22.budget_lines.legal.gross" });
    assert.match(
      rounding.ok ? "" : (rounding.issues[0]?.message ?? ""),
      /is rounding, which needs no acceptance/,
    );
    const later = await accept({ on: Temporal.PlainDate.from("2199-01-01") });
    assert.match(later.ok ? "" : (later.issues[0]?.message ?? ""), /is still to come/);
  });

  it("is one entry, and the finding stays with who, why and when", async () => {
    const answer = await accept({ finding: key.toUpperCase() });
    assert.ok(answer.ok);
    assert.deepEqual((await found())?.accepted, { by: "Head of Finance", reason, on: "2021-07-01" });
    assert.equal((await found())?.difference, "100");
    assert.equal((await verifyChain(fresh.ledger)).breaks.length, 0);
    const again = await accept();
    assert.match(
      again.ok ? "" : (again.issues[0]?.message ?? ""),
      /already stands accepted by Head of Finance/,
    );
  });

  it("lapses when the figure changes, and says for what it was given", async () => {
    await hand(3189);
    const finding = await found();
    assert.equal(finding?.accepted, undefined);
    assert.deepEqual(finding?.lapsed, {
      ...{ by: "Head of Finance", reason, on: "2021-07-01" },
      asFound: "100 GBP thousand",
    });
    assert.ok((await accept({ reason: "The apprentices now cost one more." })).ok);
    assert.equal((await found())?.accepted?.reason, "The apprentices now cost one more.");
  });
});
