import assert from "node:assert/strict";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { exampleFolder, outturnOn } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { present } from "../ledger/as-at.ts";
import { everyPublication } from "../operations/publication-rows.ts";

const data = await temporaryFolder();

describe("outturn serve", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  /** Runs the command until it has said where it serves, asks for a page, and then asks it to stop. */
  async function served(
    words: readonly string[],
    ask: (address: string) => Promise<unknown>,
    ledger = fresh,
    tell: (text: string) => void = () => undefined,
  ) {
    const stop = Promise.withResolvers<void>();
    const addresses = Promise.withResolvers<string>();
    const outturn = outturnOn(ledger, {
      environment: { OUTTURN_DATA: data },
      stopped: () => stop.promise,
      tell,
      print: (text) => {
        const [address] = /http:\S+/.exec(text) ?? [];
        if (address !== undefined) addresses.resolve(address);
      },
    });
    const running = outturn("serve", "--port", "0", ...words);
    const address = await Promise.race([addresses.promise, running.then(({ told }) => assert.fail(told))]);
    const answer = await ask(address).finally(stop.resolve);
    return { ...(await running), answer, address };
  }

  const status = async (address: string) => (await fetch(`${address}/readyz`)).status;

  it("loads the example into an empty ledger, serves it until it is asked to stop, and exits with 0", async () => {
    const { exit, answer, told, address } = await served(["--example", exampleFolder], status);
    assert.deepEqual([exit, answer], [0, 200]);
    assert.match(told, /^Loaded the example from .*: \d+ entries\.\n$/);
    await assert.rejects(fetch(address));
  });

  it("publishes what the example lists while it serves, and goes on where it was stopped", async () => {
    const example = await freshLedger();
    const published = (report: string) => async (address: string) => {
      for (let tries = 0; tries < 300; tries += 1) {
        // A connection kept from the try before may be closed while a report is being written.
        const answer = await fetch(`${address}/reports/${report}.pdf`).catch(() => undefined);
        if (answer?.status === 200) return true;
        await setTimeout(100);
      }
      return false;
    };
    const versions = async () => {
      const rows = await everyPublication(example.ledger, await present(example.ledger));
      return rows.map(({ report, stage, label }) => `${report} ${stage} ${label}`).sort();
    };
    const words = ["--example", exampleFolder];
    const first = await served(words, published("rcg-2021-22-agreement"), example);
    assert.deepEqual([first.exit, first.answer], [0, true]);
    const agreement = "agreement published 1.0 (CRMG)";
    assert.ok((await versions()).includes(agreement));
    const second = await served(words, published("rcg-2021-22-ppr-mid-year"), example);
    assert.deepEqual([second.exit, second.answer, second.told], [0, true, ""]);
    assert.deepEqual(await versions(), [agreement, "ppr-mid-year published 1.0 (CRMG)"]);
    await example.close();
  });

  it("says what could not be published, and serves on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "example-"));
    await cp(exampleFolder, folder, { recursive: true });
    const listed = {
      kind: "agreement",
      version: "1.0",
      approvedBy: "Deputy Chief Executive",
      on: "2020-09-14",
    };
    await writeFile(
      join(folder, "publish.json"),
      JSON.stringify([
        { ...listed, portfolio: "CFE", year: "2020/21" },
        { ...listed, portfolio: "XYZ", year: "2020/21" },
      ]),
    );
    const example = await freshLedger();
    const told: string[] = [];
    const said = async () => {
      for (let tries = 0; tries < 300 && told.join("").split("\n").length < 4; tries += 1)
        await setTimeout(100);
    };
    const { exit } = await served(["--example", folder], said, example, (text) => told.push(text));
    assert.equal(exit, 0);
    assert.match(
      told[1] ?? "",
      /^cfe-2020-21-agreement was not published: its checklist has 1 error, such as: /,
    );
    assert.match(told[2] ?? "", /^xyz-2020-21-agreement was not published: 2020\/21 has no portfolio “XYZ”/);
    await example.close();
    await rm(folder, { recursive: true });
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
