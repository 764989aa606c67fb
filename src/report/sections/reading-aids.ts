import { termsUsed } from "../../domain/prose/terms-used.ts";
import { explain } from "../measures/marker-notes.ts";
import type { Block } from "../model/block.ts";
import type { Section } from "../model/report.ts";
import { figuresIn, plainWords } from "../model/walk.ts";
import type { StatusShape } from "../model/words.ts";
import { paragraph } from "../printed/words.ts";
import { everyInline, everyWords } from "../printed-so-far.ts";
import type { ReportSource } from "../report-source.ts";
import type { SectionHeading } from "../section-builder.ts";

/** Sections made from what the others print: what stands in them is what is explained. */
export type AidBuilder = (
  source: ReportSource,
  heading: SectionHeading,
  printed: readonly Section[],
) => Section | undefined;

/** The council's terms that the report uses, in the order of the alphabet. */
export const glossary: AidBuilder = (source, { id, title }, printed) => {
  const agreements = source.of === "portfolio" ? [source] : source.portfolios;
  const rows = agreements.flatMap(({ agreement }) => agreement.glossary);
  const used = termsUsed(textsIn(printed), rows);
  if (used.length === 0) return undefined;
  const terms = used.map(({ term, meaning }) => ({ term, meaning: [meaning] }));
  return { id, title, blocks: [{ kind: "terms", terms }], sections: [] };
};

/** Each text with a letter in it once: most cells are figures, and words such as a status stand in many. */
function textsIn(printed: readonly Section[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const words of everyWords(printed)) {
    const text = plainWords(words);
    if (/\p{L}/u.test(text)) texts.add(text);
  }
  return texts;
}

const shapeWords: Readonly<Record<StatusShape, { readonly word: string; readonly meaning: string }>> = {
  met: { word: "Target met", meaning: "The figure reaches its target or betters it." },
  close: {
    word: "Close",
    meaning: "The figure misses its target, but within what the measure’s rule allows.",
  },
  missed: { word: "Missed", meaning: "The figure misses its target by more than that." },
  aim: {
    word: "Aim",
    meaning: "There is a direction to go in and no figure to reach, so it is not met or missed.",
  },
  none: { word: "No status", meaning: "Nothing can be judged yet; the words beside it say why." },
};

/** What statuses and shorthands mean: those that the report uses. */
export const howToRead: AidBuilder = (_source, { id, title }, printed) => {
  const shapes = new Set<StatusShape>();
  const meanings = new Map<string, readonly string[]>();
  for (const words of everyWords(printed)) {
    for (const inline of everyInline(words)) {
      if (typeof inline !== "string" && inline.kind === "status") shapes.add(inline.shape);
    }
    for (const { marker } of figuresIn(words)) {
      if (marker !== undefined) explain(meanings, marker);
    }
  }
  const statuses: readonly Block[] = (["met", "close", "missed", "aim", "none"] as const)
    .filter((shape) => shapes.has(shape))
    .map((shape) =>
      paragraph([{ kind: "status", shape, word: shapeWords[shape].word }, `: ${shapeWords[shape].meaning}`]),
    );
  const shorthand: readonly Block[] =
    meanings.size === 0
      ? []
      : [
          { kind: "heading", text: "Shorthand after figures" },
          {
            kind: "terms",
            terms: [...meanings].map(([letter, meaning]) => ({
              term: `[${letter}]`,
              meaning: [meaning.join(" ")],
            })),
          },
        ];
  const tables = paragraph([
    "Each table has a short code beside its title. Looked up where the report is published, it shows where every figure of the table comes from.",
  ]);
  return { id, title, blocks: [...statuses, ...shorthand, tables], sections: [] };
};
