import type { Rows } from "../domain/data-package/agreement.ts";
import { readEverything } from "../ledger/read-agreement.ts";
import { packageFiles } from "../open-data/package-files.ts";
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
  const rows = await withLedger(effects, options.data, async ({ ledger }) =>
    readEverything(ledger, await pointGiven(ledger, options.asAt, effects)),
  );
  await writePackage(out, { files: () => packageFiles(rows, metaOf(rows)), workbook: () => workbook(rows) });
  const count = Object.values(rows).reduce((sum, table) => sum + table.length, 0);
  effects.print(
    count === 0
      ? `The ledger is empty: wrote a package without rows to ${out}.\n`
      : `Wrote ${plural(count, "row")} to ${out}.\n`,
  );
  return exits.done;
}

function metaOf({ council: [council] }: Rows) {
  return {
    name: council?.council ?? "outturn",
    title: council === undefined ? "Everything in the ledger" : `${council.name}: everything in the ledger`,
  };
}
