import { z } from "zod";
import { readDate, readLine } from "../domain/data-package/plain-cells.ts";
import type { Report } from "./import-issue.ts";

export const descriptorName = "datapackage.json";

/** The part of a Frictionless descriptor that says what is imported. */
export type Descriptor = {
  readonly title?: string;
  readonly knownOn?: Temporal.PlainDate;
  /** Undefined where the descriptor lists none: then every table in the folder is read. */
  readonly resources?: readonly { readonly name: string; readonly path: string }[];
};

const resource = z.object({
  name: z.string(),
  path: z.union([z.string(), z.array(z.string()).length(1)]).transform((path) => [path].flat().join()),
});

const shape = z.object({
  title: z.string().optional(),
  knownOn: z.string().optional(),
  resources: z.array(resource).optional(),
});

/** Reads datapackage.json. `knownOn` may not be later than today. */
export function readDescriptor(bytes: Buffer, today: Temporal.PlainDate, report: Report): Descriptor {
  const refuse = (column: string | undefined, found: string, expected: string, message: string) => {
    report({ file: descriptorName, ...(column === undefined ? {} : { column }), found, expected, message });
    return {};
  };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "";
    return refuse(undefined, why, "JSON", `${descriptorName} is not JSON in UTF-8: ${why}. Put that right.`);
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const at = path.join(".");
      refuse(at, message, `a valid ${at}`, `${at || "The descriptor"} is not as it must be: ${message}.`);
    }
    return {};
  }
  const { title, knownOn, resources } = parsed.data;
  const line = title === undefined ? undefined : readLine(title);
  if (line?.ok === false) {
    return refuse("title", title ?? "", "words on one line", line.issues[0]?.message ?? "");
  }
  const found = {
    ...(title === undefined ? {} : { title }),
    ...(resources === undefined ? {} : { resources }),
  };
  if (knownOn === undefined) return found;
  const day = readDate(knownOn);
  if (!day.ok) return refuse("knownOn", knownOn, "a day", day.issues[0]?.message ?? "");
  if (Temporal.PlainDate.compare(day.value, today) > 0) {
    const message = `knownOn is ${knownOn}, a day to come. Give the day the council knew this, or leave it out.`;
    return refuse("knownOn", knownOn, `a day up to ${today}`, message);
  }
  return { ...found, knownOn: day.value };
}
