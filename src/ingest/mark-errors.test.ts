import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { unzipSync } from "fflate";
import writeSheets from "write-excel-file/node";
import { defaultLimits } from "./limits.ts";
import { markErrors } from "./mark-errors.ts";
import { readPackage } from "./read-package.ts";
import { readWorkbook } from "./workbook.ts";

let root = "";
let folder = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "marked-"));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, "each-"));
});
after(() => rm(root, { recursive: true }));

async function markedCsv(csv: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, "portfolios.csv"), csv);
  const { issues } = await readPackage(folder);
  const [file, ...more] = await markErrors(folder, issues);
  assert.deepEqual(more, []);
  assert.equal(file?.name, "portfolios.csv");
  return Buffer.from(file?.bytes ?? []).toString();
}

describe("a CSV file that could not be imported", () => {
  test("comes back as it was, with what is wrong at the end of each bad row", async () => {
    const marked = await markedCsv(
      'portfolio,year,name,position\nRCG,2021/22,"Resources, and more",1\nCFE,2021/23,Citizens,x\n',
    );
    const [head, good, wrong] = marked.split("\n");
    assert.equal(head, "portfolio,year,name,position,what is wrong");
    assert.equal(good, 'RCG,2021/22,"Resources, and more",1,');
    assert.match(
      wrong ?? "",
      /^CFE,2021\/23,Citizens,x,"year: “2021\/23” does not run .* position: “x” is not a whole/,
    );
  });

  test("can be imported again once the bad cells are mended, the remarks still in it", async () => {
    const marked = await markedCsv("portfolio,year,name,positon\nRCG,2021/23,Resources,1\n");
    assert.match(marked, /The column position is missing/);
    const mended = marked.replace("positon", "position").replace("2021/23", "2021/22");
    await writeFile(join(folder, "portfolios.csv"), mended);
    const { issues, files } = await readPackage(folder);
    assert.deepEqual(issues, []);
    assert.equal(files[0]?.tables[0]?.rows.length, 1);
  });

  test("has its remarks renewed and not repeated when it is marked a second time", async () => {
    const once = await markedCsv("portfolio,year,name,position\nRCG,2021/23,Resources,1\n");
    assert.equal(await markedCsv(once), once);
  });

  test("comes back though it is cut off within quotation marks", async () => {
    const marked = await markedCsv('portfolio,year,name,position\nRCG,2021/22,"Resources\n');
    assert.match(marked, /is never closed/);
    assert.match(marked, /Resources/);
  });

  test("comes back in UTF-8 when it was in Windows-1252", async () => {
    const marked = await markedCsv(
      Buffer.from("portfolio,year,name,position\nRCG,2021/22,Caf\xe9,1\n", "latin1"),
    );
    assert.match(marked, /RCG,2021\/22,Café,1,.*It looks like Windows-1252/);
  });

  test("that has nothing wrong is not given back", async () => {
    await writeFile(join(folder, "portfolios.csv"), "portfolio,year,name,position\n");
    assert.deepEqual(await markErrors(folder, (await readPackage(folder)).issues), []);
  });
});

describe("a workbook that could not be imported", () => {
  test("comes back with the bad cell coloured and the reason at the end of its row", async () => {
    const path = join(folder, "package.xlsx");
    const data = [
      ["portfolio", "year", "name", "position"],
      ["RCG", "2021/22", "Resources", 1],
      ["CFE", "2021/23", "Citizens", 2],
    ];
    await writeSheets([
      { sheet: "notes", data: [["mine"]] },
      { sheet: "portfolios", data },
    ]).toFile(path);
    const { issues } = await readPackage(path);
    const [file] = await markErrors(path, issues);
    const bytes = Buffer.from(file?.bytes ?? []);
    const sheets = await readWorkbook(bytes, { file: "package.xlsx" }, defaultLimits, () => assert.fail());
    assert.deepEqual(
      sheets?.map(({ name }) => name),
      ["notes", "portfolios"],
    );
    const rows = sheets?.[1]?.rows ?? [];
    assert.deepEqual(rows[0]?.[4], "what is wrong");
    assert.deepEqual(rows[1], ["RCG", "2021/22", "Resources", "1", null]);
    assert.match(String(rows[2]?.[4]), /^year: “2021\/23” does not run/);
    const xml = Object.entries(unzipSync(bytes)).find(([name]) => name.includes("sheet2"))?.[1];
    const styled = (cell: string) =>
      new RegExp(`<c r="${cell}" s="([1-9][0-9]*)"`).exec(String(Buffer.from(xml ?? [])));
    assert.ok(styled("B3"), "the bad cell has a style of its own");
    assert.equal(styled("B2"), null);
  });
});
