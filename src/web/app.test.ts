import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { council } from "../domain/data-package/tables/organisation.ts";
import { connect } from "../ledger/database.ts";
import { openApp } from "./app.ts";

describe("an answer of the site", () => {
  let fresh: FreshLedger;
  let app: Awaited<ReturnType<typeof openApp>>;
  const problems: unknown[] = [];
  before(async () => {
    fresh = await freshLedger();
    const row = madeRow(council, { council: "x", name: "Small Council" });
    await tell(fresh.ledger, { on: "2021-06-07", facts: [{ table: council, row }] });
    app = await openApp(fresh.ledger, ({ cause }) => problems.push(cause));
  });
  after(() => fresh.close());

  const ask = async (path: string, init?: RequestInit) =>
    app.request(new Request(`http://localhost${path}`, init));
  const kept = async (path: string) => (await ask(path)).headers.get("cache-control");

  it("to anything but a read says which methods there are", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      for (const path of ["/", "/nowhere", "/assets/x.css"]) {
        const answer = await ask(path, { method });
        assert.deepEqual(
          [answer.status, answer.headers.get("allow")],
          [405, "GET, HEAD"],
          `${method} ${path}`,
        );
        assert.notEqual(answer.headers.get("content-security-policy"), null);
      }
    }
  });

  it("to HEAD is the head of the page and no more", async () => {
    const answer = await ask("/", { method: "HEAD" });
    assert.deepEqual([answer.status, await answer.text()], [200, ""]);
  });

  it("is never kept by a cache without asking, save for what is named by its content", async () => {
    assert.equal(await kept("/"), "no-cache");
    assert.equal(await kept("/?as-at=2021-06-07"), "no-cache");
    assert.equal(await kept("/nowhere"), "no-store");
    assert.equal(await kept("/healthz"), "no-store");
    assert.equal(await kept("/readyz"), "no-store");
    const style = /\/assets\/[^"]*\.css/.exec(await (await ask("/")).text())?.[0] ?? "";
    assert.match((await kept(style)) ?? "", /immutable/);
  });

  it("comes in a coding the browser takes, and in none that it refuses", async () => {
    const coding = async (accepted: string) =>
      (await ask("/", { headers: { "accept-encoding": accepted } })).headers.get("content-encoding");
    assert.equal(await coding("gzip, deflate, br"), "br");
    assert.equal(await coding("br;q=0, gzip"), "gzip");
    assert.equal(await coding("gzip; q=0"), null);
    assert.equal(await coding("GZIP"), "gzip");
    assert.equal(await coding("brotli"), null);
    assert.equal((await ask("/")).headers.get("vary"), "accept-encoding");
  });

  it("never leads to another site, whatever the address begins with", async () => {
    for (const path of ["//elsewhere.example/x", "/\\elsewhere.example/x"]) {
      const text = await (await ask(path)).text();
      assert.doesNotMatch(text, /(href|action)="\/\/|https?:\/\/elsewhere/, path);
    }
    const moved = await ask("//elsewhere.example/");
    assert.equal(moved.headers.get("location"), "/elsewhere.example");
  });

  it("to an address with a slash too many is the address without", async () => {
    const answer = await ask("/portfolios/?as-at=2021-06-07");
    assert.deepEqual([answer.status, answer.headers.get("location")], [302, "/portfolios?as-at=2021-06-07"]);
  });

  it("to an address with a character no name has is that there is no such page", async () => {
    for (const path of [
      "/trace/glossary/RCG/2021-22/%00/meaning",
      "/measures/%00",
      "/trace/status_rules/tolerance/abc/name",
      "/portfolios/%00/2021-22",
      "/measures/%ED%A0%80",
      "/%",
    ]) {
      assert.equal((await ask(path)).status, 404, path);
    }
    for (const query of ["/search?q=care%00home", "/measures?q=a%00b&portfolio=%00", "/findings?year=%00"]) {
      assert.notEqual((await ask(query)).status, 500, query);
    }
    assert.deepEqual(problems, []);
  });

  it("to a page that could not be made tells the log why and the reader nothing", async () => {
    const broken = await openApp(fresh.ledger, ({ cause }) => problems.push(cause));
    broken.get("/broken", () => {
      throw new Error("the password is swordfish");
    });
    const answer = await broken.request("/broken");
    const text = await answer.text();
    assert.deepEqual([answer.status, answer.headers.get("cache-control")], [500, "no-store"]);
    assert.doesNotMatch(text, /swordfish|\.ts:/);
    assert.match(String(problems.pop()), /swordfish/);
    assert.notEqual(answer.headers.get("content-security-policy"), null);
  });

  it("to who asks whether it is ready is a plain no while the ledger does not answer", async () => {
    const away = connect({ host: "127.0.0.1", port: 1, database: "none", user: "nobody" });
    const waiting = await openApp(away, ({ cause }) => problems.push(cause));
    const answer = await waiting.request("/readyz");
    assert.equal(answer.status, 503);
    assert.match(answer.headers.get("content-type") ?? "", /^text\/plain/);
    assert.equal(await answer.text(), "not ready: the ledger does not answer\n");
    assert.equal((await waiting.request("/healthz")).status, 200);
    assert.match(String(problems.pop()), /ECONNREFUSED/);
    await away.destroy();
  });
});
