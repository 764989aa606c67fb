import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { counterText } from "../../../test/made-feed.ts";
import { outturnOn } from "../../../test/outturn.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const folder = await temporaryFolder();

describe("outturn feed add, and show", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh);
  });
  after(() => fresh.close());

  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };

  it("of a file that can't be read names the place, and writes none of the files", async () => {
    const good = await file("good.json", counterText());
    const bad = await file("bad.json", counterText({ feed: "other", time: "dya" }));
    const { exit, printed } = await outturn("feed", "add", good, bad);
    assert.equal(exit, 1);
    assert.equal(printed, `${bad}, time: “dya” is none of the columns. “day” is.\nNothing was written.\n`);
    const shown = await outturn("feed", "show", "counter");
    assert.deepEqual(
      [shown.exit, shown.told],
      [2, "The ledger holds no feeds. Add one: outturn feed add FILE (docs/user/feeds.md).\n"],
    );
  });

  it("takes every definition of a folder, and the same again changes nothing", async () => {
    const path = join(folder, "feeds");
    await mkdir(path);
    await writeFile(join(path, "counter.json"), counterText());
    await writeFile(join(path, "README.md"), "What is here.");
    const first = await outturn("feed", "add", path, "--by", "Data officer");
    assert.deepEqual(
      [first.exit, first.printed],
      [0, "Added by entry 1: counter: Counter visits, 6 columns.\n"],
    );
    const again = await outturn("feed", "add", path, "--json");
    assert.deepEqual(
      JSON.parse(again.printed).map(({ kind, feed }: { kind: string; feed: string }) => [kind, feed]),
      [["unchanged", "counter"]],
    );
  });

  it("shows a definition in words, and as a file that can be added again", async () => {
    const { printed } = await outturn("feed", "show", "counter");
    assert.match(printed, /^counter: Counter visits\nOne person seen at the counter\.\n/);
    assert.match(printed, /\n {2}surname \(text, personal: never shown\): The visitor's surname\.\n/);
    assert.match(printed, /\n {2}minutes at least 0, at most 600; failing rejects the record\n/);
    const json = await outturn("feed", "show", "counter", "--json");
    const again = await outturn("feed", "add", await file("again.json", json.printed));
    assert.equal(again.printed, "Unchanged: counter: Counter visits, 6 columns.\n");
    const unknown = await outturn("feed", "show", "countre");
    assert.deepEqual(
      [unknown.exit, unknown.told],
      [2, "There is no feed “countre”. Did you mean counter?\n"],
    );
  });
});
