import { fromMarkdown } from "mdast-util-from-markdown";
import type { NumeralFinding } from "../../domain/prose/numeral-findings.ts";
import type { ProseFigure } from "../../domain/prose/prose-figure.ts";
import { type TextPlace, tokensIn } from "../../domain/prose/tokens-in.ts";
import type { Result } from "../../domain/result.ts";
import type { Block } from "../model/block.ts";
import type { ReportProblem } from "../report-problem.ts";
import { blocksOf } from "./blocks-of.ts";
import { inlineFigure } from "./inline-figure.ts";
import { numeralProblems } from "./numeral-problems.ts";
import { placeWords } from "./place-words.ts";
import { type Placed, placeholder, withPlaceholders } from "./placeholders.ts";

/** What reads a text's tokens, and the section it stands in. */
export type ProseReading = {
  readonly resolve: (token: string) => Result<ProseFigure>;
  /** Finds the numbers written by hand; without it none are looked for. */
  readonly numerals?: (text: string) => readonly NumeralFinding[];
  /** The id of the section, for problems. */
  readonly section: string;
};

export type ProseBlocks = {
  readonly blocks: readonly Block[];
  readonly problems: readonly ReportProblem[];
  /** Every number of the text that stands in no token. */
  readonly numerals: readonly NumeralFinding[];
};

/**
 * A text written by hand as blocks of a report: paragraphs, headings, lists and quotes, with its figures in place of
 * their tokens. Nothing of it becomes markup of ours: HTML is shown as the text it is. A token nothing is known by stays
 * as it was written and is an error; one whose figure is missing prints the reason and is a warning.
 */
export function proseBlocks(markdown: string, { resolve, numerals, section }: ProseReading): ProseBlocks {
  const problems: ReportProblem[] = [];
  const { tokens, faults } = tokensIn(markdown);
  for (const { place, message } of faults) {
    problems.push({ severity: "error", section, message: `${placeWords(place)}: ${message}` });
  }
  const placed = tokens.map(({ token, from, to, place }): Placed => {
    const written = markdown.slice(from, to);
    const figure = resolve(token);
    if (!figure.ok) {
      for (const { message } of figure.issues) {
        problems.push({ severity: "error", section, message: `${placeWords(place)}: ${message}` });
      }
      return { from, to, written, inline: written };
    }
    const missing = missingProblem(figure.value, written, section, place);
    if (missing !== undefined) problems.push(missing);
    return { from, to, written, inline: inlineFigure(figure.value) };
  });
  const tree = fromMarkdown(withPlaceholders(markdown, placed));
  const told = new Set<string>();
  const warn = (message: string) => {
    if (told.has(message)) return;
    told.add(message);
    problems.push({ severity: "warning", section, message });
  };
  const refuse = (message: string) => problems.push({ severity: "error", section, message });
  const blocks = blocksOf(tree, { placed, placeholder, warn, refuse });
  const found = numerals?.(markdown) ?? [];
  return { blocks, problems: [...problems, ...numeralProblems(found, section)], numerals: found };
}

function missingProblem(
  { missing, figure }: ProseFigure,
  written: string,
  section: string,
  place: TextPlace,
): ReportProblem | undefined {
  if (missing === undefined) return undefined;
  const message = `${placeWords(place)}: ${written} has no figure (${missing}), and prints that. Give the figure, or say it in other words.`;
  return { severity: "warning", section, message, ...(figure !== undefined && { figure }) };
}
