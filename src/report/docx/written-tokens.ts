import { no, ok } from "../../domain/result.ts";
import type { Block } from "../model/block.ts";
import type { Section } from "../model/report.ts";
import { plainWords } from "../model/walk.ts";
import type { Inline, Words } from "../model/words.ts";
import { proseBlocks } from "../prose/prose-blocks.ts";

/** The blocks of a section that print words written by hand, and where they begin: after a picture that leads them. */
export function blocksByHand({ written, blocks }: Section): {
  readonly from: number;
  readonly blocks: readonly Block[];
} {
  if (written === undefined) return { from: 0, blocks: [] };
  const first = blocks.findIndex(({ kind }) => kind !== "image");
  const from = Math.max(0, first);
  return { from, blocks: blocks.slice(from, from + blocksOfTokens(written, "").length) };
}

/** A text as it would print if each figure were its token; a token that `printed` shows as it was written stays words. */
export function blocksOfTokens(written: string, printed: string): readonly Block[] {
  const resolve = (token: string) => {
    const text = `{{${token}}}`;
    return printed.includes(text) ? no({ field: "", message: text }) : ok({ text, from: [] });
  };
  return proseBlocks(written, { resolve, section: "" }).blocks;
}

/** The tokens that a section's figures and statuses print, in their order; none where they cannot be told apart. */
export function writtenTokens(section: Section): readonly string[] {
  if (section.written === undefined) return [];
  const byHand = blocksByHand(section).blocks;
  const tokens = bound(blocksOfTokens(section.written, plainBlocks(byHand)));
  const printed = bound(byHand);
  if (tokens.length !== printed.length) return [];
  return tokens.map((inline) => plainWords([inline]));
}

/** The words of blocks as they are read. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === "heading" ? block.text : wordsIn(block).map(plainWords).join("\n")))
    .join("\n");
}

/** The runs of words in a block that can be written by hand. */
function wordsIn(block: Block): readonly Words[] {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return [block.text];
    case "list":
      return block.items;
    default:
      return [];
  }
}

type Bound = Extract<Inline, { readonly kind: "figure" | "status" }>;

function bound(blocks: readonly Block[]): readonly Bound[] {
  const within = (words: Words): readonly Bound[] =>
    words.flatMap((inline) => {
      if (typeof inline === "string") return [];
      return inline.kind === "figure" || inline.kind === "status" ? [inline] : within(inline.of);
    });
  return blocks.flatMap((block) => wordsIn(block).flatMap(within));
}
