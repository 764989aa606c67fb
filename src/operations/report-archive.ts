import { stringify } from "csv-stringify/sync";
import { strToU8, zipSync } from "fflate";
import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { idInTables } from "../domain/publication/report-id.ts";
import type { Ledger } from "../ledger/database.ts";
import { fileDigest, readKeptFile } from "../ledger/kept-files.ts";
import { printedCsv } from "../open-data/printed-csv.ts";
import { safeText } from "../open-data/safe-cell.ts";
import type { Report } from "../report/model/report.ts";
import { everyTable } from "../report/model/walk.ts";
import { reportSheets } from "../report/sheets/report-sheets.ts";
import { type PrintedValue, printedValues } from "../report/values/printed-values.ts";
import { valuesText } from "../report/values/values-text.ts";
import { archiveReadme } from "./archive-readme.ts";
import { formats } from "./render-report.ts";

type File = readonly [name: string, bytes: Uint8Array];

/**
 * A published version as one archive that needs no server: its page, PDF, Word document and spreadsheet as they were
 * published, every table as CSV, every figure with its name, the words and values its digest is of, and the digest of
 * each file. The same version gives the same bytes. Throws where the ledger no longer keeps one of the files.
 */
export async function archiveOf(ledger: Ledger, row: PublicationRow): Promise<Uint8Array> {
  const model = await keptBytes(ledger, row, "model");
  const report = JSON.parse(Buffer.from(model).toString("utf8")) as Report;
  const values = printedValues(report);
  const files: File[] = [["report.json", model]];
  for (const format of formats) files.push([`report.${format}`, await keptBytes(ledger, row, format)]);
  files.push(
    ["values.json", strToU8(valuesJson(row, values))],
    ["values.csv", strToU8(valuesCsv(values))],
    ["words-and-values.json", strToU8(valuesText(report))],
    ...tableFiles(report),
  );
  files.push(["README.txt", strToU8(archiveReadme(report, row))]);
  const inOrder = files.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const sums = inOrder.map(([name, bytes]) => `${fileDigest(bytes)}  ${name}\n`).join("");
  const folder = `${idInTables(row)}-${row.version}`;
  const all: readonly File[] = [...inOrder, ["SHA256SUMS", strToU8(sums)]];
  return zipSync(Object.fromEntries(all.map(([name, bytes]) => [`${folder}/${name}`, bytes])), {
    mtime: "1980-01-01T00:00:00",
  });
}

async function keptBytes(
  ledger: Ledger,
  row: PublicationRow,
  file: "model" | (typeof formats)[number],
): Promise<Uint8Array> {
  const digest = row[file];
  const kept = digest === undefined ? undefined : await readKeptFile(ledger, digest);
  if (kept === undefined) throw new Error(`The ${file} of ${row.title}, ${row.version}, is no longer kept.`);
  return kept.bytes;
}

function tableFiles(report: Report): readonly File[] {
  const sheets = reportSheets(report);
  return [...everyTable(report.sections)].flatMap(({ id, code }, at): readonly File[] => {
    const sheet = sheets[at];
    const name = id.replaceAll(/[^\w.-]+/g, "-");
    return sheet === undefined ? [] : [[`tables/${code}-${name}.csv`, strToU8(printedCsv(sheet))]];
  });
}

function valuesJson(row: PublicationRow, values: readonly PrintedValue[]): string {
  const { title, version, label, asAt, approvedBy, approvedOn, publishedOn, valuesSha256 } = row;
  const facts = {
    report: idInTables(row),
    ...{ title, version, label, asAt, approvedBy, valuesSha256 },
    approvedOn: approvedOn.toString(),
    publishedOn: publishedOn?.toString(),
    values: values.map(({ label: what, section, text, figure }) => ({ what, section, text, figure })),
  };
  return `${JSON.stringify(facts, null, 1)}\n`;
}

function valuesCsv(values: readonly PrintedValue[]): string {
  const lines = values.map(({ label, section, text, figure }) => [
    safeText(label),
    section,
    text,
    figure ?? "",
  ]);
  return stringify([["what", "section", "printed", "figure"], ...lines], { record_delimiter: "windows" });
}
