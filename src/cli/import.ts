import { acceptances } from "../domain/data-package/tables/acceptances.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import { readOneTable } from "../ingest/read-one-table.ts";
import { readPackages } from "../ingest/read-packages.ts";
import { type ImportReport, importPackages } from "../operations/import-packages.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { hasErrors } from "./finding-lines.ts";
import { importJson, importWords } from "./import-words.ts";
import { writeMarked } from "./marked.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

export type ImportOptions = {
  readonly check?: boolean;
  readonly marked?: string;
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
  const packages = await read(paths, options, effects);
  const report = await withLedger(effects, options.data, ({ ledger }) =>
    importPackages(ledger, {
      packages,
      actor: options.by ?? effects.user(),
      now: effects.now(),
      write: options.check !== true,
      retractMissing: options.retractMissing === true,
    }),
  );
  const marked =
    options.marked === undefined ? undefined : await writeMarked(options.marked, report.refusals);
  const said = { report, checkOnly: options.check === true, marked };
  effects.print(options.json === true ? importJson(said) : importWords(said));
  return exitOf(report);
}

async function read(
  paths: readonly string[],
  { acceptFindings }: ImportOptions,
  effects: Effects,
): Promise<readonly ReadPackage[]> {
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
