import { fromMarkdown } from "mdast-util-from-markdown";
import type { Section } from "../model/report.ts";
import { type Line, linesOf, markdownOf } from "./markdown-lines.ts";
import { blocksByHand, blocksOfTokens, plainBlocks } from "./written-tokens.ts";

/** A stretch of the text as it was written, with the lines it prints. */
type Chunk = { readonly source: string; readonly lines: readonly Line[] };

/**
 * The text of a section after its lines were edited, as Markdown; undefined where they are what they were. What was not
 * touched stays as it was written, to the letter.
 */
export function editedText(section: Section, written: string, lines: readonly Line[]): string | undefined {
  const printed = plainBlocks(blocksByHand(section).blocks);
  const before = linesOf(blocksOfTokens(written, printed));
  if (sameLines(before, lines)) return undefined;
  const chunks = chunksOf(written, printed);
  return sameLines(
    chunks.flatMap((chunk) => chunk.lines),
    before,
  )
    ? woven(chunks, lines)
    : markdownOf(lines);
}

function sameLines(some: readonly Line[], others: readonly Line[]): boolean {
  return some.length === others.length && some.every((one, at) => sameLine(one, others[at]));
}

function sameLine(one: Line, other: Line | undefined): boolean {
  return one.kind === other?.kind && one.markdown === other.markdown;
}

function chunksOf(written: string, printed: string): readonly Chunk[] {
  return fromMarkdown(written).children.map(({ position }) => {
    const source = written.slice(position?.start.offset, position?.end.offset);
    return { source, lines: linesOf(blocksOfTokens(source, printed)) };
  });
}

function woven(chunks: readonly Chunk[], lines: readonly Line[]): string {
  const pieces: string[] = [];
  let typed: Line[] = [];
  let next = 0;
  const settle = () => {
    if (typed.length > 0) pieces.push(markdownOf(typed));
    typed = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = chunks.findIndex(
      ({ lines: own }, place) =>
        place >= next && own.length > 0 && sameLines(own, lines.slice(at, at + own.length)),
    );
    const chunk = chunks[found];
    const line = lines[at];
    if (chunk === undefined) {
      if (line !== undefined) typed.push(line);
      at += 1;
    } else {
      settle();
      pieces.push(...unprinted(chunks.slice(next, found)), chunk.source);
      next = found + 1;
      at += chunk.lines.length;
    }
  }
  settle();
  return [...pieces, ...unprinted(chunks.slice(next))].join("\n\n");
}

/** What prints nothing, such as a note to other writers, stays where it stood. */
function unprinted(chunks: readonly Chunk[]): readonly string[] {
  return chunks.filter(({ lines }) => lines.length === 0).map(({ source }) => source);
}
