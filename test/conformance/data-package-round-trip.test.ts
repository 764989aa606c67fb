import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { writeBytes } from "../../src/cli/write-package.ts";
import { packageTables, type Rows } from "../../src/domain/data-package/agreement.ts";
import { allTables } from "../../src/domain/data-package/all-tables.ts";
import { readCell, writeCell } from "../../src/domain/data-package/cells.ts";
import { columnName, type Row, type Table } from "../../src/domain/data-package/table.ts";
import { type MoneyUnit, moneyUnitNames } from "../../src/domain/money/money-unit.ts";
import { keptDocuments } from "../../src/domain/publication/kept-documents.ts";
import { readPackage } from "../../src/ingest/read-package.ts";
import { fileDigest } from "../../src/ledger/kept-files.ts";
import { packageFiles, templateFiles } from "../../src/open-data/package-files.ts";
import { templateWorkbook, workbook } from "../../src/open-data/workbook.ts";
import { madeRow } from "../made-row.ts";
import { anyCell, anyRows } from "./any-row.ts";

let root = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "round-trip-"));
});
after(() => rm(root, { recursive: true }));

/** Rows as text, so that two decimals are the same only when their places are. */
const asText = (table: Table, rows: readonly Row[]): readonly string[] =>
  rows.map((row) => {
    const unit = moneyUnitNames.find((name) => name === row["unit"]);
    return Object.entries(table.columns)
      .map(([property, column]) => `${columnName(property)}: ${writeCell(column, row[property], unit)}`)
      .join("\n");
  });

/** Publications come back with their files, of which these rows have none. */
const withoutFiles = (rows: readonly Row[]): readonly Row[] => {
  const none = Object.fromEntries(keptDocuments.map(({ column }) => [column, undefined]));
  return rows.map((row) => ("valuesSha256" in row ? { ...row, ...none } : row));
};

const someRows = (max: number): fc.Arbitrary<Rows> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(packageTables).map(([name, table]) => [
          name,
          anyRows(table, name === "images" ? 0 : max).map(withoutFiles),
        ]),
      ),
    )
    .filter((rows) => Object.values(rows).some(({ length }) => length > 0)) as unknown as fc.Arbitrary<Rows>;

async function assertSame(path: string, rows: Rows): Promise<void> {
  const read = await readPackage(path);
  assert.deepEqual(read.issues, []);
  const found = new Map(
    read.files.flatMap(({ tables }) => tables.map((each) => [each.table.name, each.rows])),
  );
  for (const [name, table] of Object.entries(packageTables)) {
    const back = (found.get(table.name) ?? []).map(({ row }) => row);
    assert.deepEqual(asText(table, back), asText(table, rows[name as keyof Rows]), table.name);
  }
}

describe("a data package that was written and is read back", () => {
  test("gives the same cell for any cell of any column", () => {
    const cases = allTables.flatMap(({ columns }) => Object.values(columns));
    fc.assert(
      fc.property(
        fc
          .tuple(fc.constantFrom(...cases), fc.constantFrom(...moneyUnitNames))
          .chain(([column, unit]) => fc.tuple(fc.constant(column), fc.constant(unit), anyCell(column, unit))),
        ([column, unit, cell]) => {
          const text = writeCell(column, cell, unit as MoneyUnit);
          const back = readCell(column, text, unit as MoneyUnit);
          assert.ok(back.ok, `${column.kind}: ${text}`);
          assert.equal(writeCell(column, back.value, unit as MoneyUnit), text);
          if (column.kind !== "decimal" && column.kind !== "date") assert.deepEqual(back.value, cell);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("is the same as CSV files", async () => {
    await fc.assert(
      fc.asyncProperty(someRows(3), async (rows) => {
        const folder = await mkdtemp(join(root, "csv-"));
        for (const { name, bytes } of packageFiles(rows, { name: "p", title: "P" })) {
          await writeFile(join(folder, name), bytes);
        }
        await assertSame(folder, rows);
      }),
      { numRuns: 25 },
    );
  });

  test("is the same as a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(someRows(3), async (rows) => {
        const path = join(root, "package.xlsx");
        await writeFile(path, await workbook(rows));
        await assertSame(path, rows);
      }),
      { numRuns: 15 },
    );
  });
});

describe("pictures of a package that was written and is read back", () => {
  const none = Object.fromEntries(Object.keys(packageTables).map((name) => [name, []])) as unknown as Rows;
  const image = (key: string, file: string, bytes: Uint8Array) =>
    madeRow(packageTables.images, {
      image: key,
      file,
      alt: "A drawing",
      credit: undefined,
      sha256: fileDigest(bytes),
    });
  const drawn = (side: number) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="9" height="9"/></svg>`;
    return new Resvg(svg).render().asPng();
  };

  test("are the same bytes under the same names; where two share a name, the second gets its own", async () => {
    const [small, large] = [drawn(10), drawn(20)];
    const pictures = new Map([small, large].map((bytes) => [fileDigest(bytes), bytes]));
    const images = [
      image("a", "face.png", small),
      image("b", "face.png", large),
      image("c", "../../x.png", small),
    ];
    const folder = await mkdtemp(join(root, "pictures-"));
    const files = packageFiles({ ...none, images }, { name: "p", title: "P" }, pictures);
    for (const { name, bytes } of files) await writeBytes(join(folder, name), bytes);
    const read = await readPackage(folder);
    assert.deepEqual(read.issues, []);
    assert.deepEqual(
      read.files[0]?.tables[0]?.rows.map(({ row }) => [row["image"], row["file"], row["sha256"]]),
      [
        ["a", "face.png", fileDigest(small)],
        ["b", `${fileDigest(large).slice(0, 12)}-face.png`, fileDigest(large)],
        ["c", "x.png", fileDigest(small)],
      ],
    );
    assert.deepEqual(
      read.pictures?.map(({ bytes }) => Buffer.from(bytes)),
      [small, large].map((bytes) => Buffer.from(bytes)),
    );
  });
});

describe("an empty template", () => {
  test("is a package with every table and no rows, as CSV files", async () => {
    const folder = await mkdtemp(join(root, "template-"));
    for (const { name, bytes } of templateFiles()) await writeFile(join(folder, name), bytes);
    const { files, issues } = await readPackage(folder);
    assert.deepEqual(issues, []);
    assert.equal(files.length, allTables.length);
  });

  test("is a workbook with a sheet of notes and one for every table", async () => {
    const path = join(root, "template.xlsx");
    await writeFile(path, await templateWorkbook());
    const { files, issues } = await readPackage(path);
    assert.deepEqual(issues, []);
    assert.equal(files[0]?.tables.length, allTables.length);
  });
});
