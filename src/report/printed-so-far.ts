import type { Block } from "./model/block.ts";
import type { Section } from "./model/report.ts";
import { everyBlock } from "./model/walk.ts";
import type { Inline, Words } from "./model/words.ts";

/** Every run of words of sections, tables and notes among them, in the order of print. */
export function* everyWords(sections: readonly Section[]): Generator<Words> {
  for (const block of everyBlock(sections)) yield* wordsOfBlock(block);
}

function* wordsOfBlock(block: Block): Generator<Words> {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      yield block.text;
      return;
    case "list":
      yield* block.items;
      return;
    case "table":
      for (const row of block.table.rows) {
        if (row.kind === "group") yield row.heading;
        else if (row.kind === "note") yield row.text;
        else yield* row.cells;
      }
      yield* block.table.notes;
      return;
    case "chart":
      yield block.finding;
      return;
    case "boxes":
      for (const { figure, detail } of block.boxes) yield [{ kind: "figure", figure }, " ", ...detail];
      return;
    case "terms":
      for (const { term, meaning } of block.terms) yield [term, ": ", ...meaning];
      return;
    case "notice":
      yield block.notice.text;
      return;
    case "plan":
    case "heading":
    case "image":
      return;
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

/** Every inline of words, and those within them. */
export function* everyInline(words: Words): Generator<Inline> {
  for (const inline of words) {
    yield inline;
    if (typeof inline !== "string" && "of" in inline) yield* everyInline(inline.of);
  }
}
