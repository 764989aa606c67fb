import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { exampleFolder } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { codeAliases, computedResults, feedLoads } from "../domain/data-package/tables/records.ts";
import { present } from "../ledger/as-at.ts";
import { readRows } from "../ledger/read-rows.ts";
import { openDuckDb } from "../warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { loadListed } from "./load-listed.ts";

const listed = {
  feeds: ["feeds/complaints.json", "feeds/museum-visits.json"],
  files: [
    ["complaints", "complaints-2017-20.csv"],
    ["museum-visits", "museum-visits-2017-20.csv"],
  ].map(([feed, file]) => ({ feed, file, spec: `specs/${feed}.json`, days: "2017-04-01/2020-03-31" })),
  computed: ["computed/CFE1.3.json", "computed/CFE3.1.json"],
  spellings: [
    { list: "services", text: "Revs & Bens", code: "revenues-and-benefits", by: "Head of Data Services" },
  ],
  confirmedBy: "Head of Data Services",
};

const folder = await temporaryFolder();
const data = await temporaryFolder();

describe("the records an example lists", () => {
  let fresh: FreshLedger;
  let warehouse: Warehouse;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    warehouse = await openDuckDb(data);
    for (const part of ["records", "council"])
      await cp(join(exampleFolder, part), join(folder, part), { recursive: true });
    await write(listed);
  });
  after(async () => {
    await warehouse.close();
    await fresh.close();
  });

  const write = (list: object) => writeFile(join(folder, "records/load.json"), JSON.stringify(list));

  /** Loads what is listed, stopping after a file where one is named; gives what was loaded and told. */
  async function load(isNew: boolean, stopAfter?: string) {
    const stopping = new AbortController();
    const files: string[] = [];
    let told = "";
    const loaded = (file: string, records: number) => {
      files.push(`${file} ${records}`);
      if (file === stopAfter) stopping.abort();
    };
    await loadListed(
      fresh.ledger,
      warehouse,
      { folder, isNew, signal: stopping.signal, loaded },
      {
        environment: {},
        now: () => Temporal.Now.instant(),
        user: () => "tester",
        print: () => undefined,
        tell: (text) => {
          told += text;
        },
        watched: false,
        stopped: async () => undefined,
      },
    );
    return { files, told };
  }

  const confirmed = async () => {
    const rows = await readRows(fresh.ledger, computedResults, await present(fresh.ledger));
    return rows.map(({ measure, year, status }) => `${measure} ${year} ${status}`).sort();
  };

  it("are left alone in a ledger that held something before", async () => {
    assert.deepEqual(await load(false), { files: [], told: "" });
  });

  it("are said to be missing where a spec can't be read", async () => {
    const [first] = listed.files;
    await write({ ...listed, files: [{ ...first, spec: "specs/none.json" }] });
    assert.match(
      (await load(true)).told,
      /^The example's records were not loaded: none\.json: .*is not there/,
    );
    await write(listed);
  });

  it("stop between two files when they are told to, and go on there", async () => {
    const first = await load(true, "complaints-2017-20.csv");
    assert.deepEqual(first, { files: ["complaints-2017-20.csv 622"], told: "" });
    assert.deepEqual(await confirmed(), []);
    const second = await load(false);
    assert.deepEqual(second, { files: ["museum-visits-2017-20.csv 4765"], told: "" });
    const settled = await readRows(fresh.ledger, codeAliases, await present(fresh.ledger));
    assert.deepEqual(
      settled.map(({ alias, code }) => [alias, code]),
      [["revs & bens", "revenues-and-benefits"]],
    );
  });

  it("confirm the figures that agree with those printed", async () => {
    assert.deepEqual(
      await confirmed(),
      ["CFE1.3", "CFE3.1"].flatMap((measure) =>
        [2017, 2018, 2019].map((year) => `${measure} ${year} confirmed`),
      ),
    );
  });

  it("are loaded once: another start writes nothing", async () => {
    const before = await present(fresh.ledger);
    assert.deepEqual(await load(true), { files: [], told: "" });
    assert.equal((await present(fresh.ledger)).entry, before.entry);
    const loads = await readRows(fresh.ledger, feedLoads, before);
    assert.deepEqual(loads.map(({ file }) => file).sort(), [
      "complaints-2017-20.csv",
      "museum-visits-2017-20.csv",
    ]);
  });

  it("all stand in the example's own list", async () => {
    const own = JSON.parse(await readFile(join(exampleFolder, "records/load.json"), "utf8"));
    assert.deepEqual([own.feeds.length, own.computed.length, own.files.length], [12, 20, 19]);
  });
});
