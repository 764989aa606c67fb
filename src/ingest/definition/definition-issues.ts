import type { z } from "zod";
import { nearest } from "../../domain/data-package/nearest.ts";
import type { Issue } from "../../domain/result.ts";
import { kindOf } from "./definition-json.ts";

type Found = z.core.$ZodIssue;

/**
 * What a schema found wrong with a definition, as issues that name the place in the file (columns.3.type, counted from
 * 0 as editors do) and say what to do. `given` is what the schema was given; `names` are those an object there may have.
 */
export function definitionIssues(
  found: readonly Found[],
  given: unknown,
  known: (place: readonly PropertyKey[]) => readonly string[] = () => [],
): Issue[] {
  return found.flatMap((issue) => issuesOf(issue, given, known));
}

function issuesOf(
  issue: Found,
  given: unknown,
  known: (place: readonly PropertyKey[]) => readonly string[],
): readonly Issue[] {
  const field = placeName(issue.path);
  const value = valueAt(given, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const meant = nearest(key, known(issue.path));
      const remedy = meant === undefined ? "Leave it out, or spell it as the schema does." : `“${meant}” is.`;
      return { field: placeName([...issue.path, key]), message: `“${key}” is no name known here. ${remedy}` };
    });
  }
  if (value === undefined && issue.code !== "custom") {
    return [{ field, message: `${nameOf(issue.path)} is missing. ${wanted(issue)}` }];
  }
  return [{ field, message: issue.code === "custom" ? issue.message : refusal(issue, value) }];
}

/** What was found and what to give. Where a setting's name is asked for, a secret may have been put: it is not repeated. */
function refusal(issue: Found, value: unknown): string {
  const name = nameOf(issue.path);
  const isSecret = String(issue.path.at(-1)).endsWith("From");
  return `${name} is ${isSecret ? "no such name" : kindOf(value)}. ${wanted(issue)}`;
}

/** What to give in its place. A message of the schema's own, which ends in a full stop, stands as it is. */
function wanted(issue: Found): string {
  if (issue.message.endsWith(".")) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `Give ${kinds[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `Give ${issue.values.map((one) => `“${String(one)}”`).join(" or ")}.`;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? `Give at least ${issue.minimum}.`
        : `Give ${issue.minimum} or more.`;
    case "too_big":
      return `Give at most ${issue.maximum}.`;
    default:
      return "Give what docs/schemas says of it.";
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: "words in quotation marks",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list: [ ... ]",
  object: "an object: { ... }",
};

/** columns.3.type */
function placeName(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.at(-1);
  return typeof name === "number"
    ? `Number ${name} of ${placeName(path.slice(0, -1))}`
    : `“${String(name ?? "it")}”`;
}

/** What stands at a place of a value; undefined where nothing does. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const name of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Object.entries(at).find(([own]) => own === String(name))?.[1];
  }
  return at;
}
