import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { financialYear } from "../period/financial-year.ts";
import { allTables } from "./all-tables.ts";
import type { Cell } from "./column.ts";
import { figureId, parseFigureId } from "./figure-id.ts";
import { readLine } from "./plain-cells.ts";
import { columnName, type Row, type Table } from "./table.ts";
import { capitalFunding } from "./tables/capital.ts";

const keyCell = (table: Table, property: string): fc.Arbitrary<Cell> => {
  const { kind, choices = [] } = table.columns[property] ?? assert.fail(property);
  switch (kind) {
    case "year":
      return fc.integer({ min: 1900, max: 2199 }).map(financialYear);
    case "code":
      return fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,20}$/);
    case "choice":
      return fc.constantFrom(...choices);
    case "count":
      return fc.nat();
    case "date":
      return fc.nat(100_000).map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }));
    default:
      return fc
        .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
        .map((words) => words.trim().normalize("NFC"))
        .filter((words) => readLine(words).ok && words !== "");
  }
};

const cellAnywhere = fc.constantFrom(...allTables).chain((table) =>
  fc.record({
    table: fc.constant(table),
    row: fc.record(
      Object.fromEntries(table.key.map((name) => [name, keyCell(table, name)])),
    ) as fc.Arbitrary<Row>,
    property: fc.constantFrom(...Object.keys(table.columns)),
  }),
);

describe("the lasting name of a figure", () => {
  it("reads as a path: table, key and column", () => {
    const row = {
      portfolio: "RCG",
      year: financialYear(2021),
      scheme: "programme",
      spendYear: financialYear(2022),
      source: "all sources",
    };
    const id = figureId(capitalFunding, row, "amount");
    assert.equal(id, "capital_funding/RCG/2021-22/programme/2022-23/all%20sources/amount");
    assert.deepEqual(parseFigureId(id), {
      table: capitalFunding,
      key: ["RCG", "2021", "programme", "2022", "all sources"],
      property: "amount",
    });
  });

  it("leads back to the same cell, whatever the table and whatever its key holds", () => {
    fc.assert(
      fc.property(cellAnywhere, ({ table, row, property }) => {
        const found = parseFigureId(figureId(table, row, property));
        assert.equal(found?.table, table);
        assert.equal(found?.property, property);
        assert.deepEqual(
          found?.key,
          table.key.map((name) => String(row[name])),
        );
      }),
    );
  });

  it("names nothing where the table, the column or a part of the key is wrong", () => {
    for (const wrong of [
      "",
      "results",
      "nothing/RCG1.1/value",
      "results/RCG1.1/all/council/2020-21/year",
      "results/RCG1.1/all/council/2020-21/year/nothing",
      "results/RCG1.1/all/council/2020-22/year/value",
      "results//all/council/2020-21/year/value",
      "results/RCG1.1/all/council/2020-21/year/extra/value",
      "results/%E0%A4%A/all/council/2020-21/year/value",
      "results/RCG%001.1/all/council/2020-21/year/value",
      "results/RCG 1.1/all/council/2020-21/year/value",
      "glossary/RCG/2020-21/a%00b/meaning",
      "capital_funding/RCG/2020-21/scheme/2020-21/no such source/amount",
    ]) {
      assert.equal(parseFigureId(wrong), undefined, wrong);
    }
  });

  it("spells every column as the files do", () => {
    const ids = allTables.flatMap((table) => Object.keys(table.columns).map(columnName));
    assert.ok(ids.every((name) => /^[a-z][a-z0-9_]*$/.test(name)));
  });
});
