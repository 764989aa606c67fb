import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { portfolios } from "../../domain/data-package/tables/organisation.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { agreementsLeft, readFilters } from "./filters.ts";

const held = [
  ["RES", 2021],
  ["CUL", 2021],
  ["RES", 2020],
].map(([portfolio, year], at) =>
  madeRow(portfolios, {
    portfolio: String(portfolio),
    year: financialYear(Number(year)),
    name: `${portfolio} portfolio`,
    position: at + 1,
  }),
);

const read = (query: string) => readFilters(new URLSearchParams(query), held);

describe("the filters of the page of findings", () => {
  it("narrow nothing where they are left blank", () => {
    assert.deepEqual(read("portfolio=&year=&severity=&identity="), {
      kind: "filters",
      filters: { portfolio: undefined, year: undefined, severity: undefined, identity: undefined, page: 1 },
    });
  });

  it("are read whatever their letter case", () => {
    assert.deepEqual(read("portfolio=res&year=2021-22&severity=Error&identity=f3&page=2"), {
      kind: "filters",
      filters: { portfolio: "RES", year: 2021, severity: "error", identity: "F3", page: 2 },
    });
  });

  it("leave the agreements of the portfolio and year asked for", () => {
    const asked = read("portfolio=res");
    assert.ok(asked.kind === "filters");
    assert.deepEqual(
      agreementsLeft(asked.filters, held).map(({ portfolio, year }) => [portfolio, year]),
      [
        ["RES", 2021],
        ["RES", 2020],
      ],
    );
  });

  it("say which word names nothing", () => {
    assert.deepEqual(read("portfolio=xyz"), { kind: "unknown", name: "portfolio", word: "xyz" });
    assert.deepEqual(read("year=1999-00"), { kind: "unknown", name: "year", word: "1999-00" });
    assert.deepEqual(read("year=soon"), { kind: "unknown", name: "year", word: "soon" });
    assert.deepEqual(read("severity=grave"), { kind: "unknown", name: "severity", word: "grave" });
    assert.deepEqual(read("identity=F99"), { kind: "unknown", name: "identity", word: "F99" });
  });

  it("take a page that is no page for the first", () => {
    for (const page of ["0", "-3", "x", "1.5"]) {
      const asked = read(`page=${page}`);
      assert.equal(asked.kind === "filters" && asked.filters.page, 1, page);
    }
  });
});
