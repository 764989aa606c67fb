import { longestText, quoted } from "../../domain/data-package/plain-cells.ts";
import { no, ok, type Result } from "../../domain/result.ts";

const largest = 1024 * 1024;

/** The object a definition file holds. Refused, with the place, where it is no JSON or no object. */
export function definitionJson(text: string): Result<Readonly<Record<string, unknown>>> {
  if (text.length > largest) {
    return no({ field: "", message: "The file is longer than 1 MB. A definition is a page or two of JSON." });
  }
  const plain = text.replace(/^\uFEFF/, "");
  if (plain.trim() === "")
    return no({ field: "", message: "The file is empty. Write the definition as JSON." });
  let found: unknown;
  try {
    found = JSON.parse(plain);
  } catch (cause) {
    return no({ field: "", message: `The file is not JSON${placeOf(cause, plain)}. Put that right first.` });
  }
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    return no({
      field: "",
      message: `The file holds ${kindOf(found)}. A definition is one object: { ... }.`,
    });
  }
  return ok({ ...found });
}

/** Refused where the definition, written on one line, is longer than a cell of the data package may be. */
export function keepable(text: string): Result<string> {
  if (text.length <= longestText) return ok(text);
  const most = longestText.toLocaleString("en-GB");
  const message = `The definition has ${text.length.toLocaleString("en-GB")} characters on one line; at most ${most} can be kept. Leave out columns nobody needs, or shorten what they mean.`;
  return no({ field: "", message });
}

/** What a part of a definition holds, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return value === "" ? "no words" : quoted(value);
  return String(value);
}

function placeOf(cause: unknown, text: string): string {
  const at = /position (\d+)/.exec(cause instanceof Error ? cause.message : "")?.[1];
  if (at === undefined) return "";
  const before = text.slice(0, Number(at)).split("\n");
  return ` at line ${before.length}, character ${(before.at(-1) ?? "").length + 1}`;
}
