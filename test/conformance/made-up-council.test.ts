import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { madeUpFiles } from "../../scripts/make-made-up-council.ts";
import { assessAgreement } from "../../src/domain/assessment/assess-agreement.ts";
import type { Agreement } from "../../src/domain/data-package/agreement.ts";
import { reconcile } from "../../src/domain/reconciliation/reconcile.ts";
import { readPackages } from "../../src/ingest/read-packages.ts";
import { present } from "../../src/ledger/as-at.ts";
import { readAgreement, readPortfolios } from "../../src/ledger/read-agreement.ts";
import { importPackages } from "../../src/operations/import-packages.ts";
import { type FreshLedger, freshLedger } from "../fresh-ledger.ts";

const examples = join(import.meta.dirname, "../../examples");
const now = Temporal.Instant.from("2025-03-03T09:00Z");

let fresh: FreshLedger;
let agreements: readonly Agreement[] = [];

before(async () => {
  fresh = await freshLedger();
  const packages = await readPackages(join(examples, "made-up"));
  const report = await importPackages(fresh.ledger, asked(packages));
  assert.deepEqual([...report.issues, ...report.doubts], []);
  agreements = await agreementsHeld();
});

after(() => fresh.close());

function asked(packages: Parameters<typeof importPackages>[1]["packages"]) {
  return { packages, actor: "made up", now, write: true, retractMissing: false };
}

async function agreementsHeld(): Promise<readonly Agreement[]> {
  const at = await present(fresh.ledger, now);
  const held = await readPortfolios(fresh.ledger, at);
  const read = await Promise.all(
    held.map(({ portfolio, year }) => readAgreement(fresh.ledger, at, portfolio, year)),
  );
  return read.filter((one) => one !== undefined);
}

test("the files of the made-up council are what its generator writes", () => {
  const files = madeUpFiles();
  for (const [path, text] of files) {
    assert.equal(
      readFileSync(join(examples, path), "utf8"),
      text,
      `${path}: run scripts/make-made-up-council.ts`,
    );
  }
  const kept = ["made-up", "made-up-odd-figures"].flatMap((folder) =>
    readdirSync(join(examples, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(csv|json)$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  assert.deepEqual(kept.toSorted(), [...files.keys()].toSorted());
});

test("three portfolios of two years are held, and nothing fails to tie but the target left blank", () => {
  assert.equal(agreements.length, 6);
  assert.deepEqual(
    agreements
      .flatMap((agreement) => reconcile(agreement).findings)
      .map(({ key }) => key)
      .toSorted(),
    ["f23.mur.2023-24.targets.mur2.6.all.2024-25", "f23.mur.2024-25.targets.mur2.6.all.2024-25"],
  );
});

test("every measure of every agreement can be assessed", () => {
  const assessed = agreements.flatMap(assessAgreement);
  assert.equal(assessed.length, 70);
});
