import { agreementTables, reportTables } from "../domain/data-package/agreement.ts";
import type { Table } from "../domain/data-package/table.ts";
import { parseReportId, type ReportName } from "../domain/publication/report-id.ts";
import { type Issue, no, ok, type Result } from "../domain/result.ts";
import { appendEntry, type NewFact, type Writing } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { fileDigest } from "../ledger/kept-files.ts";
import { readRows } from "../ledger/read-rows.ts";
import { storeRow } from "../ledger/stored-row.ts";
import { type DocumentMark, readMark } from "../report/docx/document-mark.ts";
import { madeFrom } from "../report/docx/document-references.ts";
import { docxLimits, docxParts } from "../report/docx/docx-parts.ts";
import { type ReadBack, readBack, type TextChange } from "../report/docx/read-back.ts";
import type { Report } from "../report/model/report.ts";
import { draftReport } from "./draft-report.ts";
import { oneTransaction } from "./one-transaction.ts";
import { versionsOf } from "./publication-rows.ts";
import { modelOf } from "./published-model.ts";

export type ReadingBack = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly actor: string;
  readonly now: Temporal.Instant;
  /** false shows what the document would change and writes nothing. */
  readonly write: boolean;
};

/** What an edited document asks for, and the entry that took it. */
export type TakenBack = ReadBack & {
  readonly report: Report;
  /** Undefined where nothing was written: nothing to take, something refused, or only looked at. */
  readonly entry: number | undefined;
};

/**
 * Reads a Word document Outturn made and people edited, against the very report it was made from. Edited words become
 * one entry that supersedes the texts they were made from, unless anything in the document is refused: a changed figure,
 * or words changed where nobody writes. Refused whole for a document that names no report that is held.
 */
export async function readBackReport(ledger: Ledger, reading: ReadingBack): Promise<Result<TakenBack>> {
  const mark = await markOf(reading.file.bytes);
  if (!mark.ok) return mark;
  return oneTransaction<Result<TakenBack>>(ledger, reading.now, async (writing, now) => {
    const answer = await takeBack(writing, { ...reading, now }, mark.value);
    return { answer, keep: answer.ok && answer.value.entry !== undefined };
  });
}

async function markOf(bytes: Uint8Array): Promise<Result<DocumentMark>> {
  const parts = await docxParts(bytes, docxLimits);
  if (!parts.ok) return parts;
  const mark = readMark(madeFrom(parts.value) ?? "");
  if (mark !== undefined) return ok(mark);
  const message =
    "The document does not say which report it was made from. Make it anew with outturn report, edit that in Word and send it back.";
  return no({ field: "", message });
}

async function takeBack(
  writing: Writing,
  reading: ReadingBack,
  mark: DocumentMark,
): Promise<Result<TakenBack>> {
  const found = await reportOf(writing, reading.now, mark);
  if (!found.ok) return found;
  const { report, name } = found.value;
  const read = await readBack(reading.file.bytes, report);
  if (!read.ok) return read;
  const texts = await textRows(writing, reading.now, name);
  const placed = read.value.changes.map((change) => ({ change, fact: factOf(change, texts) }));
  const homeless = placed.filter(({ fact }) => fact === undefined).map(({ change }) => notText(change));
  const refused = [...read.value.refused, ...homeless];
  const changes = placed.flatMap(({ change, fact }) => (fact === undefined ? [] : [change]));
  const facts = placed.flatMap(({ fact }) => fact ?? []);
  const taken = { ...read.value, changes, refused, report };
  if (!reading.write || refused.length > 0 || facts.length === 0) return ok({ ...taken, entry: undefined });
  const entry = await appendEntry(writing, {
    ...{ recordedAt: reading.now, knownAt: reading.now, actor: reading.actor, operation: "edit" },
    source: { name: reading.file.name, sha256: fileDigest(reading.file.bytes) },
    note: `${report.title}: words edited in ${facts.length === 1 ? "a section" : `${facts.length} sections`}`,
    facts: [...new Set(facts.map(({ table }) => table))].map((table) => ({
      table,
      facts: facts.filter((one) => one.table === table).map(({ fact }) => fact),
    })),
  });
  return ok({ ...taken, entry });
}

type Named = { readonly report: Report; readonly name: ReportName };

/** The version published under that name, or the draft as the ledger knew it at that instant. */
async function reportOf(writing: Writing, now: Temporal.Instant, mark: DocumentMark): Promise<Result<Named>> {
  const name = parseReportId(mark.id);
  if (name === undefined) return no({ field: "", message: `“${mark.id}” is not the name of a report.` });
  const head = await present(writing, now);
  const draft = await draftReport(writing, { ...head, known: Temporal.Instant.from(mark.asAt) }, name);
  if (!draft.ok) return draft;
  const own = draft.value.source.name;
  const row = (await versionsOf(writing, head, own)).find(
    ({ label, version }) => (label ?? version) === mark.version,
  );
  const published = row && (await modelOf(writing, row));
  return ok({ report: published ?? draft.value.report, name: own });
}

type TextRow = { readonly table: Table; readonly text: string; superseded(text: string): NewFact };

/** The texts a report's words are made from, as they stand now. */
async function textRows(
  writing: Writing,
  now: Temporal.Instant,
  name: ReportName,
): Promise<readonly TextRow[]> {
  const head = await present(writing, now);
  const mine = [
    { column: "portfolio", values: [name.portfolio] },
    { column: "year", values: [String(name.year)] },
  ];
  const { reportTexts } = reportTables;
  const { narratives } = agreementTables;
  const texts = await readRows(writing, reportTexts, head, mine);
  const narrated = await readRows(writing, narratives, head, mine);
  return [
    ...texts.map((row) => textRow(reportTexts, row.text, (text) => storeRow(reportTexts, { ...row, text }))),
    ...narrated.map((row) => textRow(narratives, row.text, (text) => storeRow(narratives, { ...row, text }))),
  ];
}

function textRow(table: Table, text: string, stored: (text: string) => NewFact["row"]): TextRow {
  return {
    table,
    text,
    superseded: (after) => ({ row: stored(after), retracted: false, rowLine: null }),
  };
}

/** The row whose text was printed: known by its words, which the document carries as they were. */
function factOf({ before, after }: TextChange, texts: readonly TextRow[]) {
  const row = texts.find(({ text }) => text.trim() === before.trim());
  return row && { table: row.table, fact: row.superseded(after) };
}

function notText({ section, title }: TextChange): Issue {
  const message = `The words of “${title}” have changed in the ledger since the document was made. Make the document anew and edit that.`;
  return { field: section, message };
}
