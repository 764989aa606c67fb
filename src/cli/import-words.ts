import { basename, dirname } from "node:path";
import { dayOf } from "../domain/period/day-of.ts";
import { type ImportIssue, issueCount, placeWords } from "../ingest/import-issue.ts";
import type { ImportReport } from "../operations/import-packages.ts";
import type { ProposedFile, ProposedTable } from "../operations/propose-file.ts";
import { cappedLines } from "./capped-lines.ts";
import { findingLines, tally } from "./finding-lines.ts";
import { plural } from "./plural.ts";

export type ImportSaid = {
  readonly report: ImportReport;
  readonly checkOnly: boolean;
  /** Where files were written back with what is wrong marked; undefined where nobody asked. */
  readonly marked: readonly string[] | undefined;
  /** false where the file is none that could be given back marked, so that nobody is told of it. */
  readonly hint?: boolean;
};

const mostIssues = 60;
const mostFindings = 40;

/** An import as a script reads it. */
export function importJson({ report, marked }: ImportSaid): string {
  const { files, issues, doubts, findings, entries } = report;
  const proposed = files.map(({ name, knownAt, tables }) => ({
    file: name,
    known: knownAt.toString(),
    tables: tables.map(({ table, added, corrected, older, retracted, unchanged }) => {
      return { table: table.name, added, corrected, older, retracted, unchanged };
    }),
  }));
  const written = entries.length > 0;
  const said = { written, entries, files: proposed, issues, marked: marked ?? [], doubts, findings };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/** An import as a person reads it. */
export function importWords({ report, checkOnly, marked, hint = true }: ImportSaid): string {
  const { files, issues, doubts, findings } = report;
  if (issues.length > 0) return refusalWords(issues, hint ? markedLines(issues, marked) : []);
  const sections = [
    [...changeLines(files), ...unchangedLine(files)],
    cappedLines(doubts.map(issueText), mostIssues, "doubt"),
    findings.length === 0 ? [] : [findingLines(findings, mostFindings).trimEnd()],
    [...tallyLine(report), outcome(report, checkOnly)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function tallyLine({ agreements, findings }: ImportReport): readonly string[] {
  if (agreements === 0) return [];
  const touched = agreements === 1 ? "the agreement" : plural(agreements, "agreement");
  return [`In ${touched} this touches: ${tally(findings)}.`];
}

function refusalWords(issues: readonly ImportIssue[], after: readonly string[]): string {
  const lines = issueLines(issues);
  const outcome = `Nothing was written: ${plural(issueCount(issues), "thing")} to put right first.`;
  return [...lines, "", outcome, ...after, ""].join("\n");
}

/** So many of them, then how many more there are: those that are listed nowhere included. */
function issueLines(issues: readonly ImportIssue[]): readonly string[] {
  if (issues.length <= mostIssues) return issues.map(issueText);
  const shown = issues.filter(({ more }) => more === undefined).slice(0, mostIssues);
  const rest = issueCount(issues) - shown.length;
  const inAll = issues.length - issues.filter(({ more }) => more !== undefined).length;
  return [
    ...shown.map(issueText),
    `and ${plural(rest, "more thing")} (--json lists ${inAll === issueCount(issues) ? "all" : `the first ${inAll}`})`,
  ];
}

function markedLines(issues: readonly ImportIssue[], marked: readonly string[] | undefined) {
  if (marked === undefined) {
    const hint =
      "Add --marked FOLDER to have the files back with the bad cells marked and the reason beside them.";
    return issues.some(({ file, line }) => line !== undefined && /\.(csv|xlsx)$/i.test(file)) ? [hint] : [];
  }
  if (marked.length === 0) return ["None of it is in a file that could be marked."];
  return ["Marked for you to put right and import again:", ...marked.map((path) => `  ${path}`)];
}

function issueText(issue: ImportIssue): string {
  const own = basename(issue.file);
  if (issue.line === undefined && issue.message.startsWith(own)) {
    return `${issue.file}${issue.message.slice(own.length)}`;
  }
  const column = issue.column === undefined ? "" : `, column ${issue.column}`;
  return `${placeWords(issue)}${column}: ${issue.message}`;
}

function outcome({ files, entries, findings }: ImportReport, checkOnly: boolean): string {
  const changed = files.flatMap(({ tables }) => tables).reduce((sum, table) => sum + changes(table), 0);
  if (changed === 0) return "Nothing was written: the ledger already says all of this.";
  return checkOnly
    ? `Nothing was written: this was a check. ${plural(changed, "row")} would be.`
    : `Wrote ${plural(changed, "row")} in ${plural(entries.length, "entry", "entries")}.${untied(findings)}`;
}

/** Figures that do not tie are written as they were given, and nobody is left to think that they tie. */
function untied(findings: ImportReport["findings"]): string {
  const errors = findings.filter(({ severity, accepted }) => severity === "error" && accepted === undefined);
  if (errors.length === 0) return "";
  return `\nThe figures are kept as given, though not all of them tie: ${plural(errors.length, "error")} above, so the exit code is 1.`;
}

function changes({ facts, ownDayFacts }: ProposedTable): number {
  return facts.length + ownDayFacts.length;
}

/** What each file changes: the files of a package under its name and the day its figures were known. */
function changeLines(files: readonly ProposedFile[]): readonly string[] {
  const lines: string[] = [];
  let heading = "";
  for (const file of files) {
    const changed = file.tables.filter((table) => changes(table) > 0);
    if (changed.length === 0) continue;
    const day = dayOf(file.knownAt);
    const folder = dirname(file.name);
    const over = folder === "." ? `Known from ${day}:` : `${folder}, known from ${day}:`;
    if (over !== heading) lines.push(over);
    heading = over;
    for (const table of changed) {
      const sheet = file.tables.length > 1 ? `, ${table.table.name}` : "";
      lines.push(`  ${basename(file.name)}${sheet}: ${changeWords(table)}`);
    }
  }
  return lines;
}

function changeWords({ added, corrected, retracted, older }: ProposedTable): string {
  const parts = [
    [added, "new"],
    [corrected, "corrected"],
    [retracted, "retracted"],
    [older, "older than what is held, which stands"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString("en-GB")} ${word}`)
    .join(", ");
}

function unchangedLine(files: readonly ProposedFile[]): readonly string[] {
  const tables = files.flatMap((file) => file.tables);
  const rows = tables.reduce((sum, { unchanged }) => sum + unchanged, 0);
  return rows === 0 ? [] : [`Unchanged: ${plural(rows, "row")}.`];
}
