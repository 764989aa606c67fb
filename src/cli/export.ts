import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import type { CouncilRow } from "../domain/data-package/tables/organisation.ts";
import { endOfDay, present } from "../ledger/as-at.ts";
import { readEverything } from "../ledger/read-agreement.ts";
import { type PackageFile, packageFiles, templateFiles } from "../open-data/package-files.ts";
import { templateWorkbook, workbook } from "../open-data/workbook.ts";
import { dayGiven } from "./day-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { plural } from "./finding-lines.ts";
import { withLedger } from "./open.ts";

export type ExportOptions = { readonly out?: string; readonly asAt?: string; readonly data?: string };

/** `outturn export`: everything the ledger holds, as a data package or a workbook. */
export async function exportCommand(options: ExportOptions, effects: Effects): Promise<Exit> {
  const out = resolve(options.out ?? "export");
  const rows = await withLedger(effects, options.data, async ({ ledger }) => {
    const head = await present(ledger, effects.now());
    const at = options.asAt === undefined ? head : { ...head, known: endOfDay(dayGiven(options.asAt)) };
    return readEverything(ledger, at);
  });
  const council: CouncilRow | undefined = rows.council[0];
  const meta = {
    name: council?.council ?? "outturn",
    title: council === undefined ? "Everything in the ledger" : `${council.name}: everything in the ledger`,
  };
  if (isWorkbook(out)) await writeOne(out, await workbook(rows));
  else await writeAll(out, packageFiles(rows, meta));
  const count = Object.values(rows).reduce((sum, table) => sum + table.length, 0);
  effects.print(`Wrote ${plural(count, "row")} to ${options.out ?? "export"}.\n`);
  return exits.done;
}

/** `outturn template`: an empty package to fill in. */
export async function templateCommand(options: { readonly out?: string }, effects: Effects): Promise<Exit> {
  const out = resolve(options.out ?? "template");
  if (isWorkbook(out)) await writeOne(out, await templateWorkbook());
  else await writeAll(out, templateFiles());
  effects.print(
    `Wrote an empty data package to ${options.out ?? "template"}. docs/data-package.md explains every column.\n`,
  );
  return exits.done;
}

function isWorkbook(path: string): boolean {
  const extension = extname(path).toLowerCase();
  if (extension !== "" && extension !== ".xlsx") {
    throw new WrongUse(`A package is written as a folder or an .xlsx workbook, not as ${extension}.`);
  }
  return extension === ".xlsx";
}

async function writeAll(folder: string, files: readonly PackageFile[]): Promise<void> {
  for (const { name, bytes } of files) await writeOne(join(folder, name), bytes);
}

async function writeOne(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (cause) {
    throw new WrongUse(
      `${path} could not be written (${(cause as Error).message}). Choose another place with --out.`,
      { cause },
    );
  }
}
