import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { results, targets } from "../domain/data-package/tables/measures.ts";
import { portfolios, services } from "../domain/data-package/tables/organisation.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import { packageDescriptor } from "./package-descriptor.ts";

const meta = { name: "p", title: "P", knownOn: Temporal.PlainDate.from("2021-06-07") };

/** The descriptor as readers of the file get it. */
function described(
  table: Parameters<typeof packageDescriptor>[0][number]["table"],
  headings: readonly string[],
) {
  const others = [{ table: portfolios, path: "portfolios.csv", headings: ["portfolio", "year"] }];
  const own = { table, path: `${table.name}.csv`, headings };
  return JSON.parse(JSON.stringify(packageDescriptor([...others, own], meta))).resources[1];
}

describe("the description of a table", () => {
  test("lists the columns the file has, in its order", () => {
    const { schema } = described(services, ["year", "portfolio", "service", "name"]);
    const names = schema.fields.map(({ name }: { name: string }) => name);
    assert.deepEqual(names, ["year", "portfolio", "service", "name"]);
    assert.deepEqual(schema.primaryKey, ["portfolio", "year", "service"]);
  });

  test("points at the tables of the package it refers to, and at no other", () => {
    const fields = ["portfolio", "year"];
    assert.deepEqual(described(services, ["portfolio", "year", "service"]).schema.foreignKeys, [
      { fields, reference: { resource: "portfolios", fields } },
    ]);
    assert.equal(described(results, ["measure", "year"]).schema.foreignKeys, undefined);
  });

  test("points each side of a virement at its portfolio, whose column has another name", () => {
    const headings = ["year", "virement", "from_portfolio", "to_portfolio"];
    const reference = { resource: "portfolios", fields: ["portfolio", "year"] };
    assert.deepEqual(described(virements, headings).schema.foreignKeys, [
      { fields: ["from_portfolio", "year"], reference },
      { fields: ["to_portfolio", "year"], reference },
    ]);
  });

  test("says what a cell must hold", () => {
    const { schema } = described(targets, ["measure", "part", "year", "kind", "value", "set_on"]);
    const [measure, part, year, kind, value, setOn] = schema.fields;
    assert.equal(measure.constraints.required, true);
    assert.equal(part.constraints.required, undefined);
    assert.match(part.description, /Blank means “all”\./);
    assert.equal(year.constraints.pattern, "^[0-9]{4}/[0-9]{2}$");
    assert.ok(kind.constraints.enum.includes("direction"));
    assert.equal(value.type, "number");
    assert.equal(value.constraints, undefined);
    assert.equal(setOn.type, "date");
  });

  test("says when the council knew it", () => {
    assert.equal(packageDescriptor([], meta)["knownOn"], "2021-06-07");
    assert.ok(!("knownOn" in packageDescriptor([], { name: "p", title: "P" })));
  });
});
