import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { tableNamed } from "../domain/data-package/all-tables.ts";
import { writeCell } from "../domain/data-package/cells.ts";
import { readPackage } from "./read-package.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "printed-"));
});
after(() => rm(folder, { recursive: true }));

/** The cells of one results or targets row after reading, as text, with the doubts about it. */
async function settled(table: "results" | "targets", heading: string, line: string) {
  await rm(join(folder, "results.csv"), { force: true });
  await rm(join(folder, "targets.csv"), { force: true });
  await writeFile(join(folder, `${table}.csv`), `measure,year,${heading}\nM1,2020/21,${line}\n`);
  const { files, issues, doubts } = await readPackage(folder);
  assert.deepEqual(issues, []);
  const row = files[0]?.tables[0]?.rows[0]?.row ?? {};
  const columns = tableNamed(table)?.columns ?? {};
  const cells = Object.entries(columns)
    .filter(([name]) => row[name] !== undefined && !["measure", "year", "area", "period"].includes(name))
    .map(([name, column]) => `${name} ${writeCell(column, row[name])}`);
  return { cells, doubts: doubts.map(({ column, message }) => `${column}: ${message}`) };
}

describe("a result of which only the printed cell is given", () => {
  test("is filled in from it, places and counts included", async () => {
    const { cells, doubts } = await settled("results", "as_printed", "35.90% (42 of 117)");
    assert.deepEqual(cells, [
      "part all",
      "value 35.90",
      "numerator 42",
      "denominator 117",
      "asPrinted 35.90% (42 of 117)",
    ]);
    assert.deepEqual(doubts, []);
  });

  test("is filled in for its own part", async () => {
    const { cells } = await settled("results", "part,as_printed", "b,a)90.5% b)85.8%");
    assert.ok(cells.includes("value 85.8"), cells.join());
  });

  test("gets the reason for having no figure", async () => {
    const { cells } = await settled("results", "as_printed", "N/A");
    assert.ok(cells.includes("missing not-applicable"), cells.join());
  });

  test("gets its marker", async () => {
    const { cells } = await settled("results", "as_printed", "26.8%*");
    assert.deepEqual(cells.slice(1, 3), ["value 26.8", "markers provisional"]);
  });

  test("stays blank with a doubt where the cell can't be read", async () => {
    const { cells, doubts } = await settled("results", "as_printed", "see page 12");
    assert.deepEqual(cells, ["part all", "asPrinted see page 12"]);
    assert.equal(doubts.length, 1);
    assert.match(doubts[0] ?? "", /could not be read as a figure/);
  });
});

describe("a result with both the printed cell and its columns", () => {
  test("raises no doubt where they agree", async () => {
    const { doubts } = await settled("results", "value,as_printed", "97.36,97.36%");
    assert.deepEqual(doubts, []);
  });

  test("keeps what the columns say and raises a doubt where they differ", async () => {
    const { cells, doubts } = await settled("results", "value,as_printed", "97.63,97.36%");
    assert.ok(cells.includes("value 97.63"));
    assert.match(doubts[0] ?? "", /printed as “97\.36%”, which says value 97\.36; the column says 97\.63/);
  });

  test("raises a doubt where a printed marker is left out", async () => {
    const { doubts } = await settled("results", "value,as_printed", "26.8,26.8%*");
    assert.match(doubts[0] ?? "", /^markers: .*says markers provisional; the column says nothing/);
  });
});

describe("a target", () => {
  test("given only in print is filled in", async () => {
    const { cells } = await settled("targets", "kind,as_printed", "numerical,96.30%");
    assert.ok(cells.includes("value 96.30"), cells.join());
  });

  test("of one kind that is printed as another raises a doubt", async () => {
    const { doubts } = await settled("targets", "kind,aim,as_printed", "direction,minimise,Aim to maximise");
    assert.match(doubts[0] ?? "", /says aim maximise; the column says minimise/);
  });
});
