import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { serve } from "./server.ts";

describe("the server", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const start = (grace?: number) =>
    serve(fresh.ledger, {
      port: 0,
      host: "127.0.0.1",
      report: () => {},
      ...(grace === undefined ? {} : { grace }),
    });

  it("stops, though a browser keeps its connection and another is half way through asking", async () => {
    const site = await start(200);
    const port = Number(new URL(site.address).port);
    const kept = await fetch(`${site.address}/healthz`, { headers: { connection: "keep-alive" } });
    assert.equal(await kept.text(), "alive\n");
    const slow = connect(port, "127.0.0.1");
    slow.on("error", () => {});
    await once(slow, "connect");
    slow.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
    const began = performance.now();
    await site.close();
    assert.ok(performance.now() - began < 5000);
    slow.destroy();
  });

  it("stops, though somebody asks for a great deal and reads none of it", async () => {
    const site = await start(200);
    const deaf = connect(Number(new URL(site.address).port), "127.0.0.1");
    deaf.on("error", () => {});
    await once(deaf, "connect");
    deaf.pause();
    const style = /\/assets\/[^"]*\.woff2/.exec(await (await fetch(site.address)).text())?.[0] ?? "";
    deaf.write(`GET ${style} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(2_000));
    await pause(300);
    const began = performance.now();
    await site.close();
    assert.ok(performance.now() - began < 5000);
    deaf.destroy();
  });

  it("refuses an address longer than any page has", async () => {
    const site = await start();
    try {
      const answer = await fetch(`${site.address}/search?q=${"x".repeat(20_000)}`);
      assert.equal(answer.status, 431);
    } finally {
      await site.close();
    }
  });
});
