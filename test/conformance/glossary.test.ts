import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const glossary = readFileSync(fileURLToPath(new URL("../../docs/glossary.md", import.meta.url)), "utf8");
const terms = [...glossary.matchAll(/^- \*\*(.+)\*\*: .+\.$/gm)].map(([, term = ""]) => term);

test("every line of the glossary is a term and what it means", () => {
  assert.equal(terms.length, glossary.match(/^- /gm)?.length);
});

test("the glossary has each term once, in the order of the alphabet", () => {
  const inOrder = [...new Set(terms)].sort((one, other) => one.localeCompare(other, "en-GB"));
  assert.deepEqual(terms, inOrder);
});
