import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { generatedDocs } from "../../scripts/build-docs.ts";
import { exampleDescriptors } from "../../scripts/build-example-descriptors.ts";
import { allTables } from "../../src/domain/data-package/all-tables.ts";
import { columnName } from "../../src/domain/data-package/table.ts";
import { readPackage } from "../../src/ingest/read-package.ts";

const root = new URL("../../", import.meta.url);

for (const { path, text } of generatedDocs) {
  test(`${path} says what the code does (npx node scripts/build-docs.ts writes it)`, () => {
    assert.equal(readFileSync(new URL(path, root), "utf8"), text());
  });
}

test("the guide to the data package explains every column of every table", () => {
  const guide = readFileSync(new URL("docs/data-package.md", root), "utf8");
  for (const table of allTables) {
    const section = guide.split(`### ${table.name}\n`)[1]?.split("\n### ")[0] ?? "";
    for (const property of Object.keys(table.columns)) {
      assert.ok(section.includes(`| \`${columnName(property)}\` |`), `${table.name}.${property}`);
    }
  }
});

for (const { file, text } of exampleDescriptors()) {
  const folder = new URL(".", file);
  const name = folder.pathname.split("/").at(-2);
  test(`the example ${name} describes its files (npx node scripts/build-example-descriptors.ts writes it)`, () => {
    assert.equal(readFileSync(file, "utf8"), text);
  });

  test(`the example ${name} is read without an issue or a doubt`, async () => {
    const { issues, doubts, knownOn } = await readPackage(folder.pathname);
    assert.deepEqual(issues, []);
    assert.deepEqual(doubts, []);
    assert.ok(knownOn);
  });
}
