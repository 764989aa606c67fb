import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { type MadeRecordsSpec, scaled } from "../domain/made-records/spec.ts";
import { makeRecords } from "./make-records.ts";

const spec: MadeRecordsSpec = {
  feed: "visits",
  seed: 3,
  closed: new Set(),
  dates: "uk",
  days: { weekdays: [1, 1, 1, 1, 1, 1, 1] },
  over: { column: "desk", values: [{ value: "Benefits, rents", weight: 1 }] },
  stretches: [{ from: "2019-04-01", to: "2019-04-02", records: 2 }],
  columns: [
    { column: "day", make: "day" },
    { column: "desk", make: "over" },
  ],
  noise: {},
};

const out = join(await temporaryFolder(), "visits.csv");

describe("making up records", () => {
  it("writes a CSV file, cells with a comma in quotation marks", async () => {
    const bytes = await makeRecords(spec, { out });
    const text = await readFile(out, "utf8");
    assert.match(text, /^day,desk\n(0[12]\/04\/2019,"Benefits, rents"\n){2}$/);
    assert.equal(bytes, text.length);
  });

  it("lets others work while it writes, and stops when it is told to", async () => {
    let turns = 0;
    setInterval(() => {
      turns += 1;
    }, 1).unref();
    await makeRecords(scaled(spec, 100_000), { out });
    assert.ok(turns > 3, `others had ${turns} turns`);
    const stopped = AbortSignal.abort(new Error("told to stop"));
    await assert.rejects(makeRecords(spec, { out, signal: stopped }), /told to stop/);
  });

  it("says that the disk would not take the file", async () => {
    await assert.rejects(makeRecords(spec, { out: join(out, "in-a-file.csv") }), /ENOTDIR/);
  });
});
