import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { drillLedger, showFlyTips } from "../../../test/drill-site.ts";
import type { FreshLedger } from "../../../test/fresh-ledger.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { loadFeed } from "../../operations/load-feed.ts";
import { openDuckDb } from "../../warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { openApp } from "../app.ts";

const folder = await temporaryFolder();

const heading = "Reference,Reported,Cleared,Team,Channel,Ward,Cost,Reporter";
/** Two that can be taken, one without a day, and one whose cost is no amount, by somebody whose name must not show. */
const poor = [
  heading,
  "X1,2024-04-03,2024-04-04,North,Phone,Ash,10.50,A. Resident",
  "X2,2024-04-04,2024-04-05,North,Phone,Ash,11.50,A. Resident",
  "X3,,2024-04-05,North,Phone,Ash,11.50,A. Resident",
  "X4,2024-04-06,2024-04-07,North,Phone,Ash,about ten,Secret Person",
  "",
].join("\n");

describe("the pages of feeds", () => {
  let fresh: FreshLedger;
  let warehouse: Warehouse;
  let app: Hono;
  let [first, second] = ["", ""];
  before(async () => {
    fresh = await drillLedger(folder);
    warehouse = await openDuckDb(folder);
    const path = join(folder, "april.csv");
    await writeFile(path, poor);
    const now = Temporal.Instant.from("2024-05-03T09:00:00Z");
    const actor = "a performance officer";
    const outcome = await loadFeed(fresh.ledger, warehouse, { feed: "fly-tips", path, actor, now });
    assert.equal(outcome.kind, "loaded");
    const loads = await warehouse.loads("fly-tips");
    [first, second] = [loads[0]?.id ?? "", loads[1]?.id ?? ""];
    app = await openApp(fresh.ledger, ({ cause }) => assert.fail(String(cause)), warehouse);
  });
  after(async () => {
    await warehouse.close();
    await fresh.close();
  });

  const fetched = async (path: string, status = 200) => {
    const answer = await app.request(path);
    const text = await answer.text();
    assert.equal(answer.status, status, pageWords(text).slice(0, 400));
    return text;
  };
  const loadPath = (load: string, rest = "") => `/feeds/fly-tips/loads/${load}${rest}`;

  it("list every feed with its records, how it stands and what is worked out from it", async () => {
    const said = pageWords(await fetched("/feeds"));
    // 24 months of 30 and the three of the night team are about 720; the two of the second file about 10.
    assert.match(said, /One feed holds about 730 records\. One failed a check\./);
    assert.match(said, /Fly-tips ?The street services system A check failed 730 4 April 2024 0\.3% MUP1\.1/);
    assert.match(said, /Where small numbers are withheld, records are rounded file by file\./);
  });

  it("say of a feed what its records are, month by month, file by file and column by column", async () => {
    const page = await fetched("/feeds/fly-tips");
    assert.match(
      pageWords(page),
      /730 fly-tips from 1 April 2022 to 4 April 2024; 2 rows rejected \(0\.3%\)\./,
    );
    assert.match(
      sectionWords(page, "loads"),
      /april\.csv 3 May 2024 3 April 2024 to 4 April 2024 10 2 \(16\.7%\)/,
    );
    assert.match(
      sectionWords(page, "columns"),
      /Reporter ?reporter Words Who reported it\. Tells about a person: withheld/,
    );
    assert.match(sectionWords(page, "measures"), /MUP1\.1: Fly-tips cleared within two days/);
  });

  it("withhold the count of a month with too few, and another that would give it away", async () => {
    // April 2024 has 2; every other month 30, but June 2023 with 33.
    const months = sectionWords(await fetched("/feeds/fly-tips"), "by-month");
    assert.match(months, /April 2024 Too few to show/);
    assert.equal([...months.matchAll(/Too few to show/g)].length, 2);
  });

  it("say of a load which lines were not taken, and nothing of what stood in them while records are withheld", async () => {
    const page = await fetched(loadPath(second));
    assert.match(sectionWords(page, "rejected"), /4 Reported withheld .*5 Cost withheld/i);
    const csv = await fetched(loadPath(second, "/rejected.csv"));
    assert.doesNotMatch(`${page}${csv}`, /about ten|Secret Person|A\. Resident|X[34]/);
    await fetched(loadPath(first, "/records/2"), 404);
  });

  it("tell programs no more of files than people", async () => {
    const { items } = JSON.parse(await fetched("/api/v1/feeds/fly-tips/loads"));
    assert.deepEqual([items[1].records, items[1].rounded, items[1].rejected], [10, true, 2]);
    assert.equal(JSON.parse(await fetched("/api/v1/feeds")).items[0].records, 730);
    await fetched(`/trace/feed_loads/fly-tips/${second}/records`, 404);
    const receipt = await fetched(`/trace/feed_loads/fly-tips/${second}/rejected`);
    assert.doesNotMatch(pageWords(receipt), /Records taken/i);
  });

  it("say which entry told the ledger of a load, and that nothing in it rests on it yet", async () => {
    const page = await fetched(loadPath(second));
    assert.match(sectionWords(page, "file"), /Told to the ledger Entry \d+/);
    assert.match(sectionWords(page, "rests"), /No result in the ledger was worked out from it\./);
  });

  it("give the definition as a file that can be added again", async () => {
    const text = await fetched("/feeds/fly-tips.json");
    assert.equal(JSON.parse(text).feed, "fly-tips");
  });

  it("show no load as at a day before it came", async () => {
    const before = await fetched("/feeds/fly-tips?as-at=2024-05-02");
    assert.doesNotMatch(before, /april\.csv/);
    assert.match(before, /fly-tips\.csv/);
    await fetched(`${loadPath(second)}?as-at=2024-05-02`, 404);
  });

  it("name what was not found and lead to the nearest", async () => {
    assert.match(
      pageWords(await fetched("/feeds/fly-tip", 404)),
      /No feed is called “fly-tip”\. Did you mean Fly-tips/,
    );
    assert.match(
      pageWords(await fetched(loadPath("0123"), 404)),
      /Fly-tips has no load “0123”\. Did you mean april\.csv/,
    );
    for (const line of ["0", "99999", "-1", "x", "1e3"])
      await fetched(loadPath(second, `/records/${line}`), 404);
    // Line 4 was rejected: it is among the rejected rows and is no record.
    await fetched(loadPath(second, "/records/4"), 404);
  });

  it("count exactly once nothing points to anybody", async () => {
    await showFlyTips(fresh);
    assert.match(pageWords(await fetched("/feeds/fly-tips")), /725 fly-tips from 1 April 2022/);
  });

  it("say of a load which rows were not taken and why, and nothing about a person", async () => {
    const page = await fetched(loadPath(second));
    const rejected = sectionWords(page, "rejected");
    assert.match(rejected, /4 Reported Nothing .*5 Cost about ten/i);
    assert.doesNotMatch(page, /Secret Person|A\. Resident/);
    const csv = await fetched(loadPath(second, "/rejected.csv"));
    assert.match(
      csv,
      /^line,columns,found,what to do,reference,reported,cleared,team,channel,ward,cost\r\n4,reported,/,
    );
    assert.doesNotMatch(csv, /Secret Person|A\. Resident/);
  });

  it("show one record by its line, without the columns about a person", async () => {
    const page = await fetched(loadPath(first, "/records/2"));
    assert.match(pageWords(page), /Line 2 of fly-tips\.csv/);
    assert.match(sectionWords(page, "cells"), /The number of the report\. T0001/);
    assert.match(sectionWords(page, "cells"), /One column tells about a person and is withheld\./);
    assert.doesNotMatch(page, /A\. Resident/);
  });
});
