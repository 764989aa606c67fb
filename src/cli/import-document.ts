import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readBackReport, type TakenBack } from "../operations/read-back-report.ts";
import { actorGiven } from "./actor-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import type { ImportOptions } from "./import-options.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

/** Whether a path is a Word document: called so, there, and packed as one. */
export async function isDocument(path: string): Promise<boolean> {
  if (!/\.docx$/i.test(path)) return false;
  const bytes = await readFile(path).catch(() => undefined);
  return bytes?.subarray(0, 2).toString("latin1") === "PK";
}

/**
 * `outturn import report.docx`: reads back a Word document of a report that people edited. Edited words are proposed, or
 * written; a changed figure is refused with where it comes from.
 */
export async function importDocumentCommand(
  path: string,
  options: ImportOptions,
  effects: Effects,
): Promise<Exit> {
  const file = { name: basename(path), bytes: await readFile(path) };
  const reading = {
    file,
    actor: actorGiven(options.by, effects),
    now: effects.now(),
    write: options.check !== true,
  };
  const result = await withLedger(effects, options.data, ({ ledger }) => readBackReport(ledger, reading));
  if (!result.ok) throw new WrongUse(result.issues.map((one) => one.message).join("\n"));
  const taken = result.value;
  effects.print(options.json === true ? json(taken) : words(taken, reading.write));
  return taken.refused.length > 0 ? exits.findings : exits.done;
}

function json({ report, entry, changes, refused, remarks }: TakenBack): string {
  return `${JSON.stringify({ report: report.id, entry: entry ?? null, changes, refused, remarks }, null, 2)}\n`;
}

function words({ report, entry, changes, refused, remarks }: TakenBack, write: boolean): string {
  const read = `Read against ${report.title}, version ${report.version}.\n`;
  const said = remarks.map((remark) => `${remark}\n`);
  const edited = changes.map(
    ({ title, before, after }) => `\n${title}\n  was: ${oneLine(before)}\n  now: ${oneLine(after)}\n`,
  );
  const stopped = refused.map(({ field, message }) => `  ${field === "" ? "" : `${field}: `}${message}\n`);
  const why =
    refused.length > 0 ? `\n${plural(refused.length, "change")} refused, so nothing is written:\n` : "";
  return [read, ...said, ...edited, why, ...stopped, outcome({ changes, refused, entry }, write)].join("");
}

function outcome(
  { changes, refused, entry }: Pick<TakenBack, "changes" | "refused" | "entry">,
  write: boolean,
) {
  if (entry !== undefined) return `\nWrote ${plural(changes.length, "edited text")} in entry ${entry}.\n`;
  if (refused.length > 0) return "";
  if (changes.length === 0) return "The document says what the report says: there is nothing to take.\n";
  return write ? "" : "\nNothing was written: --check only shows it.\n";
}

const longest = 300;

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
