import assert from "node:assert/strict";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { readPackage } from "./read-package.ts";

let root = "";
let folder = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "odd-"));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, "each-"));
});
after(() => rm(root, { recursive: true }));

async function issuesOf(files: Record<string, string>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return (await readPackage(folder)).issues;
}

async function onlyIssue(files: Record<string, string>) {
  const issues = await issuesOf(files);
  assert.equal(issues.length, 1, JSON.stringify(issues, undefined, 1));
  return issues[0]?.message ?? "";
}

const areas = "area,name,kind\nnorth,North,ward\n";

describe("a CSV file", () => {
  for (const [what, content] of [
    ["blank lines", "\n\n \n"],
    ["a byte order mark", "\ufeff"],
  ] as const) {
    test(`of nothing but ${what} is not taken for an empty table`, async () => {
      assert.match(await onlyIssue({ "areas.csv": content }), /areas\.csv has no headings/);
    });
  }

  test("with headings alone is an empty table", async () => {
    assert.deepEqual(await issuesOf({ "areas.csv": "area,name,kind\n" }), []);
  });

  test("made of two files put together has its headings twice, which are no row", async () => {
    assert.match(
      await onlyIssue({ "areas.csv": `${areas}area,name,kind\nsouth,South,ward\n` }),
      /headings stand here a second time/,
    );
  });

  test("with tabs between its columns is told so once, and not that every column is missing", async () => {
    assert.match(await onlyIssue({ "areas.csv": areas.replaceAll(",", "\t") }), /separated by tabs/);
  });

  test("with semicolons between quoted cells is told of the semicolons, not of the quotation marks", async () => {
    const csv = '"area";"name";"kind"\n"north";"North";"ward"\n';
    assert.match(await onlyIssue({ "areas.csv": csv }), /separated by semicolons/);
  });

  test("may not be a link that leads out of its folder", async () => {
    await writeFile(join(root, "elsewhere.csv"), areas);
    await symlink(join(root, "elsewhere.csv"), join(folder, "areas.csv"));
    assert.match(await onlyIssue({}), /leads out of the package/);
  });

  test("may be a link within its folder", async () => {
    await symlink("kept.txt", join(folder, "areas.csv"));
    assert.deepEqual(await issuesOf({ "kept.txt": areas }), []);
  });
});

describe("the title of a package", () => {
  for (const title of ["a\u0000b", "a\ud800b"]) {
    test(`may not hold the damaged character in ${JSON.stringify(title)}`, async () => {
      const descriptor = JSON.stringify({ title });
      assert.match(
        await onlyIssue({ "areas.csv": areas, "datapackage.json": descriptor }),
        /damaged or can't be printed/,
      );
    });
  }
});
