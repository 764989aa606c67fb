import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { financialYear } from "../domain/period/financial-year.ts";
import { readPublishList } from "./publish-list.ts";

const one = {
  kind: "ppr",
  portfolio: "RES",
  year: "2021/22",
  period: "mid-year",
  version: "1.0",
  label: "1.0 (Scrutiny)",
  approvedBy: "Deputy Chief Executive",
  on: "2021-11-23",
};

describe("the list of what is published of an example", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "publish-"));
  });
  after(() => rm(folder, { recursive: true }));

  const written = async (text: string) => {
    await writeFile(join(folder, "publish.json"), text);
    return readPublishList(folder);
  };
  const refused = async (text: string) => {
    const read = await written(text);
    assert.ok(!read.ok);
    return read.issues[0]?.message ?? "";
  };

  test("is empty where there is none", async () => {
    assert.deepEqual(await readPublishList(folder), { ok: true, value: [] });
  });

  test("names each report with its version, its approver and the day", async () => {
    const read = await written(JSON.stringify([one]));
    assert.ok(read.ok);
    const [listed] = read.value;
    assert.deepEqual(listed?.name, {
      kind: "ppr",
      portfolio: "RES",
      year: financialYear(2021),
      period: "mid-year",
    });
    assert.deepEqual(
      [listed?.version, listed?.approvedBy, listed?.on.toString()],
      ["1.0", "Deputy Chief Executive", "2021-11-23"],
    );
  });

  test("is refused with the place of what can't be read", async () => {
    assert.match(await refused("not JSON"), /^publish\.json: /);
    assert.match(await refused(JSON.stringify([{ ...one, year: "2021/23" }])), /at 0\.year: “2021\/23”/);
    assert.match(await refused(JSON.stringify([one, { ...one, on: "yesterday" }])), /at 1\.on: /);
    assert.match(await refused(JSON.stringify([{ ...one, kind: "novel" }])), /at 0\.kind: /);
    assert.match(await refused(JSON.stringify([{ ...one, aprovedBy: "x" }])), /at 0: .*aprovedBy/);
  });
});
