import { templateFiles } from "../open-data/package-files.ts";
import { templateWorkbook } from "../open-data/workbook.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { writePackage } from "./write-package.ts";

/** `outturn template`: an empty package to fill in. */
export async function templateCommand(options: { readonly out?: string }, effects: Effects): Promise<Exit> {
  const out = options.out ?? "template";
  await writePackage(out, { files: templateFiles, workbook: templateWorkbook });
  effects.print(`Wrote an empty data package to ${out}. docs/data-package.md explains every column.\n`);
  return exits.done;
}
