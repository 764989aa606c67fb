import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { readMadeRecordsSpec } from "./read-spec.ts";

const written = {
  feed: "requests",
  seed: 1,
  closed: { file: "closed_days.csv", calendar: "england" },
  days: { weekdays: [1, 1, 1, 1, 1, 0, 0] },
  stretches: [
    { from: "2019-04-01", to: "2019-06-30", records: 187, marks: [{ mark: "in time", records: 174 }] },
  ],
  columns: [
    { column: "request", make: "number", first: 1 },
    { column: "received", make: "day" },
    {
      ...{ column: "answered", make: "due", from: "received", count: "working" },
      tiers: [{ mark: "in time", within: 20, median: 12, spread: 0.6 }],
      beyond: { median: 8, spread: 0.8, most: 90 },
    },
  ],
};

const folder = await temporaryFolder();

describe("a spec of made-up records", () => {
  before(() =>
    writeFile(
      join(folder, "closed_days.csv"),
      "calendar,day,name\nengland,2019-04-19,Good Friday\nwales,2019-03-01,St David's Day\n",
    ),
  );

  const readWith = async (more: object) => {
    await writeFile(join(folder, "spec.json"), JSON.stringify({ ...written, ...more }));
    return readMadeRecordsSpec(join(folder, "spec.json"));
  };
  const issuesOf = async (more: object) => {
    const read = await readWith(more);
    return read.ok ? [] : read.issues.map(({ field, message }) => `${field}: ${message}`);
  };

  it("is read with the closed days of its calendar", async () => {
    const read = await readWith({});
    assert.ok(read.ok);
    assert.deepEqual([...read.value.closed], ["2019-04-19"]);
    assert.deepEqual([read.value.dates, read.value.noise], ["iso", {}]);
  });

  it("is refused where its totals do not fit, with the place", async () => {
    const [stretch] = written.stretches;
    const marks = [{ mark: "in time", records: 188 }];
    assert.deepEqual(await issuesOf({ stretches: [{ ...stretch, marks }] }), [
      "stretches.0.marks.0.records: 188 records can't have the mark “in time”: there are 187.",
    ]);
    assert.deepEqual(await issuesOf({ stretches: [{ ...stretch, to: "2019-03-31" }] }), [
      "stretches.0.to: 2019-03-31 is before 2019-04-01. Give the last day.",
    ]);
  });

  it("is refused where it names what is not there", async () => {
    const other = { column: "sent", make: "later", from: "answerd", days: "received" };
    assert.deepEqual(await issuesOf({ columns: [...written.columns, other] }), [
      "columns.3: “answerd” is no column before this one. Spell it as it stands there.",
    ]);
    assert.deepEqual(await issuesOf({ noise: { blanks: [{ column: "team", share: 0.1 }] } }), [
      "noise.blanks: “team” is no column. Spell it as it stands there.",
    ]);
    assert.deepEqual(await issuesOf({ closed: { file: "closed_days.csv", calendar: "scotland" } }), [
      "closed.calendar: closed_days.csv has no day of a calendar “scotland”. Name one that it has.",
    ]);
  });

  it("is refused where a part has no meaning here", async () => {
    assert.deepEqual(await issuesOf({ days: { weekdays: [1, 1] } }), [
      "days.weekdays: “weekdays” is a list. Give seven weights, Monday first.",
    ]);
    assert.match((await issuesOf({ sed: 2 })).join(), /sed: “sed” is no name known here/);
  });
});
