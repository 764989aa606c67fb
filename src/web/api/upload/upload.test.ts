import assert from "node:assert/strict";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout, setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { type FreshLedger, freshLedger } from "../../../../test/fresh-ledger.ts";
import { counterText } from "../../../../test/made-feed.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { addFeed } from "../../../operations/add-feed.ts";
import { openDuckDb } from "../../../warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../../../warehouse/warehouse.ts";
import { openApp } from "../../app.ts";
import { type Serving, serve } from "../../server.ts";
import { loadsAnswer } from "../feed-loads-list.ts";
import { feedsAnswer } from "../feeds-list.ts";
import { problemFacts } from "../problem.ts";
import { uploadAnswer } from "./upload-answers.ts";

const folder = await temporaryFolder();
const incoming = join(folder, "incoming");
const token = "t".repeat(40);
const limits = { bytes: 20_000, silence: 300, milliseconds: 3_000 };
const headings = "Ticket,Date,Desk,Minutes,Paid,Surname";
const april = `${headings}\nA1,01/04/2019,1,5,12.50,Smith\nA2,02/04/2019,2,700,,Jones\n`;

describe("records sent to the site", () => {
  let fresh: FreshLedger;
  let warehouse: Warehouse;
  let app: Awaited<ReturnType<typeof openApp>>;
  let site: Serving;
  const problems: unknown[] = [];
  before(async () => {
    fresh = await freshLedger();
    warehouse = await openDuckDb(join(folder, "data"));
    const text = counterText();
    const added = await addFeed(fresh.ledger, { text, actor: "tester", now: Temporal.Now.instant() });
    assert.ok(added.ok);
    const report = ({ cause }: { readonly cause: unknown }) => problems.push(cause);
    const uploading = { token, folder: incoming, limits };
    app = await openApp(fresh.ledger, report, warehouse, uploading);
    site = await serve(fresh.ledger, {
      port: 0,
      host: "127.0.0.1",
      report,
      warehouse,
      uploading,
      grace: 100,
    });
  });
  after(async () => {
    await site.close();
    await warehouse.close();
    await fresh.close();
    assert.deepEqual(problems, []);
    await emptied();
  });

  /** Waits for what was sent to be gone: a sender who is cut off at the close has their file cleared away after it. */
  async function emptied(): Promise<void> {
    let left = await readdir(incoming);
    for (let looks = 0; left.length > 0 && looks < 500; looks += 1) {
      await setTimeout(20);
      left = await readdir(incoming);
    }
    assert.deepEqual(left, []);
  }

  const bearer = { authorization: `Bearer ${token}` };
  const send = (body: BodyInit, query = "", headers: Record<string, string> = bearer, feed = "counter") =>
    app.request(`/api/v1/feeds/${feed}/loads${query}`, { method: "POST", body, headers });
  const refused = async (answer: Response, status: number) => {
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
    const found = problemFacts.parse(await answer.json());
    assert.deepEqual([answer.status, found.status], [status, status], found.detail);
    return found;
  };

  it("are taken in under the name they are sent by, and can be read of at once", async () => {
    const answer = await send(april, "?name=april.csv");
    assert.equal(answer.status, 201);
    const { outcome, load, entry } = uploadAnswer.parse(await answer.json());
    assert.deepEqual(
      [outcome, load.file.name, load.records, load.rejected, load.by, entry],
      ["loaded", "april.csv", 1, 1, "upload", 2],
    );
    assert.equal(answer.headers.get("location"), `/feeds/counter/loads/${load.load}`);
    const feeds = feedsAnswer.parse(await (await app.request("/api/v1/feeds")).json());
    assert.deepEqual(
      feeds.items.map(({ feed, loads, records }) => [feed, loads, records]),
      [["counter", 1, 10]],
      "the file is told of exactly, and anybody of tens while no rule on small numbers is settled",
    );
    const loads = loadsAnswer.parse(await (await app.request("/api/v1/feeds/counter/loads")).json());
    assert.deepEqual(loads.items, [{ ...load, records: 10, rounded: true, checks: loads.items[0]?.checks }]);
    await refused(await app.request("/api/v1/feeds/visits/loads"), 404);
  });

  it("are held where they were sent before", async () => {
    const answer = await send(april, "?name=again.csv");
    assert.deepEqual([answer.status, uploadAnswer.parse(await answer.json()).outcome], [200, "held"]);
  });

  it("are refused with the first bad rows, or with the definition that other headings would need", async () => {
    const bad = await refused(await send(`${headings}\nB1,31/04/2019,1,five,,Smith\n`), 422);
    assert.match(JSON.stringify(bad.stopped), /“31\/04\/2019”/);
    assert.ok(!JSON.stringify(bad).includes("Smith"));
    const drift = await refused(await send(`${headings},Language\nC1,01/06/2019,1,5,,Smith,Welsh\n`), 409);
    assert.match(JSON.stringify(drift.drift?.proposal), /"language"/);
    await refused(await send("%PDF-1.7 a letter"), 422);
    await refused(await send(""), 400);
    await refused(await send(april, "?replace=April"), 400);
    await refused(await send(april, "?relpace=2019-04-01/2019-04-30"), 400);
  });

  it("may be packed, and may take the place of what was there for some days", async () => {
    const packed = gzipSync(`${headings}\nD1,03/04/2019,1,5,,Smith\n`);
    const answer = await send(new Uint8Array(packed), "?name=april.csv.gz&replace=2019-04-01/2019-04-30");
    assert.equal(answer.status, 201);
    assert.equal(uploadAnswer.parse(await answer.json()).load.replaces, "2019-04-01/2019-04-30");
  });

  it("need the token, whole and right, and go to a feed that is there", async () => {
    const none = await send(april, "", {});
    assert.match(none.headers.get("www-authenticate") ?? "", /^Bearer/);
    await refused(none, 401);
    for (const authorization of [
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
      "Bearer",
      token,
    ]) {
      await refused(await send(april, "", { authorization }), 401);
    }
    await refused(await send(april, "", bearer, "visits"), 404);
    await refused(await send(april, "", bearer, "..%2F..%2Fetc"), 404);
    const off = await openApp(fresh.ledger, () => {}, warehouse);
    const closed = await off.request("/api/v1/feeds/counter/loads", {
      method: "POST",
      body: april,
      headers: bearer,
    });
    assert.match((await refused(closed, 403)).detail, /setting LOAD_TOKEN/);
  });

  it("leave the rest of the site only read", async () => {
    for (const path of [
      "/",
      "/feeds",
      "/api/v1/feeds",
      "/api/v1/feeds/counter",
      "/api/v1/feeds/counter/loads/x",
    ]) {
      const answer = await app.request(path, { method: "POST", body: april, headers: bearer });
      assert.equal(answer.status, 405, path);
    }
    const put = await app.request("/api/v1/feeds/counter/loads", {
      method: "PUT",
      body: april,
      headers: bearer,
    });
    assert.match((await refused(put, 405)).detail, /send a file with POST/);
    const preflight = await app.request("/api/v1/feeds/counter/loads", { method: "OPTIONS" });
    assert.ok(!preflight.headers.get("access-control-allow-methods")?.includes("POST"));
  });

  it("have no say in where they are kept, by whatever name they come", async () => {
    const lines = (ticket: string) => `${headings}\n${ticket},05/04/2019,1,5,,Smith\n`;
    const by = async (ticket: string, query: string, disposition?: string) => {
      const headers = disposition === undefined ? bearer : { ...bearer, "content-disposition": disposition };
      const answer = await send(lines(ticket), query, headers);
      return uploadAnswer.parse(await answer.json()).load.file.name;
    };
    assert.equal(await by("E1", "?name=..%2F..%2F..%2Fetc%2Fpasswd"), "passwd");
    assert.equal(await by("E2", "", 'attachment; filename="..\\\\..\\\\boot.ini"'), "boot.ini");
    assert.equal(await by("E3", "?name=%00%0A..%2F"), "upload");
  });

  it("are refused as a form, and where they are too large, whether or not that is said ahead", async () => {
    const form = new FormData();
    form.set("file", new Blob([april]), "april.csv");
    await refused(await send(form), 415);
    const large = `${headings}\n${"F1,01/04/2019,1,5,,Smith\n".repeat(1000)}`;
    await refused(await send(large, "", { ...bearer, "content-length": String(large.length) }), 413);
    const stream = new Blob([large]).stream();
    const request = { method: "POST", body: stream, headers: bearer, duplex: "half" };
    await refused(await app.request("/api/v1/feeds/counter/loads", request), 413);
  });

  it("are taken one file at a time for each feed", async () => {
    const file = (ticket: string) => `${headings}\n${ticket},06/04/2019,1,5,,Smith\n`;
    const both = await Promise.all([send(file("G1")), send(file("G2"))]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [201, 429]);
    assert.equal((await send(file("G2"))).status === 201 || both[1]?.status === 201, true);
  });

  /** Until so many files are on their way in. */
  const untilIncoming = async (enough: (files: number) => boolean) => {
    while (!enough((await readdir(incoming)).length)) await wait(10);
  };

  it("that come too slowly, or not to their end, are let go of, and the connection closed", async () => {
    const port = Number(new URL(site.address).port);
    const head = `POST /api/v1/feeds/counter/loads HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nContent-Length: 5000\r\n\r\n${headings}`;
    const slow = connect(port, "127.0.0.1");
    slow.write(head);
    let said = "";
    slow.on("data", (text) => {
      said += text;
    });
    await once(slow, "close");
    assert.match(said, /^HTTP\/1\.1 408 /);
    assert.match(said, /came too slowly/);
    const cut = connect(port, "127.0.0.1");
    cut.write(head);
    await untilIncoming((files) => files > 0);
    cut.destroy();
    await untilIncoming((files) => files === 0);
    const held = await warehouse.loads("counter");
    assert.ok(held.every(({ file }) => file.name !== "upload" || file.bytes < 200));
  });

  it("without the token are not even read", async () => {
    const stranger = connect(Number(new URL(site.address).port), "127.0.0.1");
    stranger.write(
      "POST /api/v1/feeds/counter/loads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nTicket",
    );
    let said = "";
    stranger.on("data", (text) => {
      said += text;
    });
    const began = performance.now();
    await once(stranger, "close");
    assert.match(said, /^HTTP\/1\.1 401 /);
    assert.ok(performance.now() - began < 5_000);
  });
});
