import assert from "node:assert/strict";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { defaultLimits } from "./limits.ts";
import { readPackage } from "./read-package.ts";

const today = Temporal.PlainDate.from("2022-01-31");
const world = { today: () => today, limits: { ...defaultLimits, bytesPerFile: 100_000, rowsPerTable: 50 } };

let root = "";
let folder = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "package-"));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, "each-"));
});
after(() => rm(root, { recursive: true }));

async function put(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

const read = () => readPackage(folder, world);
const portfolios = "portfolio,year,name,position\nRCG,2021/22,Resources,1\n";

async function onlyIssue() {
  const { issues } = await read();
  assert.equal(issues.length, 1, JSON.stringify(issues, undefined, 1));
  return issues[0];
}

describe("a folder that is no package", () => {
  test("holds no table at all", async () => {
    await put({ "notes.txt": "hello" });
    assert.match((await onlyIssue())?.message ?? "", /There is no table in this folder/);
  });

  test("holds a file named after no table", async () => {
    await put({ "portfolio.csv": portfolios });
    assert.match((await onlyIssue())?.message ?? "", /“portfolio” is not the name of a table.*portfolios/);
  });

  test("has a descriptor that is not JSON", async () => {
    await put({ "datapackage.json": '{"title":', "portfolios.csv": portfolios });
    assert.match((await onlyIssue())?.message ?? "", /datapackage\.json is not JSON/);
  });

  test("claims to have been known on a day to come", async () => {
    await put({ "datapackage.json": '{"knownOn":"2022-02-01"}', "portfolios.csv": portfolios });
    assert.match((await onlyIssue())?.message ?? "", /knownOn is 2022-02-01, a day to come/);
  });

  test("lists a file that is not there", async () => {
    await put({ "datapackage.json": '{"resources":[{"name":"portfolios","path":"portfolios.csv"}]}' });
    assert.match((await onlyIssue())?.message ?? "", /lists portfolios\.csv, which is not there/);
  });

  test("holds a file the descriptor forgets", async () => {
    await put({ "datapackage.json": '{"resources":[]}', "portfolios.csv": portfolios });
    assert.match((await onlyIssue())?.message ?? "", /in the folder but datapackage\.json does not list it/);
  });

  for (const path of [
    "../portfolios.csv",
    "/etc/passwd",
    "http://example.org/a.csv",
    "..\\a.csv",
    "a/../../b",
  ]) {
    test(`lists ${path}, which leads out of it`, async () => {
      const resources = [{ name: "portfolios", path }];
      await put({ "datapackage.json": JSON.stringify({ resources }) });
      assert.match((await onlyIssue())?.message ?? "", /leads out of the package/);
    });
  }

  test("lists a link that leads out of it", async () => {
    await writeFile(join(root, "outside.csv"), portfolios);
    await symlink(join(root, "outside.csv"), join(folder, "portfolios.csv"));
    const resources = [{ name: "portfolios", path: "portfolios.csv" }];
    await put({ "datapackage.json": JSON.stringify({ resources }) });
    assert.match((await onlyIssue())?.message ?? "", /leads out of the package/);
  });
});

describe("a path", () => {
  const messageFor = async (path: string) => (await readPackage(path, world)).issues[0]?.message ?? "";

  test("may be a single CSV file named after its table", async () => {
    await put({ "portfolios.csv": portfolios });
    const { files, issues } = await readPackage(join(folder, "portfolios.csv"), world);
    assert.deepEqual(issues, []);
    assert.equal(files[0]?.tables[0]?.rows.length, 1);
  });

  test("may be the descriptor itself", async () => {
    await put({ "datapackage.json": "{}", "portfolios.csv": portfolios });
    const { files } = await readPackage(join(folder, "datapackage.json"), world);
    assert.equal(files.length, 1);
  });

  test("that leads nowhere is named", async () => {
    assert.match(await messageFor(join(folder, "gone")), /gone is not there/);
  });

  test("of another kind of file is refused", async () => {
    await put({ "agreement.odt": "x" });
    assert.match(await messageFor(join(folder, "agreement.odt")), /is not a data package/);
  });
});
