import { writeFileSync } from "node:fs";
import { computedMeasureJsonSchema } from "../src/ingest/computed-measure-file.ts";
import { schemaFile } from "../src/ingest/definition/schema-file.ts";
import { feedJsonSchema } from "../src/ingest/feed-file.ts";
import { packageGuide } from "../src/open-data/package-guide.ts";

/** The pages of docs/ that are written from the code, each with what it must say. */
export const generatedDocs: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: "docs/data-package.md", text: packageGuide },
  { path: "docs/schemas/feed.schema.json", text: () => schemaFile(feedJsonSchema()) },
  {
    path: "docs/schemas/computed-measure.schema.json",
    text: () => schemaFile(computedMeasureJsonSchema()),
  },
];

const root = new URL("../", import.meta.url);

if (import.meta.main) for (const { path, text } of generatedDocs) writeFileSync(new URL(path, root), text());
