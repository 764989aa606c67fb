import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { aLine, aPeriod, aPortfolio, year2021 } from "../../test/small-council.ts";
import type { Row, RowOf, Table } from "../domain/data-package/table.ts";
import { actuals, ledgerCodes } from "../domain/data-package/tables/actuals.ts";
import { budgetLines, budgetMovements } from "../domain/data-package/tables/budget.ts";
import { capitalMovements, capitalSchemes } from "../domain/data-package/tables/capital.ts";
import { periods } from "../domain/data-package/tables/cycle.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { reserveMovements, reserves } from "../domain/data-package/tables/reserves.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { present } from "../ledger/as-at.ts";
import { readAgreement } from "../ledger/read-agreement.ts";

const thousand = (amount: number) => pence(amount * 100_000);
const unit = "GBP thousand";

const aVirement = (virement: string, given: Partial<RowOf<typeof virements>>) =>
  madeRow(virements, {
    year: year2021,
    virement,
    fromPortfolio: "PRK",
    fromLine: "parks",
    toPortfolio: "LIB",
    toLine: "lending",
    amount: thousand(30),
    unit,
    kind: "permanent",
    why: "The reading rooms in parks.",
    position: 1,
    ...given,
  });

describe("importing money", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    await load(
      [portfolios, [aPortfolio("PRK"), aPortfolio("LIB"), aPortfolio("ART")]],
      [periods, [aPeriod("q2")]],
      [budgetLines, [aLine("PRK", "parks", [1, 2, 3]), aLine("LIB", "lending", [1, 2, 3])]],
    );
  });
  after(() => fresh.close());

  const load = (...tables: readonly (readonly [Table, readonly Row[]])[]) =>
    importInto(fresh.ledger, [madePackage({ tables })]);
  const refused = async (...tables: readonly (readonly [Table, readonly Row[]])[]) => {
    const { issues, entries } = await load(...tables);
    assert.deepEqual(entries, []);
    return issues.map(({ column, found, message }) => [column, found, message]);
  };
  const agreement = async (portfolio: string) => {
    const read = await readAgreement(fresh.ledger, await present(fresh.ledger), portfolio, year2021);
    return read ?? assert.fail(portfolio);
  };

  it("a virement is one row that both its portfolios read, and no other", async () => {
    const row = aVirement("reading-rooms", { period: "q2", on: Temporal.PlainDate.from("2021-09-14") });
    const step = madeRow(budgetMovements, {
      portfolio: "PRK",
      year: year2021,
      movement: "reading-rooms",
      row: "line",
      kind: "virement",
      name: "Reading rooms",
      amount: thousand(-30),
      unit,
      virement: "reading-rooms",
      position: 1,
    });
    const alone = await load([virements, [row]]);
    assert.deepEqual([alone.issues, alone.agreements], [[], 2]);
    assert.deepEqual((await load([budgetMovements, [step]])).issues, []);
    assert.deepEqual((await agreement("PRK")).virements, [row]);
    assert.deepEqual((await agreement("LIB")).virements, [row]);
    assert.deepEqual((await agreement("ART")).virements, []);
    assert.deepEqual((await agreement("PRK")).budgetMovements, [step]);
  });

  it("a virement with a minus, or with one place on both sides, is refused", async () => {
    const back = aVirement("back", { amount: thousand(-30) });
    const same = aVirement("same", { toPortfolio: "PRK", toLine: "parks" });
    assert.deepEqual(await refused([virements, [back, same]]), [
      ["amount", "-30", "The virement back has a minus. Turn its two sides round and leave the minus out."],
      [
        "to_line",
        "parks",
        "The virement same goes from PRK, parks to the same place. Give the line or portfolio that gains by it.",
      ],
    ]);
  });

  it("a virement of a portfolio, line or period nobody has is refused by the side it stands on", async () => {
    const rows = [
      aVirement("a", { toPortfolio: "LIP" }),
      aVirement("b", { fromLine: "parkes" }),
      aVirement("c", { period: "q9" }),
    ];
    assert.deepEqual(await refused([virements, rows]), [
      [
        "to_portfolio",
        "LIP",
        "No portfolio “LIP” is in the portfolios table of this package or of the ledger. Did you mean LIB? Else add it there.",
      ],
      [
        "from_line",
        "parkes",
        "No line “parkes” of PRK, 2021/22 is in the budget_lines table of this package or of the ledger. Did you mean parks? Else add it there.",
      ],
      [
        "period",
        "q9",
        "No period “q9” of 2021/22 is in the periods table of this package or of the ledger. Add it there, or mend the code.",
      ],
    ]);
  });

  it("a step of the bridge that is half of a virement nobody wrote is refused", async () => {
    const step = madeRow(budgetMovements, {
      portfolio: "LIB",
      year: year2021,
      movement: "gone",
      row: "line",
      name: "Gone",
      unit,
      virement: "gone-missing",
      position: 1,
    });
    const [[column, found] = []] = await refused([budgetMovements, [step]]);
    assert.deepEqual([column, found], ["virement", "gone-missing"]);
  });

  it("a line that a virement names can't be left out", async () => {
    const left = [madePackage({ tables: [[budgetLines, [aLine("LIB", "other", [1, 2, 3])]]] })];
    const { issues } = await importInto(fresh.ledger, left, { retractMissing: true });
    assert.deepEqual(
      issues.map(({ message }) => message),
      [
        "LIB, 2021/22, lending is left out of budget_lines, but a row of virements in the ledger still refers to it. Leave those out too, or put it back.",
      ],
    );
  });

  it("actuals are of a line and a period that are held", async () => {
    const row = madeRow(actuals, {
      portfolio: "PRK",
      year: year2021,
      period: "q2",
      line: "parks",
      budgetToDate: thousand(2),
      actual: thousand(-1),
      unit,
    });
    assert.deepEqual((await load([actuals, [row]])).issues, []);
    assert.deepEqual((await agreement("PRK")).actuals, [row]);
    const stray = { ...row, line: "playgrounds" };
    assert.deepEqual((await refused([actuals, [stray]])).length, 1);
  });

  it("money rephased keeps its sign in each year, to the penny", async () => {
    const spent = (spendYear: number, amount: number) => ({
      portfolio: "PRK",
      year: year2021,
      scheme: "bandstand",
      spendYear: financialYear(spendYear),
      amount: pence(amount),
      unit: "GBP 2dp" as const,
      position: 1,
    });
    const schemes = [spent(2021, 10_000_001), spent(2022, 4_999_999)].map((row) =>
      madeRow(capitalSchemes, { ...row, row: "line", name: "Bandstand", opening: pence(7_500_000) }),
    );
    const rows = [spent(2021, 2_500_001), spent(2022, -2_500_001)].map((row) =>
      madeRow(capitalMovements, { ...row, movement: "earlier", kind: "rephasing" }),
    );
    assert.deepEqual((await load([capitalSchemes, schemes], [capitalMovements, rows])).issues, []);
    assert.deepEqual((await agreement("PRK")).capitalMovements, rows);
    assert.deepEqual((await agreement("PRK")).capitalSchemes, schemes);
  });

  it("a transfer is followed to the reserve on its other side", async () => {
    const aReserve = (portfolio: string, reserve: string) =>
      madeRow(reserves, {
        portfolio,
        year: year2021,
        reserve,
        row: "line",
        fund: "revenue",
        name: reserve,
        closing: thousand(-4),
        unit,
        position: 1,
      });
    const out = madeRow(reserveMovements, {
      portfolio: "PRK",
      year: year2021,
      reserve: "trees",
      movement: "out",
      kind: "transfer out",
      amount: thousand(-40),
      unit,
      partner: "LIB",
      partnerReserve: "books",
    });
    const both: readonly [Table, readonly Row[]] = [
      reserves,
      [aReserve("PRK", "trees"), aReserve("LIB", "books")],
    ];
    assert.deepEqual((await load(both, [reserveMovements, [out]])).issues, []);
    assert.deepEqual((await agreement("PRK")).reserves[0]?.closing, thousand(-4));
    const printed = { ...out, partner: "Libraries and books" };
    const [[column, found] = []] = await refused([reserveMovements, [printed]]);
    assert.deepEqual([column, found], ["partner", "Libraries and books"]);
    const named = { ...printed, partnerReserve: undefined };
    assert.deepEqual((await load([reserveMovements, [named]])).issues, []);
  });

  it("codes of the accounting system roll up to a line that is held", async () => {
    const row = madeRow(ledgerCodes, {
      year: year2021,
      costCentre: "10*",
      subjective: "9*",
      portfolio: "PRK",
      line: "parks",
      column: "income",
    });
    assert.deepEqual((await load([ledgerCodes, [row]])).issues, []);
    assert.deepEqual(await held(fresh.ledger, ledgerCodes, {}), [row]);
    assert.deepEqual((await refused([ledgerCodes, [{ ...row, subjective: "9*1" }]]))[0]?.slice(0, 2), [
      "subjective",
      "9*1",
    ]);
  });
});
