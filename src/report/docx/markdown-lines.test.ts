import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ok } from "../../domain/result.ts";
import type { Block } from "../model/block.ts";
import { proseBlocks } from "../prose/prose-blocks.ts";
import { line, linesOf, markdownOf } from "./markdown-lines.ts";

const plain = { strong: false, emphasis: false, raw: false };

function read(markdown: string): readonly Block[] {
  const resolve = (token: string) => ok({ text: `{{${token}}}`, from: [] });
  return proseBlocks(markdown, { resolve, section: "s" }).blocks;
}

/** One line of print: letters, and signs that Markdown gives a meaning. */
const print = fc
  .array(fc.constantFrom(..."ab 1.)-+#>*_`[]()<>&;\\!~=:/é£%x"), { minLength: 1, maxLength: 30 })
  .map((letters) => letters.join("").trim())
  .filter((text) => text !== "" && !text.includes("{{"));

test("whatever is typed reads back as it was typed, as a paragraph, a point, a quotation or a heading", () => {
  fc.assert(
    fc.property(print, (text) => {
      const said = { ...plain, text };
      const words = text.replace(/\s+/g, " ");
      const of = (kind: Parameters<typeof line>[0]) => read(markdownOf(line(kind, [said])));
      const spaced = (blocks: readonly Block[]) => JSON.parse(JSON.stringify(blocks).replace(/ +/g, " "));
      assert.deepEqual(spaced(of("paragraph")), [{ kind: "paragraph", text: [words] }]);
      assert.deepEqual(spaced(of("quote")), [{ kind: "quote", text: [words] }]);
      assert.deepEqual(spaced(of("heading")), [{ kind: "heading", text: words }]);
      assert.deepEqual(spaced(of("bullet")), [{ kind: "list", ordered: false, items: [[words]] }]);
      assert.deepEqual(spaced(of("number")), [{ kind: "list", ordered: true, items: [[words]] }]);
    }),
    { numRuns: 400 },
  );
});

test("number signs at the end of a heading are kept", () => {
  for (const text of ["a #", "a ##", "# #", "a # #", "a#"])
    assert.deepEqual(read(markdownOf(line("heading", [{ ...plain, text }]))), [{ kind: "heading", text }]);
});

test("bold, leaning and linked words keep their kind, and the blanks round them stand outside", () => {
  const stretches = [
    { ...plain, text: "We are " },
    { ...plain, text: "on time ", strong: true },
    { ...plain, text: "and " },
    { ...plain, text: "glad", strong: true, emphasis: true },
    { ...plain, text: " see " },
    { ...plain, text: "the plan", link: "https://example.org/a_(b)" },
    { ...plain, text: "." },
  ];
  const markdown = markdownOf(line("paragraph", stretches));
  assert.equal(markdown, "We are **on time** and ***glad*** see [the plan](https://example.org/a_%28b%29).");
  assert.deepEqual(linesOf(read(markdown)), [{ kind: "paragraph", markdown }]);
});

test("a token typed in Word is a token, and one printed stays one", () => {
  const [block] = read(markdownOf(line("paragraph", [{ ...plain, text: "It was {{TST1.1}} then." }])));
  assert.deepEqual(block, {
    kind: "paragraph",
    text: ["It was ", { kind: "figure", figure: { text: "{{TST1.1}}" } }, " then."],
  });
});

test("points follow each other, and all else has a blank line between", () => {
  const lines = [
    ...line("paragraph", [{ ...plain, text: "One" }]),
    ...line("bullet", [{ ...plain, text: "two" }]),
    ...line("bullet", [{ ...plain, text: "three" }]),
    ...line("number", [{ ...plain, text: "four" }]),
    ...line("paragraph", [{ ...plain, text: "  " }]),
  ];
  assert.equal(markdownOf(lines), "One\n\n- two\n- three\n\n1. four");
});
