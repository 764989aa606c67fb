import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { callsFeed, layInto } from "../../test/laid-file.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { recordLimits } from "../ingest/record-file/record-limits.ts";
import { openDuckDb } from "../warehouse/duckdb/open-duckdb.ts";

const folder = await temporaryFolder();
const { lay } = layInto(folder);
const warehouse = await openDuckDb(join(folder, "data"));
after(() => warehouse.close());

const headings = "Reference,Started,Team,Answered,Cost";
let loads = 0;

/** What an engine takes of a file that was laid out: records by line, and rejected rows with why. */
async function taken(content: string | Uint8Array, options: Parameters<typeof lay>[1] = {}) {
  loads += 1;
  const feed = { ...callsFeed, feed: `calls-${loads}` };
  const { outcome, path } = await lay(content, { ...options, feed });
  assert.ok(outcome.kind === "laid", JSON.stringify(outcome));
  const { plain, file, skipped, lastLook, dispose } = outcome.laid;
  const request = {
    feed,
    definition: "d",
    plain,
    file,
    skipped,
    by: "tester",
    at: Temporal.Instant.from("2019-07-01T09:00Z"),
    spellings: new Map(),
    lastLook,
  };
  const loaded = await warehouse.load(request);
  await dispose();
  assert.ok(loaded.kind === "loaded", JSON.stringify(loaded));
  const { load } = loaded;
  const rejected = await warehouse.rejected(load, 0, 10);
  return {
    stayed: plain.path === path,
    records: load.records,
    skipped: load.skipped,
    rejected: rejected.map(({ line, problems }) => `${line} ${problems[0]?.message}`),
  };
}

test("an engine takes the records of a messy file, and keeps what is wrong with a row as its reason", async () => {
  const rows = [
    "Calls offered",
    "",
    headings,
    'C1,01/04/2019 10:00,"North\nand East",yes,"1,234.50"',
    "C2,02/04/2019 10:05,Smith, John,no,2.00",
    'C3,03/04/2019 10:05,"South,no,2.00',
    "C4,04/04/2019 10:05,South,no,(2.00)",
    "Total,,,,1234.50",
  ];
  const found = await taken(`${rows.join("\r\n")}\r\n`);
  assert.deepEqual([found.stayed, found.records, found.skipped, found.rejected.length], [false, 2, 1, 2]);
  assert.match(
    found.rejected[0] ?? "",
    /^6 .*after Team its values stand one cell to the right.*“Smith” and “John”/,
  );
  assert.match(found.rejected[1] ?? "", /^7 .*quotation mark.*never closed/);
});

test("an engine reads a file that was left where it is by the lines it has", async () => {
  const large = { ...recordLimits, bytesLookedThrough: 0 };
  const text = `Printed 1 May 2019\n\n${headings}\nC1,01/04/2019 10:00,Caf\u00e9,yes,1.50\nC2,rubbish,\u00a3,no,2\nC3,03/04/2019,N\n`;
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(text, "latin1")]) {
    const found = await taken(bytes, { limits: large });
    assert.deepEqual(
      [found.records, found.rejected.length > 0, found.rejected[0]?.startsWith("5 ")],
      [found.stayed ? 1 : 2, true, true],
    );
  }
});
