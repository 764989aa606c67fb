import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { exampleFolder, outturnOn } from "../../test/outturn.ts";

describe("outturn serve", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  /** Runs the command until it has said where it serves, asks for a page, and then asks it to stop. */
  async function served(words: readonly string[], ask: (address: string) => Promise<unknown>) {
    const stop = Promise.withResolvers<void>();
    const addresses = Promise.withResolvers<string>();
    const outturn = outturnOn(fresh, {
      stopped: () => stop.promise,
      print: (text) => {
        const [address] = /http:\S+/.exec(text) ?? [];
        if (address !== undefined) addresses.resolve(address);
      },
    });
    const running = outturn("serve", "--port", "0", ...words);
    const address = await Promise.race([addresses.promise, running.then(({ told }) => assert.fail(told))]);
    const answer = await ask(address);
    stop.resolve();
    return { ...(await running), answer, address };
  }

  const status = async (address: string) => (await fetch(`${address}/readyz`)).status;

  it("loads the example into an empty ledger, serves it until it is asked to stop, and exits with 0", async () => {
    const { exit, answer, told, address } = await served(["--example", exampleFolder], status);
    assert.deepEqual([exit, answer], [0, 200]);
    assert.match(told, /^Loaded the example from .*: \d+ entries\.\n$/);
    await assert.rejects(fetch(address));
  });

  it("leaves a ledger that holds something as it is", async () => {
    const { exit, told } = await served(["--example", exampleFolder], status);
    assert.deepEqual([exit, told], [0, ""]);
  });

  it("says that a port is taken, and how to choose another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const { exit, told } = await outturnOn(fresh)("serve", "--port", String(port));
    assert.equal(exit, 2);
    assert.equal(told, `Port ${port} is taken. Stop what uses it, or choose another with --port.\n`);
    other.close();
  });

  it("says that an address is none of this machine", async () => {
    const { exit, told } = await outturnOn(fresh)("serve", "--port", "0", "--host", "192.0.2.1");
    assert.equal(exit, 2);
    assert.match(
      told,
      /^192\.0\.2\.1 is no address of this machine\. Choose another with --host or HOST\.\n$/,
    );
  });

  it("says what is wrong with an example that can't be loaded", async () => {
    const empty = await freshLedger();
    const { exit, told } = await outturnOn(empty)("serve", "--port", "0", "--example", "no-such-folder");
    assert.equal(exit, 2);
    assert.match(told, /^The example could not be loaded: .*no-such-folder is not there/);
    await empty.close();
  });
});
