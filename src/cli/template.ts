import { readdir, stat } from "node:fs/promises";
import { templateFiles } from "../open-data/package-files.ts";
import { templateWorkbook } from "../open-data/workbook.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { writePackage } from "./write-package.ts";

/** `outturn template`: an empty package to fill in, never over one that may be filled in already. */
export async function templateCommand(options: { readonly out?: string }, effects: Effects): Promise<Exit> {
  const out = options.out ?? "template";
  if (await holdsTables(out)) {
    throw new WrongUse(
      `${out} is there already, and an empty package would wipe what is filled in. Choose another place with --out.`,
    );
  }
  await writePackage(out, { files: templateFiles, workbook: templateWorkbook });
  effects.print(`Wrote an empty data package to ${out}. docs/data-package.md explains every column.\n`);
  effects.print(
    /\.xlsx$/i.test(out)
      ? "A workbook can’t carry pictures for reports: hand those in with a folder of CSV files.\n"
      : "Pictures for reports go into its folder files, each named by a row of images.csv.\n",
  );
  return exits.done;
}

async function holdsTables(out: string): Promise<boolean> {
  if (/\.xlsx$/i.test(out)) {
    return stat(out).then(
      (found) => found.isFile(),
      () => false,
    );
  }
  const names = await readdir(out).catch(() => []);
  return names.some((name) => /\.csv$/i.test(name));
}
