import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { counterFeed, counterText, madeFeed } from "../../test/made-feed.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { feedLoads, feeds } from "../domain/data-package/tables/records.ts";
import { definitionText } from "../ingest/feed-file.ts";
import { present } from "../ledger/as-at.ts";
import { addFeed } from "./add-feed.ts";
import { readFeedNamed, readFeeds } from "./read-feeds.ts";

describe("a feed's definition in the ledger", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const now = Temporal.Instant.from("2021-11-23T10:00:00Z");
  const add = (text: string, at = now) =>
    addFeed(fresh.ledger, { text, file: "counter.json", actor: "tester", now: at });
  const column = (name: string, more: object) =>
    counterFeed.columns.map((one) => (one.name === name ? { ...one, ...more } : one));

  it("is written once, and the same definition again writes nothing", async () => {
    const first = await add(counterText());
    assert.ok(first.ok && first.value.kind === "added");
    const again = await add(JSON.stringify({ ...counterFeed, loads: "adds" }));
    assert.ok(again.ok);
    assert.deepEqual([again.value.kind, again.value.sha256], ["unchanged", first.value.sha256]);
  });

  it("is superseded by a new version, and stays readable as at an earlier day", async () => {
    const early = await present(fresh.ledger, now);
    const later = now.add({ hours: 24 });
    const changed = await add(counterText({ title: "Visits to the counter" }), later);
    assert.ok(changed.ok && changed.value.kind === "changed");
    const titles = async (at: typeof early) =>
      (await readFeeds(fresh.ledger, at)).map(({ feed }) => feed.title);
    assert.deepEqual(await titles(early), ["Counter visits"]);
    assert.deepEqual(await titles(await present(fresh.ledger, later)), ["Visits to the counter"]);
    assert.equal(await readFeedNamed(fresh.ledger, early, "counters"), undefined);
  });

  it("is refused with what is wrong in it", async () => {
    const refused = await add(counterText({ time: "dya", key: ["tickets"] }));
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ field }) => field),
      ["key.0", "time"],
    );
  });

  it("may change its columns as long as nothing was taken in, and then only add to them", async () => {
    const money = counterText({ columns: column("minutes", { type: "decimal" }), checks: [] });
    const later = now.add({ hours: 48 });
    assert.ok((await add(money, later)).ok);
    const load = madeRow(feedLoads, {
      ...{ feed: "counter", load: "0123456789abcdef", file: "may.csv", fileSha256: "a".repeat(64) },
      ...{ definitionSha256: "b".repeat(64), records: 2, rejected: 0, skipped: 0 },
    });
    await tell(fresh.ledger, { on: "2021-11-24", facts: [{ table: feedLoads, row: load }] });
    const { ledger } = fresh;
    const refused = await addFeed(ledger, {
      text: counterText(),
      actor: "tester",
      now: now.add({ hours: 48 }),
    });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ field, message }) => `${field}: ${message}`),
      [
        "columns.3.type: “minutes” was decimal and would be integer, and 1 load holds it as it was. Leave the type, or add a column under another name.",
      ],
    );
    const kept = JSON.parse(money);
    const without = {
      ...kept,
      columns: kept.columns.filter(({ name }: { name: string }) => name !== "paid"),
    };
    const dropped = await add(JSON.stringify(without), later);
    assert.ok(!dropped.ok);
    assert.match(
      dropped.issues[0]?.message ?? "",
      /“paid” is no longer there, and 1 load holds it\. Keep the column/,
    );
    const more = [...kept.columns, { name: "language", type: "text", meaning: "The language spoken." }];
    const grown = await add(JSON.stringify({ ...kept, columns: more }), later);
    assert.ok(grown.ok && grown.value.kind === "changed");
  });

  it("that a package brings is refused as well where records taken in could no longer be read", async () => {
    const older = definitionText(madeFeed());
    const { title, owner } = counterFeed;
    const row = madeRow(feeds, {
      feed: "counter",
      title,
      owner,
      definition: older.text,
      sha256: older.sha256,
    });
    const brought = madePackage({ tables: [[feeds, [row]]] });
    const { issues, entries } = await importInto(fresh.ledger, [brought]);
    assert.deepEqual([entries, issues.length], [[], 2]);
    assert.match(issues[0]?.message ?? "", /^columns\.3\.type of the definition: “minutes” was decimal/);
    assert.deepEqual([issues[0]?.file, issues[0]?.line, issues[0]?.column], ["feeds.csv", 2, "definition"]);
  });
});
