import type { Rows } from "../domain/data-package/agreement.ts";
import { documentPath, keptDocuments } from "../domain/publication/kept-documents.ts";
import type { Ledger } from "../ledger/database.ts";
import { readKeptFile } from "../ledger/kept-files.ts";
import { readEverything } from "../ledger/read-agreement.ts";
import { type PackageFile, type PictureBytes, packageFiles } from "../open-data/package-files.ts";
import { workbook } from "../open-data/workbook.ts";
import { pointGiven } from "./as-at-given.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";
import { writePackage } from "./write-package.ts";

export type ExportOptions = { readonly out?: string; readonly asAt?: string; readonly data?: string };

/** `outturn export`: everything the ledger holds, as a data package or a workbook. */
export async function exportCommand(options: ExportOptions, effects: Effects): Promise<Exit> {
  const out = options.out ?? "export";
  const { rows, pictures, documents } = await withLedger(effects, options.data, async ({ ledger }) => {
    const rows = await readEverything(ledger, await pointGiven(ledger, options.asAt, effects));
    const documents = await documentsOf(ledger, rows);
    return { rows, pictures: await picturesOf(ledger, rows), documents };
  });
  await writePackage(out, {
    files: () => [...packageFiles(rows, metaOf(rows), pictures), ...documents],
    workbook: () => workbook(rows),
  });
  const count = Object.values(rows).reduce((sum, table) => sum + table.length, 0);
  effects.print(
    count === 0
      ? `The ledger is empty: wrote a package without rows to ${out}.\n`
      : `Wrote ${plural(count, "row")} to ${out}.\n`,
  );
  const beside = pictures.size + documents.length;
  if (beside > 0 && /\.xlsx$/i.test(out)) {
    effects.print(
      `A workbook can’t carry pictures or published documents: ${plural(beside, "file")} left out. Export to a folder to take them along.\n`,
    );
  }
  return exits.done;
}

async function picturesOf(ledger: Ledger, { images }: Rows): Promise<PictureBytes> {
  const found = new Map<string, Uint8Array>();
  for (const { sha256 } of images) {
    const file = sha256 === undefined ? undefined : await readKeptFile(ledger, sha256);
    if (sha256 !== undefined && file !== undefined) found.set(sha256, file.bytes);
  }
  return found;
}

/** The files of publications, each once. */
async function documentsOf(ledger: Ledger, { publications }: Rows): Promise<readonly PackageFile[]> {
  const found = new Map<string, PackageFile>();
  for (const row of publications) {
    for (const { column, extension } of keptDocuments) {
      const digest = row[column];
      const file = digest === undefined ? undefined : await readKeptFile(ledger, digest);
      if (digest === undefined || file === undefined) continue;
      const name = documentPath(digest, extension);
      found.set(name, { name, bytes: file.bytes });
    }
  }
  return [...found.values()];
}

function metaOf({ council: [council] }: Rows) {
  return {
    name: council?.council ?? "outturn",
    title: council === undefined ? "Everything in the ledger" : `${council.name}: everything in the ledger`,
  };
}
