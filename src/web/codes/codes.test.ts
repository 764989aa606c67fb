import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { importInto } from "../../../test/import-into.ts";
import { counterText } from "../../../test/made-feed.ts";
import { madePackage } from "../../../test/made-package.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import {
  codeAliases,
  codeChanges,
  codeLists,
  disclosureRules,
} from "../../domain/data-package/tables/records.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { addFeed } from "../../operations/add-feed.ts";
import { loadFeed } from "../../operations/load-feed.ts";
import { openDuckDb } from "../../warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { codeListAnswer, codeListsAnswer } from "../api/codes-list.ts";
import { openApp } from "../app.ts";

const folder = await temporaryFolder();
const day = (text: string) => Temporal.PlainDate.from(text);
const review = day("2023-05-04");
const ward = (code: string, name: string, more: object = {}) => ({ list: "wards", code, name, ...more });
const change = (to: string, share: string) => ({
  ...{ list: "wards", from: "mill-old", to, kind: "redrawn", on: review, share: decimal(share) },
  basis: "electors in 2022",
});

const wards = [
  ward("borough", "The borough"),
  ward("mill-old", "Mill (2004)", { parent: "borough", to: day("2023-05-03") }),
  ward("mill", "Mill", { parent: "borough", from: review, outside: "E05000001" }),
  ward("park", "Park", { parent: "borough", from: review }),
];

/** What records call wards: thrice a spelling that nobody settled, and once what may be a person's name. */
const spelt = ["mill", "Park", "Mil ward", "MIL WARD", "mil  ward", "J Smith", "the mill"];

describe("the pages of code lists", () => {
  let fresh: FreshLedger;
  let warehouse: Warehouse;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    warehouse = await openDuckDb(join(folder, "warehouse"));
    const rule = {
      feed: "all",
      least: 2,
      records: "withheld",
      reason: "Settled.",
      approvedBy: "Head of Data",
    };
    const package_ = madePackage({
      tables: [
        [codeLists, wards],
        [codeAliases, [{ list: "wards", alias: "the mill", code: "mill", decidedBy: "Head of Elections" }]],
        [codeChanges, [change("mill", "0.55"), change("park", "0.45")]],
        [disclosureRules, [rule]],
      ],
    });
    assert.deepEqual((await importInto(fresh.ledger, [package_])).issues, []);
    const columns = JSON.parse(counterText()).columns.map((one: { name: string }) =>
      one.name === "desk" ? { ...one, list: "wards" } : one,
    );
    const who = { actor: "tester", now: Temporal.Now.instant() };
    assert.ok(
      (await addFeed(fresh.ledger, { text: counterText({ columns }), file: "counter.json", ...who })).ok,
    );
    const path = join(folder, "counter.csv");
    const lines = spelt.map((text, at) => `${at + 1},0${at + 1}/05/2024,${text},5,,x`);
    await writeFile(path, ["ticket,day,desk,minutes,paid,surname", ...lines].join("\n"));
    assert.equal((await loadFeed(fresh.ledger, warehouse, { feed: "counter", path, ...who })).kind, "loaded");
    app = await openApp(
      fresh.ledger,
      ({ cause }) => {
        throw cause;
      },
      warehouse,
    );
  });
  after(async () => {
    await warehouse.close();
    await fresh.close();
  });

  const page = async (path: string) => (await app.request(path)).text();

  it("say of each list how many codes hold, and how many spellings match nothing", async () => {
    const words = pageWords(await page("/codes"));
    assert.match(words, /One list holds 3 codes in force on .+\. Records have 2 spellings that match none\./);
    assert.match(words, /Wards 3 1 0 1 2 Counter visits/);
  });

  it("put what matches nothing first, with the likeliest code and how to settle it", async () => {
    const words = sectionWords(await page("/codes/wards"), "unmatched");
    assert.match(words, /2 spellings match no code\. Those below stand in 3 of the 7 records looked at\./);
    assert.match(words, /“(?:Mil ward|MIL WARD|mil ward)” 3 Counter visits \(desk\) Mill \(mill\)/);
    assert.match(words, /outturn codes settle wards .MIL WARD. mill --by .POST./i);
  });

  it("show no spelling of fewer records than the rule for small numbers allows", async () => {
    for (const path of ["/codes/wards", "/api/v1/codes/wards", "/codes"]) {
      assert.ok(!(await page(path)).includes("J Smith"), path);
    }
    const words = sectionWords(await page("/codes/wards"), "unmatched");
    assert.match(
      words,
      /1 more spelling of too few records to be shown: outturn codes review wards lists them\./,
    );
  });

  it("show the codes beneath their parents, what has ended, what changed, and who settled a spelling", async () => {
    const html = await page("/codes/wards");
    assert.match(sectionWords(html, "codes"), /The borough borough – – Mill mill E05000001 4 May 2023 Park/);
    assert.match(sectionWords(html, "others"), /Mill \(2004\) mill-old 3 May 2023/);
    assert.match(
      sectionWords(html, "changes"),
      /Mill \(2004\) \(mill-old\) was redrawn on 4 May 2023: 55% to Mill \(mill\) and 45% to Park \(park\)\. electors in 2022/,
    );
    assert.match(sectionWords(html, "spellings"), /“the mill” Mill \(mill\) Head of Elections/);
  });

  it("show of a code where it comes from with shares and basis, and which feeds use it", async () => {
    const html = await page("/codes/wards/MILL");
    assert.match(pageWords(html), /Mill has been in force since 4 May 2023\. It took over from one other\./);
    assert.match(html, /<title id="lineage-picture-wide-title">Where Mill comes from and what became of it</);
    assert.match(
      sectionWords(html, "lineage"),
      /Mill \(2004\) \(mill-old\) Mill \(mill\) 55% Redrawn electors in 2022/,
    );
    assert.match(sectionWords(html, "about"), /Belongs to The borough Used by Counter visits \(desk\)/);
    const old = pageWords(await page("/codes/wards/mill-old"));
    assert.match(old, /Mill \(2004\) ended on 3 May 2023\. Two others took over from it\./);
  });

  it("offer the nearest for a list or code that is not there", async () => {
    const missing = await app.request("/codes/ward");
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /No code list is called “ward”.*href="\/codes\/wards"/s);
    const code = await app.request("/codes/wards/mil");
    assert.equal(code.status, 404);
    assert.match(await code.text(), /has no code “mil”.*Mill \(mill\)/s);
  });

  it("answer programs with the same", async () => {
    const lists = codeListsAnswer.parse(await (await app.request("/api/v1/codes")).json());
    assert.deepEqual(
      lists.items.map(({ list, inForce, unmatched }) => [list, inForce, unmatched]),
      [["wards", 3, 2]],
    );
    const one = codeListAnswer.parse(await (await app.request("/api/v1/codes/wards")).json());
    assert.deepEqual([one.codes.length, one.unmatched.length, one.withheld], [4, 1, 1]);
    assert.deepEqual(
      one.changes.map(({ from, comparable, parts }) => [from, comparable, parts.length]),
      [["mill-old", true, 2]],
    );
    assert.equal((await app.request("/api/v1/codes/ward")).status, 404);
  });
});
