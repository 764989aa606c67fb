import { acceptances } from "../domain/data-package/tables/acceptances.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import { readOneTable } from "../ingest/read-one-table.ts";
import { readPackages } from "../ingest/read-packages.ts";
import { type ImportReport, importPackages, refusedUnread } from "../operations/import-packages.ts";
import { actorGiven } from "./actor-given.ts";
import { configure } from "./configuration.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { hasErrors } from "./finding-lines.ts";
import { importDocumentCommand, isDocument } from "./import-document.ts";
import { importExtractCommand } from "./import-extract.ts";
import type { ImportOptions } from "./import-options.ts";
import { importJson, importWords } from "./import-words.ts";
import { importWorkbooksCommand } from "./import-workbooks.ts";
import { writeMarked } from "./marked.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

/** `outturn import`: proposes, shows what would not tie, and commits the whole or nothing. */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<Exit> {
  const [only = "", ...others] = paths;
  if (others.length === 0 && (await isDocument(only))) return importDocumentCommand(only, options, effects);
  if (options.ledgerExtract === true) return importExtractCommand(paths, options, effects);
  if (options.leaveUnknown === true) throw new WrongUse("--leave-unknown goes with --ledger-extract alone.");
  if (options.portfolio !== undefined || options.year !== undefined || options.period !== undefined) {
    const exit = await importWorkbooksCommand(paths, options, effects);
    if (exit !== undefined) return exit;
  }
  const packages = await read(paths, options, effects);
  const report = refusedUnread(packages) ?? (await proposeOrWrite(packages, options, effects));
  const marked =
    options.marked === undefined ? undefined : await writeMarked(options.marked, report.refusals);
  const said = { report, checkOnly: options.check === true, marked };
  effects.print(options.json === true ? importJson(said) : importWords(said));
  return exitOf(report);
}

function proposeOrWrite(packages: readonly ReadPackage[], options: ImportOptions, effects: Effects) {
  return withLedger(effects, options.data, ({ ledger }) =>
    importPackages(ledger, {
      packages,
      actor: actorGiven(options.by, effects),
      now: effects.now(),
      write: options.check !== true,
      retractMissing: options.retractMissing === true,
    }),
  );
}

async function read(
  paths: readonly string[],
  { acceptFindings, data }: ImportOptions,
  effects: Effects,
): Promise<readonly ReadPackage[]> {
  // A wrong setting is told before anything is read, though a refusal never gets as far as the ledger.
  configure(effects.environment, { data });
  const progress = (words: string) => effects.watched && effects.tell(`${words} ...\n`);
  const packages: ReadPackage[] = [];
  for (const path of paths) {
    progress(`Reading ${path}`);
    packages.push(...(await readPackages(path)));
  }
  if (acceptFindings !== undefined) packages.push(await readOneTable(acceptFindings, acceptances));
  const files = packages.flatMap((one) => one.files);
  const rows = files.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows.length, 0);
  progress(`Importing ${plural(rows, "row")} of ${plural(files.length, "file")}`);
  return packages;
}

function exitOf({ issues, findings }: ImportReport): Exit {
  return issues.length > 0 || hasErrors(findings) ? exits.findings : exits.done;
}
