import assert from "node:assert/strict";
import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held } from "../../test/import-into.ts";
import { counterText } from "../../test/made-feed.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { feedLoads } from "../domain/data-package/tables/records.ts";
import { loadsInEffect } from "../domain/feed/in-effect.ts";
import { openDuckDb } from "../warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { addFeed } from "./add-feed.ts";
import { type LoadedFeed, type LoadingFeed, loadFeed } from "./load-feed.ts";

const folder = await temporaryFolder();
const headings = "Ticket,Date,Desk,Minutes,Paid,Surname";

describe("taking a file of records in", () => {
  let fresh: FreshLedger;
  let warehouse: Warehouse;
  before(async () => {
    fresh = await freshLedger();
    warehouse = await openDuckDb(join(folder, "data"));
    await define(counterText());
  });
  after(async () => {
    await warehouse.close();
    await fresh.close();
  });

  let hours = 0;
  const later = () => Temporal.Instant.from("2019-07-01T09:00:00Z").add({ hours: hours++ });
  async function define(text: string) {
    const added = await addFeed(fresh.ledger, { text, actor: "tester", now: later() });
    assert.ok(added.ok, JSON.stringify(added));
  }
  async function file(name: string, ...lines: readonly string[]): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, [headings, ...lines, ""].join("\n"));
    return path;
  }
  const load = (path: string, more: Partial<LoadingFeed> = {}, into = warehouse): Promise<LoadedFeed> =>
    loadFeed(fresh.ledger, into, { feed: "counter", path, actor: "tester", now: later(), ...more });
  const told = (load: string) => held(fresh.ledger, feedLoads, { load });

  const april = [
    "A1,01/04/2019,1,5,12.50,Smith",
    "A2,02/04/2019,2,700,,Jones",
    'A3,30/04/2019,1,0,"1,200.00",Brown',
  ];

  it("keeps its records, and tells the ledger of it in one entry", async () => {
    const outcome = await load(await file("april.csv", ...april));
    assert.ok(outcome.kind === "loaded", JSON.stringify(outcome));
    const { records, rejected, days, id } = outcome.load;
    assert.deepEqual(
      [records, rejected, String(days?.from), String(days?.to)],
      [2, 1, "2019-04-01", "2019-04-30"],
    );
    const [row, ...others] = await told(id);
    assert.deepEqual([row?.file, row?.records, row?.rejected, others.length], ["april.csv", 2, 1, 0]);
    const [first] = await warehouse.rejected(outcome.load, 0, 10);
    assert.deepEqual([first?.line, first?.problems[0]?.found], [3, "700"]);
  });

  it("writes nothing for the same file again, under whatever name", async () => {
    const again = await load(await file("april-again.csv", ...april));
    assert.ok(again.kind === "held" && again.entry === undefined, JSON.stringify(again));
    assert.equal((await warehouse.loads("counter")).length, 1);
  });

  it("says of a file whose days a later one took that its records no longer count, and how to go back to it", async () => {
    const feed = "counter-by-day";
    await define(counterText({ feed, loads: "replaces its days" }));
    const first = await file("first.csv", "Z1,01/06/2019,1,5,,Smith");
    const second = await file("second.csv", "Z1,01/06/2019,1,7,,Smith");
    for (const path of [first, second]) assert.equal((await load(path, { feed })).kind, "loaded");
    const again = await load(first, { feed });
    assert.ok(again.kind === "held", JSON.stringify(again));
    assert.match(again.notes.join(), /none of its records counts\..*--replace 2019-06-01\/2019-06-01/);
    const still = await load(second, { feed });
    assert.ok(still.kind === "held" && still.notes.length === 0, JSON.stringify(still));
    const day = Temporal.PlainDate.from("2019-06-01");
    assert.equal((await load(first, { feed, replaces: { from: day, to: day } })).kind, "loaded");
  });

  it("tells the ledger of a load it had missed, as after a crash between the two", async () => {
    const path = await file("may.csv", "B1,01/05/2019,1,5,,Smith");
    const crash = new Error("the power went");
    const cut: Warehouse = {
      ...warehouse,
      load: async (request) => {
        await warehouse.load(request);
        throw crash;
      },
    };
    await assert.rejects(load(path, {}, cut), crash);
    const completed = await load(path);
    assert.ok(completed.kind === "held" && completed.entry !== undefined, JSON.stringify(completed));
    assert.equal((await told(completed.load.id)).length, 1);
  });

  it("is stopped by a check that says so, with what to mend and nobody's name, and nothing is kept", async () => {
    const path = await file("june.csv", "C1,01/06/2019,1,five,,Smith", "C2,31/06/2019,1,5,,Jones");
    const outcome = await load(path);
    assert.ok(outcome.kind === "stopped", JSON.stringify(outcome));
    assert.deepEqual([outcome.records, outcome.rejected, outcome.examples.length], [0, 2, 2]);
    assert.ok(!JSON.stringify(outcome).includes("Smith"));
    assert.equal((await warehouse.loads("counter")).length, 2);
  });

  it("stops at headings that are not the feed's, with a proposal", async () => {
    const path = join(folder, "drift.csv");
    await writeFile(
      path,
      "Ticket,Date,Desk,Minutes waited,Paid,Surname,Language\nD1,01/06/2019,1,5,,Smith,Welsh\n",
    );
    const outcome = await load(path);
    assert.ok(outcome.kind === "drift", JSON.stringify(outcome));
    assert.ok(outcome.drift.proposal.columns.some(({ name }) => name === "language"));
  });

  it("takes the place of what was there for the days it is said to replace", async () => {
    const replaces = {
      from: Temporal.PlainDate.from("2019-04-01"),
      to: Temporal.PlainDate.from("2019-04-30"),
    };
    const outcome = await load(await file("april-new.csv", "A9,03/04/2019,1,5,,Smith"), { replaces });
    assert.ok(outcome.kind === "loaded");
    const counting = loadsInEffect(await warehouse.loads("counter"));
    assert.deepEqual(
      counting.map((one) => one.load.file.name),
      ["may.csv", "april-new.csv"],
    );
    const [row] = await told(outcome.load.id);
    assert.equal(row?.replaces, "2019-04-01/2019-04-30");
  });

  it("handed in twice at once is kept once", async () => {
    const path = await file("july.csv", "E1,01/07/2019,1,5,,Smith");
    const both = await Promise.all([load(path), load(path)]);
    assert.deepEqual(both.map(({ kind }) => kind).sort(), ["held", "loaded"]);
    const [one] = both;
    assert.ok(one?.kind === "loaded" || one?.kind === "held");
    assert.equal((await told(one.load.id)).length, 1);
  });

  it("is refused where it is not there, changes while it is read, or is of no feed", async () => {
    const missing = await load(join(folder, "nowhere.csv"));
    assert.ok(missing.kind === "refused");
    assert.match(missing.issues[0]?.message ?? "", /This file is not there/);
    const path = await file("august.csv", "F1,01/08/2019,1,5,,Smith");
    const grows = (async (request) => {
      await appendFile(path, "F2,02/08/2019,1,5,,Smith\n");
      return warehouse.load(request);
    }) satisfies Warehouse["load"];
    const changed = await load(path, {}, { ...warehouse, load: grows });
    assert.ok(changed.kind === "refused", JSON.stringify(changed));
    assert.equal((await load(path, { feed: "visits" })).kind, "no feed");
  });

  it("by a new definition is not counted twice where nothing tells records apart", async () => {
    const { key: _, ...keyless } = JSON.parse(counterText({ feed: "keyless" }));
    await define(JSON.stringify(keyless));
    const path = await file("september.csv", "G1,01/09/2019,1,5,,Smith");
    assert.equal((await load(path, { feed: "keyless" })).kind, "loaded");
    await define(JSON.stringify({ ...keyless, title: "Visits" }));
    const again = await load(path, { feed: "keyless" });
    assert.ok(again.kind === "refused");
    assert.match(again.issues[0]?.message ?? "", /would count twice\. .*--replace 2019-09-01\/2019-09-01\./);
    assert.equal((await load(path, { feed: "keyless", evenSo: true })).kind, "loaded");
  });

  it("is refused where its months stand first throughout, since other days would be taken than were meant", async () => {
    const american = ["U1,04/01/2019,1,5,,A", "U2,04/13/2019,1,5,,B", "U3,12/05/2019,1,5,,C"];
    const path = await file("american.csv", ...american);
    const outcome = await load(path);
    assert.ok(outcome.kind === "stopped", JSON.stringify(outcome));
    assert.match(
      outcome.checks.map(({ message }) => message).join("\n"),
      /Day: 1 visit with the month before the day.*most likely has the month first throughout/,
    );
    const slip = [...american, "U4,30/04/2019,1,5,,D"].map((line) => line.replace("U", "V"));
    assert.equal((await load(await file("slip.csv", ...slip))).kind, "loaded");
  });
});
