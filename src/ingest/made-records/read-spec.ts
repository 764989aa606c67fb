import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import type { MadeRecordsSpec } from "../../domain/made-records/spec.ts";
import { no, ok, type Result } from "../../domain/result.ts";
import { definitionIssues } from "../definition/definition-issues.ts";
import { definitionJson } from "../definition/definition-json.ts";
import { readFileBytes } from "../file-bytes.ts";
import { specIssues } from "./spec-checks.ts";
import { specSchema, type WrittenSpec } from "./spec-schema.ts";

const largest = 1024 * 1024;

/**
 * What invented records are to be like, from a file. The closed days it names lie beside it, in a table such as
 * closed_days.csv. Refused with every issue at once, each with its place in the file.
 */
export async function readMadeRecordsSpec(path: string): Promise<Result<MadeRecordsSpec>> {
  const file = await readFileBytes(path, path, largest);
  if (!("bytes" in file)) return no({ field: "", message: file.message });
  const given = definitionJson(file.bytes.toString("utf8"));
  if (!given.ok) return given;
  const read = specSchema.safeParse(given.value);
  if (!read.success) return no(...definitionIssues(read.error.issues, given.value));
  const issues = specIssues(read.data);
  if (issues.length > 0) return no(...issues);
  const closed = await closedDays(read.data, dirname(path));
  return closed.ok ? ok(specOf(read.data, closed.value)) : closed;
}

function specOf({ about: _, ...written }: WrittenSpec, closed: ReadonlySet<string>): MadeRecordsSpec {
  return { ...written, closed, noise: written.noise ?? {}, dates: written.dates ?? "iso" };
}

async function closedDays({ closed }: WrittenSpec, folder: string): Promise<Result<ReadonlySet<string>>> {
  if (closed === undefined) return ok(new Set());
  const file = await readFileBytes(join(folder, closed.file), closed.file, largest);
  if (!("bytes" in file)) return no({ field: "closed.file", message: file.message });
  const rows: Readonly<Record<string, string>>[] = parse(file.bytes, { bom: true, columns: true });
  const days = rows.filter(({ calendar }) => calendar === closed.calendar).map(({ day }) => day ?? "");
  if (days.length > 0) return ok(new Set(days));
  const message = `${closed.file} has no day of a calendar “${closed.calendar}”. Name one that it has.`;
  return no({ field: "closed.calendar", message });
}
