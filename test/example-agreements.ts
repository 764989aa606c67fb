import { join } from "node:path";
import type { Agreement } from "../src/domain/data-package/agreement.ts";
import { readPackages } from "../src/ingest/read-packages.ts";
import { present } from "../src/ledger/as-at.ts";
import { readAgreement, readPortfolios } from "../src/ledger/read-agreement.ts";
import { importPackages } from "../src/operations/import-packages.ts";
import { freshLedger } from "./fresh-ledger.ts";

/** Every agreement of an example, as the ledger gives it back once all its packages are in. */
export async function exampleAgreements(example: string): Promise<readonly Agreement[]> {
  const fresh = await freshLedger();
  try {
    const { ledger } = fresh;
    const packages = await readPackages(join(import.meta.dirname, "../examples", example));
    const now = Temporal.Now.instant();
    await importPackages(ledger, { packages, actor: "example", now, write: true, retractMissing: false });
    const at = await present(ledger);
    const agreements: Agreement[] = [];
    for (const { portfolio, year } of await readPortfolios(ledger, at)) {
      const agreement = await readAgreement(ledger, at, portfolio, year);
      if (agreement !== undefined) agreements.push(agreement);
    }
    return agreements;
  } finally {
    await fresh.close();
  }
}
