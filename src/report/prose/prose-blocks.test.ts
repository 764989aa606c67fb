import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProseFigure } from "../../domain/prose/prose-figure.ts";
import { no, ok, type Result } from "../../domain/result.ts";
import type { Block } from "../model/block.ts";
import { plainWords } from "../model/walk.ts";
import { proseBlocks } from "./prose-blocks.ts";

const rate = {
  text: "97.36%",
  figure: "results/X1/all/council/2020-21/year/value",
  from: [],
  value: "97.36",
};
const held: Readonly<Record<string, ProseFigure>> = {
  X1: rate,
  "X1 status": { text: "Target met", from: [], status: "met" },
  X2: { text: "[x] not collected", figure: "results/X2/value", from: [], missing: "not collected" },
};

function resolve(token: string): Result<ProseFigure> {
  const figure = held[token];
  return figure === undefined
    ? no({ field: "token", message: `No figure is called “${token}”.` })
    : ok(figure);
}

const read = (markdown: string) => proseBlocks(markdown, { resolve, section: "introduction" });

function said(block: Block | undefined): string {
  if (block === undefined) return "nothing";
  if (block.kind === "paragraph" || block.kind === "quote") return plainWords(block.text);
  if (block.kind === "heading") return block.text;
  return block.kind === "list" ? block.items.map(plainWords).join(" / ") : block.kind;
}

const figure = { kind: "figure", figure: { text: "97.36%", figure: rate.figure, value: "97.36" } } as const;

test("a paragraph keeps its words and has the figure where its token stood", () => {
  const { blocks, problems } = read("We collected {{X1}} of it.");
  assert.deepEqual(blocks, [{ kind: "paragraph", text: ["We collected ", figure, " of it."] }]);
  assert.deepEqual(problems, []);
});

test("tokens stand in bold, in emphasis, in links, in points of a list and in headings", () => {
  const { blocks } = read(
    "## At {{X1}}\n\n**{{X1}}** and *{{X1}}*, [see {{X1}}](https://example.org/a)\n\n- {{X1}}\n- b",
  );
  assert.deepEqual(blocks, [
    { kind: "heading", text: "At 97.36%" },
    {
      kind: "paragraph",
      text: [
        { kind: "strong", of: [figure] },
        " and ",
        { kind: "emphasis", of: [figure] },
        ", ",
        { kind: "link", to: "https://example.org/a", of: ["see ", figure] },
      ],
    },
    { kind: "list", ordered: false, items: [[figure], ["b"]] },
  ]);
});

test("a status is printed with its shape", () => {
  const [block] = read("It is {{X1 status}}.").blocks;
  const status = { kind: "status", shape: "met", word: "Target met" };
  assert.deepEqual(block, { kind: "paragraph", text: ["It is ", status, "."] });
});

test("a token nothing is known by stays as it was written and is an error with its place", () => {
  const { blocks, problems } = read("One\n\nand {{X 99}} here");
  assert.equal(said(blocks[1]), "and {{X 99}} here");
  assert.deepEqual(problems, [
    { severity: "error", section: "introduction", message: "Line 3, column 5: No figure is called “X 99”." },
  ]);
});

test("a token whose figure is missing prints the reason, and says so as a warning with the figure", () => {
  const { blocks, problems } = read("It was {{X2}}.");
  assert.equal(said(blocks[0]), "It was [x] not collected.");
  const [problem] = problems;
  assert.equal(problem?.severity, "warning");
  assert.equal(problem?.figure, "results/X2/value");
  assert.match(problem?.message ?? "", /^Line 1, column 8: \{\{X2\}\} has no figure \(not collected\)/);
});

const badBraces: readonly (readonly [text: string, place: string, shown: string])[] = [
  ["It was {{X1 and more", "Line 1, column 8", "It was {{X1 and more"],
  ["It was {{X1\n\nand }} more", "Line 1, column 8", "It was {{X1"],
  ["It was {{ a {{X1}} }}", "Line 1, column 8", "It was {{ a 97.36% }}"],
  ["It was X1}}", "Line 1, column 10", "It was X1}}"],
];
for (const [text, place, shown] of badBraces) {
  test(`braces that make no token are errors and stay: ${JSON.stringify(text)}`, () => {
    const { blocks, problems } = read(text);
    assert.equal(said(blocks[0]), shown);
    const [problem] = problems;
    assert.equal(problem?.severity, "error");
    assert.ok(problem?.message.startsWith(place), problem?.message);
  });
}

test("HTML and scripts are printed as the text they are, and no tag of it is anything else", () => {
  const { blocks, problems } = read(
    '<script>alert("{{X1}}")</script>\n\nA <b onclick="x()">bold</b> word<!-- hidden -->',
  );
  assert.deepEqual(blocks, [
    { kind: "paragraph", text: ['<script>alert("', figure, '")</script>'] },
    { kind: "paragraph", text: ['A <b onclick="x()">bold</b> word'] },
  ]);
  const warnings = problems.map(({ severity, message }) => `${severity}: ${message.slice(0, 22)}`);
  assert.deepEqual(warnings, ["warning: HTML is printed as the", "warning: A comment (<!-- … -->)"]);
});

test("only links to pages and addresses for letters are links; of others the words are kept", () => {
  for (const url of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "/measures",
    "file:///etc",
    "https:///",
  ]) {
    const { blocks, problems } = read(`[here](<${url}>)`);
    assert.deepEqual(blocks, [{ kind: "paragraph", text: ["here"] }], url);
    assert.match(problems[0]?.message ?? "", /^The link to/);
  }
  const mail = read("[us](mailto:finance@example.org)").blocks;
  assert.deepEqual(mail, [
    { kind: "paragraph", text: [{ kind: "link", to: "mailto:finance@example.org", of: ["us"] }] },
  ]);
});

test("a link may be given further down", () => {
  const { blocks } = read("[here][a]\n\n[a]: https://example.org/");
  assert.deepEqual(blocks, [
    { kind: "paragraph", text: [{ kind: "link", to: "https://example.org/", of: ["here"] }] },
  ]);
});

test("a picture in a text is refused, with the way to have one", () => {
  const { blocks, problems } = read("![The town hall](hall.jpg)");
  assert.equal(said(blocks[0]), "The town hall");
  assert.equal(problems[0]?.severity, "error");
  assert.match(problems[0]?.message ?? "", /“hall\.jpg”.*images\.csv/);
});

test("code, tables and lines across the page lose their form, not their words, and say so", () => {
  const { blocks, problems } = read(
    "```\nx = {{X1}}\n```\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nUse `{{X1}}` here",
  );
  assert.deepEqual(blocks.map(said), ["x = {{X1}}", "| a | b | |---|---| | 1 | 2 |", "Use {{X1}} here"]);
  assert.equal(problems.length, 3);
  assert.ok(problems.every(({ severity }) => severity === "warning"));
});

test("between backticks a token is an example, known or not; an indented line is a paragraph", () => {
  const { blocks, problems } = read("Write `{{no such}}`.\n\n    It was {{X1}}.");
  assert.deepEqual(blocks.map(said), ["Write {{no such}}.", "It was 97.36%."]);
  assert.deepEqual(problems, []);
});

test("lists in lists and quotes in quotes are put side by side, and no word is lost", () => {
  const { blocks } = read("1. a\n   - b\n     - c\n2. d\n\n> e\n> > f\n>\n> - g");
  assert.deepEqual(blocks.map(said), ["a / b / c / d", "e", "f", "g"]);
});

test("right-to-left text, emoji and characters of every plane are kept", () => {
  const text = "المجلس {{X1}} 👩‍👩‍👧‍👦 𝔘 é\u0301 \u200Fשלום";
  const { blocks, problems } = read(text);
  assert.equal(said(blocks[0]), text.replace("{{X1}}", "97.36%"));
  assert.deepEqual(problems, []);
});

test("characters no document takes are left out", () => {
  assert.equal(
    said(read("a\u0000b\u0007c\uE0007\uE001d\uFFFFe").blocks[0]),
    "a\uFFFDbc7de".replace("\uFFFD", ""),
  );
});

test("a huge commentary is never cut", () => {
  const words = `${"Twenty thousand characters. ".repeat(720)}{{X1}}`;
  const { blocks } = read(words);
  assert.equal(said(blocks[0]), words.replace("{{X1}}", "97.36%"));
});

test("ten times the tokens take some ten times as long", () => {
  const timed = (count: number) => {
    const text = "Rate {{X1}} and {{no}}.\n\n".repeat(count);
    const from = performance.now();
    read(text);
    return performance.now() - from;
  };
  timed(500);
  const few = Math.min(timed(400), timed(400));
  const many = Math.min(timed(4000), timed(4000));
  assert.ok(many < 40 * Math.max(few, 5), `${few} ms, then ${many} ms`);
});

test("words that lie deeper than anybody writes are kept", () => {
  const deep = `${">".repeat(20_000)} deep {{X1}}`;
  assert.match(read(deep).blocks.map(said).join(" "), /deep 97\.36%/);
  const list = Array.from({ length: 40 }, (_, at) => `${"  ".repeat(at)}- point${at}`).join("\n");
  assert.match(read(list).blocks.map(said).join(" "), /point0.*point20.*point39/);
  const bold = `${"*a **b ".repeat(20)}c {{X1}}${"** *".repeat(20)}`;
  assert.match(read(bold).blocks.map(said).join(" "), /c 97\.36%/);
});

test("a text made to trip a parser is read in time and whole", () => {
  const bold = `${"*a **b ".repeat(300)}c${"** *".repeat(300)}`;
  for (const text of [
    bold,
    ">".repeat(3000),
    "[".repeat(5000),
    "*a ".repeat(5000),
    "{{".repeat(5000),
    "- ".repeat(300),
    "`".repeat(5000),
  ]) {
    const from = performance.now();
    read(text);
    assert.ok(performance.now() - from < 10_000, text.slice(0, 4));
  }
});
