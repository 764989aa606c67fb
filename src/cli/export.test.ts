import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturn as outturnAnywhere, outturnOn } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";

describe("outturn export and template", async () => {
  const folder = await temporaryFolder();
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    outturn = outturnOn(fresh);
  });
  after(() => fresh.close());

  const contents = async (path: string) => {
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    const names = found
      .filter((each) => each.isFile())
      .map((each) => relative(path, join(each.parentPath, each.name)))
      .sort();
    const files = names.map(async (name) => [name, await readFile(join(path, name), "latin1")] as const);
    return Object.fromEntries(await Promise.all(files));
  };

  /** What an empty ledger exports once it has been handed the package at a path. */
  const exportedAgain = async (path: string, out: string) => {
    const other = await freshLedger();
    const there = outturnOn(other);
    const imported = await there("import", path);
    assert.match(imported.printed, /^Wrote [\d,]+ rows in \d+ entr(y|ies)\.$/m);
    await there("export", "--out", out);
    await other.close();
    return contents(out);
  };

  it("the example, exported and imported into an empty ledger, is exported again byte for byte", async () => {
    const out = join(folder, "first");
    const { exit, printed } = await outturn("export", "--out", out);
    assert.equal(exit, 0);
    assert.match(printed, /^Wrote [\d,]+ rows to /);
    const first = await contents(out);
    assert.ok(Object.keys(first).includes("results.csv"));
    assert.deepEqual(await exportedAgain(out, join(folder, "second")), first);
  });

  it("takes its pictures along in the folder files", async () => {
    const picture = "council/files/portrait-drawing.png";
    const [given, taken] = await Promise.all([
      readFile(join(import.meta.dirname, "../../examples/stockport", picture)),
      readFile(join(folder, "first", "files", "portrait-drawing.png")),
    ]);
    assert.deepEqual(taken, given);
  });

  it("and the same by way of a workbook, but for the pictures, which it can't carry", async () => {
    const book = join(folder, "everything.xlsx");
    const { printed } = await outturn("export", "--out", book);
    assert.match(
      printed,
      /\nA workbook can’t carry pictures or published documents: 1 file left out\. Export to a folder/,
    );
    const withoutPictures = (files: Readonly<Record<string, string>>) =>
      Object.entries(files).filter(([name]) => !/^files/.test(name));
    const csv = await contents(join(folder, "first"));
    const again = await exportedAgain(book, join(folder, "from-workbook"));
    assert.deepEqual(withoutPictures(again), withoutPictures(csv));
  });

  it("holds what was known on an earlier day, and nothing later", async () => {
    await outturn("export", "--out", join(folder, "2015"), "--as-at", "2016-01-01");
    const { "portfolios.csv": portfolios = "" } = await contents(join(folder, "2015"));
    assert.match(portfolios, /^SRC,/m);
    assert.doesNotMatch(portfolios, /^RCG,/m);
    const { exit, told } = await outturn("export", "--out", join(folder, "none"), "--as-at", "2010-01-01");
    assert.equal(exit, 2);
    assert.match(told, /^Nothing was known on 2010-01-01/);
  });

  it("may be written over the last one, but not among another package's tables", async () => {
    assert.equal((await outturn("export", "--out", join(folder, "first"))).exit, 0);
    const other = join(folder, "other");
    await mkdir(other);
    await writeFile(join(other, "comparators.csv"), "measure\n");
    const { exit, told } = await outturn("export", "--out", other);
    assert.equal(exit, 2);
    assert.match(
      told,
      /holds comparators.csv, which is no part of this package\. Empty the folder, or choose another/,
    );
  });

  it("says why it can't be written where it should be", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const { exit, told } = await outturn("export", "--out", join(file, "within"));
    assert.equal(exit, 2);
    assert.match(
      told,
      /could not be written: a file is in the way of its folder\. Choose another place\.\n$/,
    );
  });

  it("a template has every table and holds nothing that could not be imported, once filled in", async () => {
    for (const out of [join(folder, "template"), join(folder, "template.xlsx")]) {
      const { exit, printed } = await outturnAnywhere(["template", "--out", out]);
      assert.equal(exit, 0);
      assert.match(printed, /^Wrote an empty data package to /);
      const { exit: read, printed: words } = await outturn("import", out);
      assert.deepEqual([read, words], [0, "Nothing was written: the ledger already says all of this.\n"]);
    }
    assert.ok((await readdir(join(folder, "template"))).includes("NOTES.md"));
  });

  it("a template is never written over a package that may be filled in", async () => {
    for (const out of [join(folder, "filled-in"), join(folder, "filled-in.xlsx")]) {
      assert.equal((await outturnAnywhere(["template", "--out", out])).exit, 0);
      const { exit, told } = await outturnAnywhere(["template", "--out", out]);
      assert.equal(exit, 2);
      assert.match(told, /is there already, and an empty package would wipe what is filled in/);
    }
  });

  it("an empty ledger gives a package without rows", async () => {
    const empty = await freshLedger();
    const { exit, printed } = await outturnOn(empty)("export", "--out", join(folder, "empty"));
    assert.equal(exit, 0);
    assert.match(printed, /^The ledger is empty: wrote a package without rows to /);
    await empty.close();
  });
});
