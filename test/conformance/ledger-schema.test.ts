import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { allTables } from "../../src/domain/data-package/all-tables.ts";
import { columnName, type Table } from "../../src/domain/data-package/table.ts";
import { moneyUnitNames } from "../../src/domain/money/money-unit.ts";
import { storedColumns } from "../../src/ledger/stored-row.ts";
import { type FreshLedger, freshLedger } from "../fresh-ledger.ts";

/** What each kind of column is declared as in the migrations. */
const declared: Readonly<Record<string, string>> = {
  code: "code",
  line: "one_line",
  text: "long_text",
  list: "long_text",
  flag: "boolean",
  year: "start_year",
  date: "date",
  decimal: "numeric",
  count: "whole_count",
  amount: "pence",
  unit: "money_unit",
  period: "one_line",
  choice: "text",
};

const kept = ["entry_id", "ordinal", "known_at", "retracted", "row_line"];

describe("the database keeps what the data package defines", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  for (const table of allTables) {
    it(`${table.name}: the same columns, of the kinds defined`, async () => {
      const expected = storedColumns(table).map(({ stored, column }) => [
        stored,
        declared[column.kind] ?? "",
      ]);
      assert.deepEqual(await columnsOf(table), expected.toSorted(byName));
    });

    it(`${table.name}: key cells are never blank, and reads by key have an index`, async () => {
      const key = table.key.map(columnName);
      const { rows: blank } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_name = ${table.name} and is_nullable = 'NO'`.execute(fresh.ledger);
      const required = blank.map(({ name }) => name).filter((name) => !kept.includes(name));
      assert.deepEqual(required.toSorted(), key.toSorted());
      const { rows: indexes } = await sql<{ definition: string }>`
        select replace(indexdef, '"', '') as definition from pg_indexes where tablename = ${table.name}`.execute(
        fresh.ledger,
      );
      const wanted = `(${key.join(", ")}, known_at DESC, entry_id DESC)`;
      assert.ok(
        indexes.some(({ definition }) => definition.endsWith(wanted)),
        `no index on ${wanted}`,
      );
    });

    it(`${table.name}: accepts the words the definition accepts, and guards its rows`, async () => {
      for (const { stored, column } of storedColumns(table)) {
        if (column.choices === undefined) continue;
        assert.deepEqual(await choicesOf(table, stored), column.choices.toSorted(), stored);
      }
      const { rows } = await sql<{ name: string }>`
        select tgname as name from pg_trigger where tgrelid = ${table.name}::regclass and not tgisinternal
        order by tgname`.execute(fresh.ledger);
      assert.deepEqual(
        rows.map(({ name }) => name),
        ["facts_are_kept", "facts_come_with_their_entry"],
      );
    });
  }

  it("money_unit accepts the units the domain prints in", async () => {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint where contypid = 'money_unit'::regtype`.execute(
      fresh.ledger,
    );
    assert.deepEqual(quoted(rows[0]?.definition ?? ""), moneyUnitNames.toSorted());
  });

  async function columnsOf(table: Table): Promise<[string, string][]> {
    const { rows } = await sql<{ name: string; type: string }>`
      select column_name as name, coalesce(domain_name, data_type) as type from information_schema.columns
      where table_name = ${table.name}`.execute(fresh.ledger);
    const own = rows.filter(({ name }) => !kept.includes(name));
    return own.map(({ name, type }): [string, string] => [name, type]).toSorted(byName);
  }

  async function choicesOf(table: Table, column: string): Promise<readonly string[]> {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${table.name}::regclass and conname = ${`${table.name}_${column}_check`}`.execute(
      fresh.ledger,
    );
    return quoted(rows[0]?.definition ?? "");
  }
});

function quoted(definition: string): readonly string[] {
  return [...definition.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? "").toSorted();
}

function byName([left = ""]: readonly string[], [right = ""]: readonly string[]): number {
  return left < right ? -1 : 1;
}
