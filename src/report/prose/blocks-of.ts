import type { BlockContent, DefinitionContent, List, ListItem, Root, RootContent } from "mdast";
import type { Block } from "../model/block.ts";
import { plainWords } from "../model/walk.ts";
import type { Inline, Words } from "../model/words.ts";
import {
  deepWords,
  htmlWarning,
  type InlineReading,
  linksOf,
  literal,
  withFigures,
  wordsOf,
} from "./words-of.ts";

/** How deep lists and quotes may lie in one another before the rest is put side by side. */
const deepest = 20;

export type BlockReading = Omit<InlineReading, "links">;

/** The blocks of a text that has been read as Markdown. */
export function blocksOf(tree: Root, reading: BlockReading): readonly Block[] {
  const inline = { ...reading, links: linksOf(tree) };
  return tree.children.flatMap((node) => blockOf(node, inline));
}

function blockOf(node: RootContent, reading: InlineReading): readonly Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(wordsOf(node.children, reading), reading);
    case "heading": {
      const text = plainWords(wordsOf(node.children, reading)).trim();
      return text === "" ? [] : [{ kind: "heading", text }];
    }
    case "list":
      return listOf(node, reading);
    case "blockquote":
      return quoted(node.children, reading, 0).map((text) => ({ kind: "quote", text }));
    case "code":
      reading.warn("A block of code is printed as ordinary words. Write it as a paragraph or a list.");
      return paragraph(literal(node.value, reading), reading);
    case "html":
      return htmlBlock(node.value, reading);
    case "thematicBreak":
      reading.warn("A line across the page is left out. Write a heading where a new part begins.");
      return [];
    default:
      return [];
  }
}

function paragraph(text: Words, { warn }: InlineReading): readonly Block[] {
  if (plainWords(text).trim() === "") return [];
  if (isTable(plainWords(text))) {
    warn(
      "A table drawn with | is printed as words. Put its figures into the data package: a section prints them as a table.",
    );
  }
  return [{ kind: "paragraph", text }];
}

function isTable(text: string): boolean {
  return /\|\s*:?-{2,}:?\s*\|/u.test(text);
}

/** Comments are for writers; all other HTML is shown as the text it is. */
function htmlBlock(value: string, reading: InlineReading): readonly Block[] {
  const shown = value.replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, "").trim();
  if (shown !== value.trim()) reading.warn("A comment (<!-- … -->) is left out of the report.");
  if (shown === "") return [];
  reading.warn(htmlWarning);
  return paragraph(withFigures(shown, reading), reading);
}

function listOf(list: List, reading: InlineReading): readonly Block[] {
  const items = list.children.flatMap((item) => itemsOf(item, reading, 0));
  const filled = items.filter((words) => plainWords(words).trim() !== "");
  return filled.length === 0 ? [] : [{ kind: "list", ordered: list.ordered === true, items: filled }];
}

/** A point of a list, then the points of lists within it, which stand beside it. */
function itemsOf({ children }: ListItem, reading: InlineReading, depth: number): readonly Words[] {
  const own: Inline[] = [];
  const after: Words[] = [];
  for (const child of children) {
    if (child.type === "list") {
      reading.warn(
        "A list within a list is printed as one list. Write two lists, or a heading between them.",
      );
      if (depth >= deepest) after.push(...deepWords(child, reading));
      else after.push(...child.children.flatMap((item) => itemsOf(item, reading, depth + 1)));
    } else {
      const words = wordsIn(child, reading, depth);
      if (own.length > 0 && words.length > 0) own.push(" ");
      own.push(...words);
    }
  }
  return [own, ...after];
}

/** The words of a block that stands within a point of a list, without its form. */
function wordsIn(node: BlockContent | DefinitionContent, reading: InlineReading, depth: number): Words {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return wordsOf(node.children, reading);
    case "code":
      return literal(node.value, reading);
    case "html":
      return htmlBlock(node.value, reading).flatMap((block) =>
        block.kind === "paragraph" ? block.text : [],
      );
    case "blockquote":
      return quoted(node.children, reading, depth + 1).flatMap((words) => [...words, " "]);
    default:
      return [];
  }
}

/** Each paragraph or point within a quotation, as a quotation of its own. */
function quoted(
  nodes: readonly (BlockContent | DefinitionContent)[],
  reading: InlineReading,
  depth: number,
): readonly Words[] {
  return nodes.flatMap((node): readonly Words[] => {
    if (depth >= deepest) return deepWords(node, reading);
    if (node.type === "blockquote") return quoted(node.children, reading, depth + 1);
    if (node.type === "list") return node.children.flatMap((item) => itemsOf(item, reading, depth + 1));
    const words = wordsIn(node, reading, depth);
    return plainWords(words).trim() === "" ? [] : [words];
  });
}
