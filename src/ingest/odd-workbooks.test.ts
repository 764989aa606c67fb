import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { unzipSync, zipSync } from "fflate";
import writeSheets from "write-excel-file/node";
import { readPackage } from "./read-package.ts";
import { withErrorsShown } from "./sheet-xml.ts";

let root = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "odd-workbook-"));
});
after(() => rm(root, { recursive: true }));

type Change = (xml: string) => string;

/** A sheet of areas of which the second has no `from`, with the parts of the workbook changed before it is read. */
async function readChanged(changes: Record<string, Change>) {
  const day = { value: new Date("2021-05-06"), format: "yyyy-mm-dd" };
  const bytes = await writeSheets([
    {
      sheet: "areas",
      data: [
        ["area", "name", "kind", "from"],
        ["north", "North", "ward", day],
        ["south", "South", "ward", null],
      ],
    },
  ]).toBuffer();
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const found = Object.keys(parts).find((part) => part.endsWith(name)) ?? assert.fail(`no ${name}`);
    const xml = Buffer.from(parts[found] ?? []).toString();
    const changed = change(xml);
    assert.notEqual(changed, xml, name);
    parts[found] = Buffer.from(changed);
  }
  const path = join(root, "package.xlsx");
  await writeFile(path, zipSync(parts));
  const { files, issues } = await readPackage(path);
  return { rows: files[0]?.tables[0]?.rows.map(({ row }) => row) ?? [], issues };
}

const onSheet = (change: Change) => readChanged({ "worksheets/sheet1.xml": change });

describe("a workbook", () => {
  test("in which a cell is no day the calendar has names the cell", async () => {
    const { issues } = await onSheet((xml) => xml.replace(/(<c r="D2"[^>]*>)<v>[^<]*/, "$1<v>99999999999"));
    assert.deepEqual([issues[0]?.line, issues[0]?.column], [2, "from"]);
    assert.match(issues[0]?.message ?? "", /not a day of any calendar/);
  });

  for (const yes of ["1", "true"]) {
    test(`that counts days from 1904 and says so as “${yes}” gives the days it shows`, async () => {
      const { rows } = await readChanged({
        "xl/workbook.xml": (xml) =>
          xml.replace(/<workbookPr[^>]*\/>|(?=<sheets)/, `<workbookPr date1904="${yes}"/>`),
        "worksheets/sheet1.xml": (xml) => xml.replace(/(<c r="D2"[^>]*>)<v>[^<]*/, "$1<v>42860"),
      });
      assert.equal(String(rows[0]?.["from"]), "2021-05-06");
    });
  }

  test("with merged cells is refused, since all but the first of them are blank", async () => {
    const merge = '</sheetData><mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>';
    const { issues } = await onSheet((xml) => xml.replace("</sheetData>", merge));
    assert.equal(issues.length, 1);
    assert.deepEqual([issues[0]?.sheet, issues[0]?.line], ["areas", 2]);
    assert.match(issues[0]?.message ?? "", /The cells D2:D3 are merged/);
  });

  test("with a format and nothing else in its very last row is as long as its figures", async () => {
    const { rows, issues } = await onSheet((xml) =>
      xml.replace("</sheetData>", '<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>'),
    );
    assert.deepEqual(issues, []);
    assert.equal(rows.length, 2);
  });

  test("with a blank sheet named after a table is not taken for an empty table", async () => {
    const { issues } = await onSheet((xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>"));
    assert.match(issues[0]?.message ?? "", /sheet areas has no headings/);
  });

  test("is read in time that grows with its size, whatever its formulas leave open", () => {
    const start = performance.now();
    withErrorsShown(`<c r="A1"><v>1</v></c>${"<f>".repeat(200_000)}`);
    assert.ok(performance.now() - start < 5000);
  });
});
