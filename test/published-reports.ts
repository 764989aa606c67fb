import { results } from "../src/domain/data-package/tables/measures.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import type { ReportName } from "../src/domain/publication/report-id.ts";
import { decimal } from "../src/domain/value/decimal.ts";
import { present } from "../src/ledger/as-at.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { readRows } from "../src/ledger/read-rows.ts";
import { approveReport } from "../src/operations/approve-report.ts";
import { publishReport } from "../src/operations/publish-report.ts";
import { withdrawReport } from "../src/operations/withdraw-report.ts";
import { tell } from "./tell.ts";

const year = financialYear(2024);

/** The made-up council's agreement that is published, and later amended. */
export const publishedAgreement: ReportName = { portfolio: "MUP", year, kind: "agreement" };

const firstDay = Temporal.PlainDate.from("2025-03-03");

/** Approves and publishes a version of a report. Throws where that is refused. */
export async function publishVersion(
  ledger: Ledger,
  name: ReportName,
  version: string,
  more: { readonly on?: Temporal.PlainDate; readonly label?: string; readonly note?: string } = {},
): Promise<void> {
  const { on = Temporal.Now.plainDateISO("Europe/London"), ...said } = more;
  const common = { name, version, on, actor: "a performance officer" };
  const approved = await approveReport(ledger, {
    ...common,
    ...said,
    approvedBy: "Director of Places",
    now: Temporal.Now.instant(),
  });
  if (!approved.ok || approved.value.kind !== "approved") {
    throw new Error(`${version} could not be approved.`, { cause: approved });
  }
  const published = await publishReport(ledger, { ...common, now: Temporal.Now.instant() });
  if (!published.ok || published.value.kind !== "published") {
    throw new Error(`${version} could not be published.`, { cause: published });
  }
}

/**
 * Publishes reports over the made-up council: an agreement as of 3 March 2025, amended today since a result was
 * corrected, and a summary that is withdrawn again.
 */
export async function publishReports(ledger: Ledger): Promise<void> {
  await publishVersion(ledger, publishedAgreement, "1.0", { on: firstDay, label: "1.0 (Scrutiny)" });
  const summary: ReportName = { ...publishedAgreement, kind: "summary" };
  await publishVersion(ledger, summary, "1.0", { on: firstDay });
  await correctResult(ledger);
  const note = "The result of MUP1.1 for 2023/24 counted five cases too few.";
  await publishVersion(ledger, publishedAgreement, "1.1", { note });
  const withdrawn = await withdrawReport(ledger, {
    name: summary,
    version: "1.0",
    reason: "It was printed from an old draft",
    actor: "a performance officer",
    now: Temporal.Now.instant(),
  });
  if (!withdrawn.ok) throw new Error("The summary could not be withdrawn.", { cause: withdrawn });
}

/** The year's result of MUP1.1 becomes 4,444 of 5,222, which is 85.1%. */
async function correctResult(ledger: Ledger): Promise<void> {
  const rows = await readRows(ledger, results, await present(ledger), [
    { column: "measure", values: ["MUP1.1"] },
    { column: "year", values: ["2023"] },
  ]);
  const row = rows.find(({ period, area }) => period === "year" && area === "council");
  if (row === undefined) throw new Error("The made-up council has no result of MUP1.1 for 2023/24.");
  const corrected = { ...row, value: decimal("85.1"), numerator: 4444 };
  const today = Temporal.Now.plainDateISO("Europe/London").toString();
  await tell(ledger, { on: today, facts: [{ table: results, row: corrected }] });
}
