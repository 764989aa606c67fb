import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { readSource, type SourceFile } from "./source-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every TypeScript file of these top folders. */
export function readTree(...folders: readonly string[]): readonly SourceFile[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  )
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => readSource(path, readFileSync(`${root}/${path}`, "utf8")));
}

/** Names of the councils in examples/ and the codes of their portfolios. */
export function exampleCouncils(): { readonly names: readonly string[]; readonly codes: readonly string[] } {
  const folders = globSync("examples/*", { cwd: root }).map((path) => path.split(/[\\/]/).at(-1) ?? "");
  const codes = globSync("examples/**/portfolios.csv", { cwd: root }).flatMap((path) =>
    parse(readFileSync(`${root}/${path}`), { columns: true, bom: true }).flatMap((row) =>
      cell(row, "portfolio"),
    ),
  );
  const titled = folders.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return { names: [...folders, ...titled], codes: [...new Set(codes)] };
}

function cell(row: unknown, column: string): readonly string[] {
  if (typeof row !== "object" || row === null || !(column in row)) return [];
  return [String(Object.entries(row).find(([name]) => name === column)?.[1])];
}
