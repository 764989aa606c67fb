import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPackages } from "../src/ingest/read-packages.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { importPackages } from "../src/operations/import-packages.ts";
import { serve } from "../src/web/server.ts";
import { startChromium } from "../test/chromium.ts";

// Takes the README's picture of a portfolio from a system of its own, started for it: node scripts/take-screenshot.ts
const repository = join(import.meta.dirname, "..");
const picture = join(repository, "docs/images/portfolio.png");
const shown = { path: "/portfolios/rcg/2021-22", width: 1280, height: 1180 };

const data = await mkdtemp(join(tmpdir(), "outturn-screenshot-"));
const open = await openLedger({ kind: "embedded", dataFolder: data });
try {
  const packages = await readPackages(join(repository, "examples/stockport"));
  const now = Temporal.Now.instant();
  await importPackages(open.ledger, { packages, actor: "example", now, write: true, retractMissing: false });
  const report = ({ cause }: { readonly cause: unknown }) => console.error(cause);
  const site = await serve(open.ledger, { port: 0, host: "127.0.0.1", report });
  await photograph(site.address);
  await site.close();
} finally {
  await open.close();
  await rm(data, { recursive: true, force: true });
}

async function photograph(address: string): Promise<void> {
  const browser = await startChromium();
  const { width, height } = shown;
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${address}${shown.path}`, { waitUntil: "networkidle" });
  await page.screenshot({ path: picture });
  await browser.close();
  console.log(`Wrote ${picture}`);
}
