import { computedMeasureJsonSchema } from "../../ingest/computed-measure-file.ts";
import { schemaFile } from "../../ingest/definition/schema-file.ts";
import { feedJsonSchema } from "../../ingest/feed-file.ts";
import { notFound, type PageHandler } from "../site.ts";

/** The schemas of definition files, by the names they have in docs/schemas. */
const schemas: Readonly<Record<string, () => object>> = {
  "computed-measure.schema.json": computedMeasureJsonSchema,
  "feed.schema.json": feedJsonSchema,
};

/** /schemas/feed.schema.json and the like: what a definition file may say, for an editor to check by. */
export const schema: PageHandler = async (_, context) => {
  const name = context.req.param("file") ?? "";
  const made = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (made === undefined) return notFound(`There is no schema called ${name.slice(0, 100)}.`);
  const file = { name, type: "application/schema+json; charset=utf-8", body: schemaFile(made()) };
  return { kind: "file", file: { ...file, shown: true } };
};
