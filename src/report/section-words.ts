import { type NumeralFinding, numeralFinder } from "../domain/prose/numeral-findings.ts";
import { type ProseReader, proseReader } from "../domain/prose/prose-reader.ts";
import type { Block } from "./model/block.ts";
import type { Words } from "./model/words.ts";
import { paragraph } from "./printed/words.ts";
import { type ProseBlocks, proseBlocks } from "./prose/prose-blocks.ts";
import type { ReportSource } from "./report-source.ts";

/** What reads tokens, and the texts read, for as long as the source is kept: a text can be asked for twice. */
type Kept = {
  readonly reader: ProseReader;
  readonly numerals: (text: string) => readonly NumeralFinding[];
  readonly texts: Map<string, ProseBlocks>;
};

const kept = new WeakMap<ReportSource, Kept>();

function keptOf(source: ReportSource): Kept {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const reader = readerOf(source);
  const made = { reader, numerals: whenAsked(() => numeralFinder(reader.subjects)), texts: new Map() };
  kept.set(source, made);
  return made;
}

/** Made for the first text with a number in it: most reports of a pack have none. */
function whenAsked(make: () => Kept["numerals"]): Kept["numerals"] {
  let made: Kept["numerals"] | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
}

/** What the tokens of a report's words are read against. */
function readerOf(source: ReportSource): ProseReader {
  return source.of === "portfolio"
    ? proseReader({ agreements: [source.agreement] })
    : proseReader({ agreements: source.portfolios.map(({ agreement }) => agreement), council: source.money });
}

/** Words written by hand as blocks, their tokens bound to figures, with what must be put right in them. */
export function writtenBlocks(source: ReportSource, markdown: string, section: string): ProseBlocks {
  const { reader, numerals, texts } = keptOf(source);
  const key = `${section}\n${markdown}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const made: ProseBlocks = isPlain(markdown)
    ? { blocks: [paragraph([markdown])], problems: [], numerals: [] }
    : proseBlocks(markdown, { resolve: reader.resolve, numerals, section });
  texts.set(key, made);
  return made;
}

/** One line of letters and stops, without a number or anything that means something in Markdown. */
function isPlain(markdown: string): boolean {
  return /^\p{L}[\p{L} ,.;:'’“”()–/?-]*[\p{L}.)?]$/u.test(markdown);
}

/** The same as runs of words, one for each paragraph or item, where there is no room for blocks. */
export function proseWords(source: ReportSource, markdown: string, section = ""): readonly Words[] {
  return writtenBlocks(source, markdown, section).blocks.flatMap(wordsOf);
}

function wordsOf(block: Block): readonly Words[] {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return [block.text];
    case "heading":
      return [[{ kind: "strong", of: [block.text] }]];
    case "list":
      return block.items;
    default:
      return [];
  }
}
