import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anyCell, anyRow } from "../../../test/conformance/any-row.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { type Agreement, agreementTables, type TableName } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { MoneyUnit } from "../money/money-unit.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { sameCell } from "./cell-change.ts";
import { changesBetween } from "./changes-between.ts";

const names = Object.keys(agreementTables) as readonly TableName[];
const home: Row = { portfolio: "PRK", year: financialYear(2021), measure: "PRK1.1" };

/** What the ledger lets in: a rule that says how it judges and no other rule than is held, a profile of one kind. */
const rule: Row = { rule: "met", version: 1, kind: "met-or-not" };
const profile: Row = { value: undefined, upper: undefined, share: decimal("50") };

/** A row of a table as an agreement of the Parks portfolio would hold it. */
function ownRow(table: Table): fc.Arbitrary<Row> {
  return anyRow(table).map((row) =>
    Object.fromEntries(
      Object.keys(table.columns).map((name) => [
        name,
        name in fixedIn(table) ? fixedIn(table)[name] : row[name],
      ]),
    ),
  );
}

function fixedIn(table: Table): Row {
  if (table.name === "target_profiles") return { ...home, ...profile };
  return table.name.endsWith("_rules") ? { ...home, ...rule } : home;
}

/** An agreement with one row, whatever it says, in every table. */
const anyAgreement: fc.Arbitrary<Agreement> = fc
  .tuple(...names.map((name) => ownRow(agreementTables[name])))
  .map((rows) => agreementOf(Object.fromEntries(names.map((name, at) => [name, [rows[at] ?? {}]]))));

function agreementOf(tables: { readonly [name: string]: readonly Row[] }): Agreement {
  const { portfolio } = madeAgreement();
  const given = { ...tables, portfolio, definitions: tables["measures"], everyPeriod: tables["periods"] };
  return madeAgreement(given as unknown as Agreement);
}

/** An agreement and the same with one cell said otherwise. */
const oneCellChanged = fc.tuple(anyAgreement, fc.constantFrom(...names)).chain(([agreement, name]) => {
  const table: Table = agreementTables[name];
  const [row] = agreement[name] as readonly Row[];
  const columns = Object.keys(table.columns).filter((property) => !(property in fixedIn(table)));
  return fc
    .constantFrom(...columns)
    .chain((property) => {
      const column = table.columns[property];
      if (column === undefined || row === undefined) throw new Error("Every table has a row and columns");
      const unit = (row["unit"] ?? "GBP") as MoneyUnit;
      const cell = anyCell(column, unit);
      return fc.record({
        agreement: fc.constant(agreement),
        name: fc.constant(name),
        row: fc.constant(row),
        property: fc.constant(property),
        cell: column.optional ? fc.option(cell, { nil: undefined }) : cell,
      });
    })
    .filter(({ property, cell }) => !sameCell(row?.[property], cell));
});

describe("what changed between two states of an agreement", () => {
  it("is nothing where nothing changed", () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        assert.deepEqual(
          changesBetween({ before: agreement, after: { ...agreement }, how: "since" }).changes,
          [],
        );
      }),
      { numRuns: 30 },
    );
  });

  it("names every cell that changed, whatever the cell", () => {
    fc.assert(
      fc.property(oneCellChanged, ({ agreement, name, row, property, cell }) => {
        const table: Table = agreementTables[name];
        const changed: Row = { ...row, [property]: cell };
        const tables = Object.fromEntries(
          names.map((each) => [each, each === name ? [changed] : agreement[each]]),
        );
        const { changes } = changesBetween({ before: agreement, after: agreementOf(tables), how: "since" });
        const named = changes.flatMap(({ figures }) => figures);
        const isKey = table.key.includes(property);
        const start = figureId(table, changed, property).replace(/[^/]*$/, "");
        assert.ok(
          isKey
            ? named.some((figure) => figure.startsWith(start))
            : named.includes(figureId(table, changed, property)),
          `${name} ${property}: ${JSON.stringify(named)}`,
        );
      }),
      { numRuns: 250 },
    );
  });
});
