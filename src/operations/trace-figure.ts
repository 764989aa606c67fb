import type { Agreement } from "../domain/data-package/agreement.ts";
import { figureId, parseFigureId } from "../domain/data-package/figure-id.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { periods } from "../domain/data-package/tables/cycle.ts";
import { type MeasureRow, measures } from "../domain/data-package/tables/measures.ts";
import { council } from "../domain/data-package/tables/organisation.ts";
import { type FinancialYear, financialYear } from "../domain/period/financial-year.ts";
import { alsoPrinted } from "../domain/receipt/also-printed.ts";
import { belongsTo, portfolioOf } from "../domain/receipt/belongs-to.ts";
import { citationOf } from "../domain/receipt/citation.ts";
import { figureWords } from "../domain/receipt/figure-words.ts";
import type { PrintedIn, Receipt, Telling } from "../domain/receipt/receipt.ts";
import { restOfRow } from "../domain/receipt/rest-of-row.ts";
import { tellingsOf } from "../domain/receipt/tellings.ts";
import type { Checked } from "../domain/reconciliation/finding.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement } from "../ledger/read-agreement.ts";
import { readHistory, type Version } from "../ledger/read-history.ts";
import { readRows } from "../ledger/read-rows.ts";
import { readWorkedOut } from "./read-worked-out.ts";

type CheckedAgreement = { readonly agreement: Agreement; readonly checked: Checked };

/** Where receipts are read from. */
export type Tracing = {
  readonly ledger: Ledger;
  readonly at: AsAt;
  /** An agreement already read at that point, where the caller keeps them. */
  readonly agreement?: (portfolio: string, year: FinancialYear) => Promise<CheckedAgreement | undefined>;
};

/** The receipt of the figure with that lasting name; undefined where the ledger was told nothing of it. */
export async function traceFigure(name: string, tracing: Tracing): Promise<Receipt | undefined> {
  const { ledger, at } = tracing;
  const place = parseFigureId(name);
  if (place === undefined) return undefined;
  const { table, property } = place;
  const written = await readHistory(ledger, table, place.key, at);
  const row = written.find(({ retracted }) => !retracted)?.row ?? written[0]?.row;
  if (row === undefined) return undefined;
  const figure = figureId(table, row, property);
  const measure = await measureOf(tracing, table, row);
  const named = "period" in table.columns ? await readRows(ledger, periods, at) : [];
  const tellings = tellingsOf(written.map(writtenOf), { table, property, measure, periods: named });
  const [newest] = tellings;
  if (newest === undefined) return undefined;
  const found = await agreementOf(tracing, row, measure);
  const what = figureWords(table, row, property, measure, named);
  const said = tellings.find((telling) => telling.said !== undefined)?.said;
  const printedIn = printedInOf(found?.agreement, row);
  const [council_] = await readRows(ledger, council, at);
  return {
    figure,
    what,
    said,
    standing: standingOf(tellings),
    tellings,
    restOfRow: restOfRow(table, row, property, measure),
    alsoPrinted: found === undefined ? [] : alsoPrinted(found.agreement, figure),
    findings: (found?.checked.findings ?? []).filter(({ figures }) =>
      figures.some((one) => one.figure === figure),
    ),
    sumsChecked: found?.checked.sumsChecked,
    printedIn,
    belongsTo: belongsTo(table, row, measure),
    workedOut: await readWorkedOut(ledger, at, { table, row, measure }),
    citation: citationOf({ figure, council: council_?.name, what, said, printedIn, newest }),
  };
}

function writtenOf({ row, retracted, rowLine, entry }: Version) {
  const { sourceName, sourceSha256 } = entry;
  return {
    row,
    retracted,
    rowLine,
    entry: {
      number: entry.entryId,
      recordedAt: Temporal.Instant.from(entry.recordedAt),
      knownAt: Temporal.Instant.from(entry.knownAt),
      actor: entry.actor,
      operation: entry.operation,
      file:
        sourceName === null || sourceSha256 === null ? undefined : { name: sourceName, sha256: sourceSha256 },
      note: entry.note ?? undefined,
    },
  };
}

function standingOf(tellings: readonly Telling[]): Receipt["standing"] {
  if (tellings[0]?.kind === "retracted") return "retracted";
  return tellings.some(({ kind }) => kind === "corrected" || kind === "restored") ? "corrected" : "stands";
}

/** The definition that goes with the row: of the row's own year and paper where there is one, else the newest. */
async function measureOf({ ledger, at }: Tracing, table: Table, row: Row): Promise<MeasureRow | undefined> {
  const { measure, year, sourceFile } = row;
  if (!("measure" in table.columns) || typeof measure !== "string") return undefined;
  const defined = await readRows(ledger, measures, at, [{ column: "measure", values: [measure] }]);
  const newestFirst = defined.toSorted((left, right) => right.year - left.year);
  return (
    newestFirst.find((one) => table.name === measures.name && one.year === year) ??
    newestFirst.find((one) => one.sourceFile === sourceFile) ??
    newestFirst[0]
  );
}

async function agreementOf(
  { ledger, at, agreement }: Tracing,
  row: Row,
  measure: MeasureRow | undefined,
): Promise<CheckedAgreement | undefined> {
  const portfolio = measure?.portfolio ?? portfolioOf(row);
  const year = measure?.year ?? row["year"];
  if (portfolio === undefined || typeof year !== "number") return undefined;
  const of = financialYear(year);
  if (agreement !== undefined) return agreement(portfolio, of);
  const read = await readAgreement(ledger, at, portfolio, of);
  return read && { agreement: read, checked: reconcile(read) };
}

function printedInOf(agreement: Agreement | undefined, { sourceFile }: Row): PrintedIn | undefined {
  const document = agreement?.documents.find(({ file }) => file !== undefined && file === sourceFile);
  return (
    document && {
      title: document.title,
      date: document.date,
      version: document.version,
      approvedBy: document.approvedBy,
    }
  );
}
