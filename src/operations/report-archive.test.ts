import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { publishedAgreement, publishVersion } from "../../test/published-reports.ts";
import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { present } from "../ledger/as-at.ts";
import { versionsOf } from "./publication-rows.ts";
import { archiveOf } from "./report-archive.ts";

describe("the archive of a publication", () => {
  let fresh: FreshLedger;
  let row: PublicationRow | undefined;
  let files: ReadonlyMap<string, Uint8Array>;
  before(async () => {
    fresh = await freshLedger({ example: "made-up" });
    const on = Temporal.PlainDate.from("2025-03-03");
    await publishVersion(fresh.ledger, publishedAgreement, "1.0", { on });
    [row] = await versionsOf(fresh.ledger, await present(fresh.ledger), publishedAgreement);
    assert.ok(row);
    const names = Object.entries(unzipSync(await archiveOf(fresh.ledger, row)));
    files = new Map(names.map(([name, bytes]) => [name.replace("mup-2024-25-agreement-1.0/", ""), bytes]));
  });
  after(() => fresh.close());

  const text = (name: string) => strFromU8(files.get(name) ?? new Uint8Array());
  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

  it("holds what was published, byte for byte, in every format", () => {
    for (const format of ["html", "pdf", "docx", "ods"] as const) {
      assert.equal(digest(files.get(`report.${format}`) ?? new Uint8Array()), row?.[format], format);
    }
    assert.equal(digest(files.get("report.json") ?? new Uint8Array()), row?.model);
    assert.equal(digest(files.get("words-and-values.json") ?? new Uint8Array()), row?.valuesSha256);
  });

  it("lists the digest of each of its files, so that one command checks them all", () => {
    const sums = new Map(
      text("SHA256SUMS")
        .trimEnd()
        .split("\n")
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    for (const [name, bytes] of files) {
      if (name !== "SHA256SUMS") assert.equal(sums.get(name), digest(bytes), name);
    }
    assert.equal(sums.size, files.size - 1);
  });

  it("has every table as CSV under the code printed with it, and every figure with its name", () => {
    const tables = [...files.keys()].filter((name) => name.startsWith("tables/"));
    const report = JSON.parse(text("report.json"));
    const codes = [...JSON.stringify(report).matchAll(/"code":"([2-9A-HJ-NP-Z]{6})"/g)].map(
      ([, code]) => code,
    );
    assert.deepEqual(tables.map((name) => name.slice(7, 13)).sort(), codes.toSorted());
    const values = JSON.parse(text("values.json"));
    const result = values.values.find(
      ({ figure }: { figure?: string }) => figure === "results/MUP1.1/all/council/2023-24/year/value",
    );
    assert.equal(result?.text, "85.0%");
    assert.match(text("values.csv"), /85\.0%,results\/MUP1\.1\/all\/council\/2023-24\/year\/value\r\n/);
  });

  it("says in plain words what is in it and how to check it", () => {
    assert.match(
      text("README.txt"),
      /Version 1\.0\. Published 3 March 2025\. Approved by Director of Places/,
    );
    assert.match(text("README.txt"), new RegExp(row?.valuesSha256 ?? "missing"));
  });

  it("opens without a server: its page asks for nothing from anywhere", () => {
    const page = text("report.html");
    assert.doesNotMatch(page, /<script|<link|(?:src|href)="(?!#|data:|https?:\/\/)/);
  });

  it("is the same bytes whenever it is made", async () => {
    assert.ok(row);
    const [one, other] = [await archiveOf(fresh.ledger, row), await archiveOf(fresh.ledger, row)];
    assert.equal(digest(one), digest(other));
  });
});
