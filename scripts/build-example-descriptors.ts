import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { allTables } from "../src/domain/data-package/all-tables.ts";
import { packageDescriptor } from "../src/open-data/package-descriptor.ts";

const examples = new URL("../examples/", import.meta.url);

const stub = z.object({ name: z.string(), title: z.string(), knownOn: z.string() });

/** Each example's datapackage.json with the text it must have: its own words, and the schemas of the files beside it. */
export function exampleDescriptors(): readonly { readonly file: URL; readonly text: string }[] {
  return readdirSync(examples, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("datapackage.json"))
    .sort()
    .map((path) => {
      const file = new URL(path, examples);
      return { file, text: descriptorText(file) };
    });
}

function descriptorText(file: URL): string {
  const { name, title, knownOn } = stub.parse(JSON.parse(readFileSync(file, "utf8")));
  const present = readdirSync(new URL(".", file));
  const resources = allTables
    .map((table) => ({ table, path: `${table.name}.csv` }))
    .filter(({ path }) => present.includes(path))
    .map((resource) => ({ ...resource, headings: headingsOf(new URL(resource.path, file)) }));
  const meta = { name, title, knownOn: Temporal.PlainDate.from(knownOn) };
  return `${JSON.stringify(packageDescriptor(resources, meta), undefined, 2)}\n`;
}

function headingsOf(file: URL): readonly string[] {
  const [headings = []]: string[][] = parse(readFileSync(file), { bom: true, to: 1 });
  return headings;
}

if (import.meta.main) for (const { file, text } of exampleDescriptors()) writeFileSync(file, text);
