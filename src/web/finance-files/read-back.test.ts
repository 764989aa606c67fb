import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ExampleSite } from "../../../test/example-site.ts";
import { madeUpSite } from "../../../test/made-up-site.ts";
import {
  bodyOf,
  headingsOf,
  odsSheets,
  type ReadSheet,
  workedOut,
  xlsxSheets,
} from "../../../test/spreadsheet.ts";
import { councilMoneyAnswer } from "../api/council-money.ts";

type Item = { readonly [field: string]: unknown };
type Value = string | number | null;
type Rows = readonly (readonly Value[])[];

const thousands = (pence: unknown): Value => (typeof pence === "number" ? pence / 100_000 : null);
const amount = (cell: unknown): Value => (cell === null ? null : thousands(Object(cell).pence));
const text = (cell: unknown): Value => (typeof cell === "string" ? cell : null);
const number = (cell: unknown): Value => (typeof cell === "string" ? Number(cell) : null);
const yearOf = (cell: unknown): Value => String(cell).replace("-", "/");
const inOrder = (rows: Rows) => rows.map((row) => JSON.stringify(row)).toSorted();
const added = (amounts: readonly Value[]): Value =>
  amounts.reduce<Value>((sum, one) => (one === null ? sum : Number(sum) + Number(one)), null);

describe("the council's workbook, read back", () => {
  let site: ExampleSite;
  before(async () => {
    site = await madeUpSite();
  });
  after(async () => {
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  const workbooks = async (): Promise<readonly (readonly ReadSheet[])[]> => {
    const bytes = async (ending: string) =>
      new Uint8Array(await (await fetch(`${site.address}/finance.${ending}?year=2024-25`)).arrayBuffer());
    return [xlsxSheets(await bytes("xlsx")), odsSheets(await bytes("ods"))];
  };
  const list = async (path: string): Promise<readonly Item[]> => {
    const answer = await fetch(`${site.address}/api/v1/finance/${path}?year=2024-25&limit=200`);
    assert.equal(answer.status, 200, path);
    const { items, next } = await answer.json();
    assert.equal(next, null, `all of ${path} on one page`);
    return items;
  };
  const council = async () =>
    councilMoneyAnswer.parse(
      await (await fetch(`${site.address}/api/v1/finance/council?year=2024-25`)).json(),
    );

  const bodies = (sheets: readonly ReadSheet[]): Readonly<Record<string, Rows>> =>
    Object.fromEntries(sheets.map((sheet) => [sheet.name, bodyOf(sheet, headingsOf(sheet).length)]));

  it("holds the sums over portfolios that the API gives, cell by cell and in the same order", async () => {
    const facts = await council();
    const rows = (part: typeof facts.outturn, ...names: readonly string[]): Rows => [
      ...part.portfolios.map(({ name, figures }) => [
        name,
        ...names.map((one) => thousands(figures[one]?.pence)),
      ]),
      ["All portfolios held", ...names.map((one) => thousands(part.totals[one]?.pence))],
    ];
    const expected: Readonly<Record<string, Rows>> = {
      Portfolios: rows(facts.outturn, "cashLimit", "outturn", "deficit"),
      "Reserves by portfolio": rows(
        facts.reserves,
        "baseline",
        "approved",
        "forecastUse",
        "balance",
        "closing",
      ),
      "Savings by portfolio": rows(facts.savings, "value", "achieved"),
      "Capital by portfolio": rows(facts.capital, "2024-25", "2025-26").map((row) => [
        ...row,
        added(row.slice(1)),
      ]),
      "The council’s own figures": facts.statements.map((one) => [
        one.label,
        one.period === null ? null : `Quarter ${one.period.slice(1)}`,
        ...[one.pence, one.portfoliosPence, one.differencePence].map(thousands),
      ]),
    };
    for (const sheets of await workbooks()) {
      const read = bodies(sheets);
      for (const [name, own] of Object.entries(expected)) {
        assert.ok(own.length > 1, name);
        assert.deepEqual(read[name], own, name);
      }
    }
  });

  it("holds every row of the ledger's tables that the API lists, no more and no less", async () => {
    const [virements, tax, indicators, ringFenced] = [
      await list("virements"),
      await list("council-tax"),
      await list("prudential-indicators"),
      await list("outside-cash-limit"),
    ];
    const moved = virements.map((row) => [
      amount(row["amount"]),
      ...["kind", "why", "approvedBy", "on"].map((field) => text(row[field])),
    ]);
    const expected: Readonly<Record<string, Rows>> = {
      Virements: [...moved, [added(moved.map(([one = null]) => one)), null, null, null, null]],
      "Council tax": tax.map((row) => {
        const pounds = row["amount"] === null ? null : Number(Object(row["amount"]).pence) / 100;
        return [text(row["name"]), text(row["kind"]), pounds, number(row["number"])];
      }),
      "Prudential indicators": indicators.map((row) => [
        text(row["name"]),
        yearOf(row["forYear"]),
        amount(row["amount"]),
        amount(row["limitAmount"]),
        number(row["percent"]),
        number(row["limitPercent"]),
        text(row["note"]),
      ]),
      "Outside the cash limit": ringFenced.map((row) => [text(row["name"]), amount(row["amount"])]),
    };
    for (const sheets of await workbooks()) {
      const read = bodies(sheets);
      const own: Readonly<Record<string, Rows>> = {
        ...read,
        Virements: (read["Virements"] ?? []).map((row) => row.slice(2)),
        "Outside the cash limit": (read["Outside the cash limit"] ?? []).filter(([, one]) => one !== null),
      };
      for (const [name, rows] of Object.entries(expected)) {
        assert.ok(rows.length > 1, name);
        assert.deepEqual(inOrder(own[name] ?? []), inOrder(rows), name);
      }
    }
  });

  it("adds reserves by category, savings by rating and funding by source as the API's rows come to", async () => {
    const lines = (items: readonly Item[]) => items.filter(({ row }) => row === "line");
    const grouped = (
      items: readonly Item[],
      field: string,
      count: boolean,
      ...columns: readonly string[]
    ): Rows =>
      [...Map.groupBy(items, (row) => text(row[field]))].map(([key, rows]) => [
        key,
        ...(count ? [rows.length] : []),
        ...columns.map((column) => added(rows.map((row) => amount(row[column])))),
      ]);
    const reserves = lines(await list("reserves"));
    const funding = (await list("capital-funding")).filter(
      ({ fundingSource }) => fundingSource !== "all sources",
    );
    const byYear = funding.map((row) => ({ ...row, [String(row["spendYear"])]: row["amount"] }));
    const expected: Readonly<Record<string, Rows>> = {
      "Reserves by category": grouped(
        reserves,
        "category",
        true,
        ...["baseline", "approved", "forecastUse", "balance", "closing"],
      ),
      "Savings by rating": grouped(lines(await list("savings")), "rating", true, "value"),
      "Capital funding": grouped(
        byYear.map((row) => ({ "2024-25": null, "2025-26": null, ...row })),
        "name",
        false,
        ...["2024-25", "2025-26"],
      ).map((row) => [...row, added(row.slice(1))]),
    };
    for (const sheets of await workbooks()) {
      const read = bodies(sheets);
      for (const [name, rows] of Object.entries(expected))
        assert.deepEqual(inOrder(read[name] ?? []), inOrder(rows), name);
      assert.equal(Object.keys(read).length, 12, "and no sheet is left unread by these tests");
    }
  });

  it("has formulas that come to what its cells show", async () => {
    for (const sheets of await workbooks()) {
      const formulas = sheets.flatMap(({ name, cells }) =>
        [...cells].flatMap(([at, { formula, value }]) =>
          formula === undefined ? [] : [[`${name} ${at}`, workedOut(cells, at), value] as const],
        ),
      );
      assert.ok(formulas.length > 40, `${formulas.length} formulas`);
      for (const [at, worked, shown] of formulas) assert.equal(worked, shown, at);
    }
  });
});
