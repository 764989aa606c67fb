import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { counterText } from "../../../test/made-feed.ts";
import { outturnOn } from "../../../test/outturn.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { urlOf } from "../../../test/test-database.ts";

const folder = await temporaryFolder();
const headings = "Ticket,Date,Desk,Minutes,Paid,Surname";
const april = ["A1,01/04/2019,1,5,12.50,Smith", "A2,02/04/2019,2,700,,Jones"];

describe("loading records from the command line", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    const environment = { OUTTURN_DATA: join(folder, "data"), COUNTER_DATABASE: urlOf(fresh.connection) };
    outturn = outturnOn(fresh, { environment, now: () => Temporal.Instant.from("2019-07-01T09:00:00Z") });
    await define({});
  });
  after(() => fresh.close());

  const file = async (name: string, lines: readonly string[], top = headings) => {
    const path = join(folder, name);
    await writeFile(path, [top, ...lines, ""].join("\n"));
    return path;
  };
  const define = async (more: object) => {
    const path = join(folder, "counter.json");
    await writeFile(path, counterText(more));
    const { exit, printed } = await outturn("feed", "add", path);
    assert.equal(exit, 0, printed);
  };

  it("says what was taken and what was rejected, and lists both afterwards", async () => {
    const empty = await outturn("feed", "list");
    assert.equal(empty.printed, "counter: Counter visits. Nothing loaded yet.\n");
    const path = await file("april.csv", april);
    const { exit, printed } = await outturn("feed", "load", "counter", path, "--by", "Data officer");
    assert.equal(exit, 0, printed);
    assert.match(
      printed,
      /april\.csv: 1 visit taken, of 1 April 2019; 1 rejected\. Load [0-9a-f]{16}, entry 2\.\n/,
    );
    const [id = ""] = /[0-9a-f]{16}/.exec(printed) ?? [];
    const runs = await outturn("feed", "runs", "counter");
    assert.match(
      runs.printed,
      new RegExp(`^counter ${id}: april\\.csv, 1 July 2019 10:00, by Data officer\n  1 visit taken`),
    );
    const list = await outturn("feed", "list");
    assert.match(
      list.printed,
      /^counter: Counter visits\. 1 load, 1 visit taken, of 1 April 2019; the last on 1 July 2019\.\n$/,
    );
    const rejected = await outturn("feed", "rejected", "counter", id);
    assert.match(
      rejected.printed,
      /^line,columns,found,what to do,ticket,day,desk,minutes,paid\r\n3,minutes,700,/,
    );
    assert.ok(!rejected.printed.includes("Jones"));
    const out = join(folder, "to-mend.csv");
    assert.equal(
      (await outturn("feed", "rejected", "counter", id, "--out", out)).printed,
      `Wrote 1 row to ${out}.\n`,
    );
    assert.equal(await readFile(out, "utf8"), rejected.printed);
    const unknown = await outturn("feed", "rejected", "counter", "0000");
    assert.deepEqual(
      [unknown.exit, unknown.told],
      [2, "The feed counter has no load “0000”. outturn feed runs counter names them.\n"],
    );
  });

  it("takes a file once, tells a script so, and exits with 1 for what was not taken", async () => {
    const again = await outturn("feed", "load", "counter", join(folder, "april.csv"), "--json");
    const [told] = JSON.parse(again.printed);
    assert.deepEqual([again.exit, told.outcome, told.entry, told.load.records], [0, "held", null, 1]);
    const bad = await file("bad.csv", ["C1,31/04/2019,1,5,,Smith"]);
    const { exit, printed } = await outturn("feed", "load", "counter", bad);
    assert.equal(exit, 1);
    assert.match(
      printed,
      /bad\.csv: not taken\. 0 visits could be read, 1 rejected\.\n(.*\n)*.*line 2, day: /,
    );
    const missing = await outturn("feed", "load", "counter", join(folder, "none.csv"));
    assert.deepEqual(
      [missing.exit, missing.printed],
      [1, "none.csv: This file is not there. Check its name and folder.\n"],
    );
    assert.equal((await outturn("feed", "load", "visits", bad)).exit, 2);
    const wrong = await outturn("feed", "load", "counter", bad, "--replace", "2019-04-30/2019-04-01");
    assert.deepEqual([wrong.exit, /first and the last day/.test(wrong.told)], [2, true]);
  });

  it("writes the definition that other headings would need", async () => {
    const path = await file("drift.csv", ["D1,01/06/2019,1,5,,Smith,Welsh"], `${headings},Language`);
    const proposal = join(folder, "proposal.json");
    const { exit, printed } = await outturn("feed", "load", "counter", path, "--propose", proposal);
    assert.equal(exit, 1);
    assert.match(printed, /Its headings are not those of the feed\.\n/);
    const added = await outturn("feed", "add", proposal);
    assert.match(added.printed, /^Changed by entry \d+: counter: Counter visits, 7 columns\.\n$/);
    assert.equal((await outturn("feed", "load", "counter", path)).exit, 0);
  });

  it("fetches what a database has, and says which setting is missing", async () => {
    const columns =
      "'F1' as ticket, date '2019-06-03' as day, '1' as desk, 7 as minutes, 1234.5 as paid, null as surname";
    const source = { kind: "postgresql", addressFrom: "COUNTER_DATABASE", query: `select ${columns}` };
    await define({ feed: "asked", sources: [source, { ...source, addressFrom: "OTHER_DATABASE" }] });
    const { exit, printed } = await outturn("feed", "fetch", "asked");
    assert.equal(exit, 1);
    assert.match(printed, /^the database that COUNTER_DATABASE names: 1 visit taken, of 3 June 2019\. Load/);
    assert.match(printed, /\nOTHER_DATABASE: The setting OTHER_DATABASE is not set\./);
    const none = await outturn("feed", "fetch", "counter");
    assert.deepEqual([none.exit, /names nothing to fetch from/.test(none.told)], [2, true]);
  });

  it("takes in what is dropped in a folder, leaves what is on its way, and tells of a bad file once", async () => {
    const drop = join(folder, "drop");
    const done = join(folder, "done");
    await mkdir(drop);
    const source = { kind: "folder", path: drop, pattern: "*.csv", moveTo: done };
    await define({ feed: "dropped", sources: [source] });
    await writeFile(join(drop, "july.csv"), [headings, "J1,01/07/2019,1,5,,Smith", ""].join("\n"));
    await writeFile(join(drop, "half.csv.part"), headings);
    await writeFile(join(drop, "notes.txt"), "Nothing to load.");
    await writeFile(join(drop, "wrong.csv"), "Dear colleague\n");
    const first = await outturn("feed", "watch", "--once");
    assert.equal(first.exit, 1);
    assert.match(first.printed, /july\.csv: 1 visit taken.*\n {2}moved to .*done\/july\.csv\n.*wrong\.csv: /);
    assert.deepEqual((await readdir(drop)).sort(), ["half.csv.part", "notes.txt", "wrong.csv"]);
    await rm(join(drop, "wrong.csv"));
    assert.deepEqual(await outturn("feed", "watch", "--once"), {
      exit: 0,
      printed: "Nothing new.\n",
      told: "",
    });
  });

  it("watches until it is stopped", async () => {
    let told = "";
    let stop = () => {};
    const stopped = () =>
      new Promise<void>((resolve) => {
        stop = resolve;
      });
    const environment = { OUTTURN_DATA: join(folder, "data") };
    const watching = outturnOn(fresh, {
      environment,
      stopped,
      print: (text) => {
        told += text;
        if (/taken/.test(told)) stop();
      },
    });
    const ended = watching("feed", "watch", "--every", "1");
    await writeFile(
      join(folder, "drop", "august.csv"),
      [headings, "K1,01/08/2019,1,5,,Smith", ""].join("\n"),
    );
    assert.equal((await ended).exit, 0);
    assert.match(told, /august\.csv: 1 visit taken/);
  });
});
