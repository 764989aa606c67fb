import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { no, ok } from "../../domain/result.ts";
import type { Block } from "../model/block.ts";
import { figuresIn, plainWords } from "../model/walk.ts";
import type { Words } from "../model/words.ts";
import { proseBlocks } from "./prose-blocks.ts";

const resolve = (token: string) =>
  /^f\d+$/.test(token)
    ? ok({ text: token, figure: token, from: [] })
    : no({ field: "token", message: "Unknown." });
const read = (markdown: string) => proseBlocks(markdown, { resolve, section: "s" });

function wordsIn(block: Block): readonly Words[] {
  if (block.kind === "paragraph" || block.kind === "quote") return [block.text];
  if (block.kind === "heading") return [[block.text]];
  return block.kind === "list" ? block.items : [];
}

const pieces = fc.constantFrom(
  ..."{{ }} {{f1}} {{f2}} {{no}} * ** _ ` ``` # > - 1. [ ] ( ) ![ <b> </b> <!-- --> | --- https://a.b javascript: & \\ é 👩‍👧 مرحبا".split(
    " ",
  ),
  "\n",
  "\n\n",
  "    ",
  "\t",
  " ",
);
const markdown = fc
  .array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 60 })
  .map((all) => all.join(""));

test("whatever is written makes blocks of the report's own kinds, and each problem names its section", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { blocks, problems } = read(text);
      for (const { kind } of blocks) assert.ok(["paragraph", "heading", "list", "quote"].includes(kind));
      assert.ok(problems.every(({ section, message }) => section === "s" && message !== ""));
      assert.deepEqual(JSON.parse(JSON.stringify(blocks)), blocks);
      assert.deepEqual(read(text), { blocks, problems, numerals: [] });
    }),
  );
});

test("no link leads anywhere but to a page or an address for letters", () => {
  const links = (words: Words): readonly string[] =>
    words.flatMap((one) => {
      if (typeof one === "string" || one.kind === "figure" || one.kind === "status") return [];
      return one.kind === "link" ? [one.to, ...links(one.of)] : links(one.of);
    });
  const url = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.constantFrom("javascript:alert(1)", "vbscript:x", "//a", "data:,"),
  );
  fc.assert(
    fc.property(url, (to) => {
      const found = read(`[a](<${to}>) and <${to}>`).blocks.flatMap(wordsIn).flatMap(links);
      for (const one of found) assert.match(one, /^(?:https?:\/\/|mailto:)/i);
    }),
  );
});

test("plain words keep every letter, and every figure stands once, in its order", () => {
  const word = fc.constantFrom("Roads", "are", "mended,", "we", "say.", "{{f1}}", "{{f22}}", "{{f3}},");
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { maxLength: 8 }), (paragraphs) => {
      const text = paragraphs.map((words) => words.join(" ")).join("\n\n");
      const { blocks, problems } = read(text);
      const words = blocks.flatMap(wordsIn);
      assert.equal(words.map(plainWords).join("\n\n"), text.replaceAll(/\{\{|\}\}/g, ""));
      const wanted = [...text.matchAll(/f\d+/g)].map(([token]) => token);
      assert.deepEqual(
        words.flatMap(figuresIn).map(({ figure }) => figure),
        wanted,
      );
      assert.deepEqual(problems, []);
    }),
  );
});
