import { basename } from "node:path";
import { type ImportIssue, placeWords } from "../ingest/import-issue.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import { readPackages } from "../ingest/read-packages.ts";
import { type ImportReport, importPackages } from "../operations/import-packages.ts";
import type { ProposedFile } from "../operations/propose-file.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { findingLines, plural, tally } from "./finding-lines.ts";
import { withLedger } from "./open.ts";

export type ImportOptions = {
  readonly check?: boolean;
  readonly acceptFindings?: string;
  readonly retractMissing?: boolean;
  readonly by?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn import`: proposes, shows what would not tie, and commits the whole or nothing. */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<Exit> {
  const packages: ReadPackage[] = [];
  const given = options.acceptFindings === undefined ? paths : [...paths, options.acceptFindings];
  for (const path of given) {
    if (effects.watched) effects.tell(`Reading ${basename(path)} ...\n`);
    packages.push(...(await readPackages(path)));
  }
  const report = await withLedger(effects, options.data, ({ ledger }) =>
    importPackages(ledger, {
      packages,
      actor: options.by ?? effects.user(),
      now: effects.now(),
      write: options.check !== true,
      retractMissing: options.retractMissing === true,
    }),
  );
  effects.print(options.json === true ? asJson(report) : inWords(report, options.check === true));
  const errors = report.findings.some(
    ({ severity, accepted }) => severity === "error" && accepted === undefined,
  );
  return report.issues.length > 0 || errors ? exits.findings : exits.done;
}

function asJson({ files, issues, doubts, findings, entries }: ImportReport): string {
  const proposed = files.map(({ name, knownAt, tables }) => ({
    file: name,
    known: knownAt.toString(),
    tables: tables.map(({ table, facts: _, ...counts }) => ({ table: table.name, ...counts })),
  }));
  return `${JSON.stringify({ written: entries.length > 0, entries, files: proposed, issues, doubts, findings }, null, 2)}\n`;
}

function inWords(report: ImportReport, checkOnly: boolean): string {
  const { files, issues, doubts, findings, entries } = report;
  if (issues.length > 0) {
    return `${issues.map(issueText).join("\n")}\n\nNothing was written: ${plural(issues.length, "thing")} to put right first.\n`;
  }
  const lines = files.flatMap(fileLines);
  const changed = files.reduce((count, file) => count + changes(file), 0);
  const outcome = checkOnly
    ? `Nothing was written: this was a check. ${plural(changed, "row")} would be.`
    : changed === 0
      ? "Nothing was written: the ledger already says all of this."
      : `Written: ${plural(changed, "row")} in ${plural(entries.length, "entry").replace("entrys", "entries")}.`;
  const found = `In the agreements touched: ${tally(findings)}.`;
  return [...lines, ...doubts.map(issueText), findingLines(findings), found, outcome, ""].join("\n");
}

function changes({ tables }: ProposedFile): number {
  return tables.reduce((count, { facts }) => count + facts.length, 0);
}

function fileLines({ name, tables }: ProposedFile): readonly string[] {
  return tables.map(({ table, added, corrected, unchanged, retracted }) => {
    const parts = [
      [added, "new"],
      [corrected, "corrected"],
      [retracted, "retracted"],
      [unchanged, "unchanged"],
    ] as const;
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count.toLocaleString("en-GB")} ${word}`);
    return `${name}  ${table.title}: ${said.join(", ") || "no rows"}`;
  });
}

function issueText(issue: ImportIssue): string {
  const column = issue.column === undefined ? "" : `, column ${issue.column}`;
  return `${placeWords(issue)}${column}: ${issue.message}`;
}
