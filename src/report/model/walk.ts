import type { Block } from "./block.ts";
import type { Report, Section } from "./report.ts";
import type { ReportTable } from "./report-table.ts";
import type { Inline, PrintedFigure, Words } from "./words.ts";

/** Every section, each before its own. */
export function* everySection(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* everySection(section.sections);
  }
}

/** Every block, in the order of print. */
export function* everyBlock(sections: readonly Section[]): Generator<Block> {
  for (const { blocks } of everySection(sections)) yield* blocks;
}

/** Every table, in the order of print. */
export function* everyTable(sections: readonly Section[]): Generator<ReportTable> {
  for (const block of everyBlock(sections)) if (block.kind === "table") yield block.table;
}

/** The words as they are read: figures as printed, statuses by their word. */
export function plainWords(words: Words): string {
  return words.map(plainInline).join("");
}

function plainInline(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "strong":
    case "emphasis":
    case "link":
      return plainWords(inline.of);
    case "figure":
      return plainFigure(inline.figure);
    case "status":
      return inline.word;
    default:
      throw new Error(`Not words: ${inline satisfies never}`);
  }
}

/** A figure with its marker: "26.8% [p]". */
export function plainFigure({ text, marker }: PrintedFigure): string {
  return marker === undefined ? text : `${text} [${marker.letter}]`;
}

/** The figures among words, in their order. */
export function figuresIn(words: Words): readonly PrintedFigure[] {
  return words.flatMap((inline) => {
    if (typeof inline === "string" || inline.kind === "status") return [];
    return inline.kind === "figure" ? [inline.figure] : figuresIn(inline.of);
  });
}

/** The digests of the pictures a report prints, each once. */
export function picturesOf({ cover, sections }: Report): readonly string[] {
  const printed = [...everyBlock(sections)].flatMap((block) =>
    block.kind === "image" ? [block.picture.sha256] : [],
  );
  return [...new Set(cover.image === undefined ? printed : [cover.image.sha256, ...printed])];
}
