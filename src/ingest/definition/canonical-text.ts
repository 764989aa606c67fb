import { createHash } from "node:crypto";

/** A definition as it is kept, and its SHA-256: the same definition has the same, however its file was laid out. */
export type DefinitionText = { readonly text: string; readonly sha256: string };

/** JSON on one line with the names of every object in order; what is undefined is left out. */
export function canonicalText(value: object): DefinitionText {
  const text = JSON.stringify(value, (_, part: unknown) => (isObject(part) ? inOrder(part) : part)).normalize(
    "NFC",
  );
  return { text, sha256: createHash("sha256").update(text).digest("hex") };
}

function isObject(part: unknown): part is object {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function inOrder(part: object): object {
  return Object.fromEntries(
    Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)),
  );
}
