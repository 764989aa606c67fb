import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { exampleFolder, outturn } from "../../../test/outturn.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const folder = await temporaryFolder();
const complaints = join(exampleFolder, "records/specs/complaints.json");
const visits = join(exampleFolder, "records/specs/museum-visits.json");
const out = join(folder, "made.csv");

describe("outturn feed generate", () => {
  const generate = (...words: readonly string[]) => outturn(["feed", "generate", ...words, "--out", out]);
  const lines = async () => (await readFile(out, "utf8")).trimEnd().split("\n");

  it("writes the records of a spec, and says that they are made up", async () => {
    const { exit, told } = await generate(complaints);
    assert.equal(exit, 0);
    assert.match(told, /^Wrote .*made\.csv: [\d,]+ bytes in \d+\.\d s\. The records are made up\.\n$/);
    const [headings, ...rows] = await lines();
    assert.equal(headings, "complaint,received,stage,service,about,in_time,outcome");
    assert.equal(rows.length, 117 + 84 + 116 + 83 + 121 + 101);
    assert.equal(rows.filter((row) => /,1,.*,Upheld$/.test(row)).length, 42 + 33 + 41);
  });

  it("writes as many as are asked for, others with another seed, and the same again", async () => {
    await generate(complaints, "--rows", "6220");
    assert.equal((await lines()).length, 6221);
    await generate(complaints, "--seed", "5");
    const first = await readFile(out, "utf8");
    await generate(complaints, "--seed", "5");
    assert.equal(await readFile(out, "utf8"), first);
    await generate(complaints, "--seed", "6");
    assert.notEqual(await readFile(out, "utf8"), first);
  });

  it("refuses what it can't do, with what to do instead", async () => {
    const refused = async (...words: readonly string[]) => (await generate(...words)).told;
    assert.match(
      await refused(complaints, "--rows", "10", "--scale", "2"),
      /Give --rows or --scale, not both/,
    );
    assert.match(await refused(complaints, "--scale", "none"), /--scale is “none”\. Give a number above 0/);
    assert.match(
      await refused(visits, "--rows", "10"),
      /this spec has a record for every day\. Use --scale\./,
    );
    assert.match(await refused(join(folder, "none.json")), /is not there/);
    await writeFile(join(folder, "bad.json"), '{ "feed": "x", "seed": -1 }');
    const bad = await generate(join(folder, "bad.json"));
    assert.equal(bad.exit, 1);
    assert.match(bad.told, /seed: “seed” is -1\./);
  });
});
