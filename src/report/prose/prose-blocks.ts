import { fromMarkdown } from "mdast-util-from-markdown";
import type { NumeralFinding } from "../../domain/prose/numeral-findings.ts";
import type { ProseFigure } from "../../domain/prose/prose-figure.ts";
import { type PlacedToken, type TextPlace, tokensIn } from "../../domain/prose/tokens-in.ts";
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
  const { tokens, faults } = tokensIn(markdown);
  const placed = tokens.map((token) => read(token, markdown, { resolve, section }));
  const told = new Set<ReportProblem["message"]>();
  const inMarkdown: ReportProblem[] = [];
  const tell = (severity: ReportProblem["severity"]) => (message: string) => {
    if (!told.has(message)) inMarkdown.push({ severity, section, message });
    told.add(message);
  };
  const used = new Set<number>();
  const blocks = blocksOf(fromMarkdown(withPlaceholders(markdown, placed), dialect), {
    placed,
    placeholder,
    use: (token) => used.add(token),
    warn: tell("warning"),
    refuse: tell("error"),
  });
  const found = numerals?.(markdown) ?? [];
  const problems: readonly ReportProblem[] = [
    ...faults.map(({ place, message }) => problemAt(place, message, section)),
    ...placed.flatMap((token, at) => (used.has(at) ? token.problems : [])),
    ...inMarkdown,
    ...numeralProblems(found, section),
  ];
  return { blocks, problems, numerals: found };
}

/** A line that somebody indents is a paragraph, not a program. */
const dialect = { extensions: [{ disable: { null: ["codeIndented"] } }] };

type ReadToken = Placed & { readonly problems: readonly ReportProblem[] };

/** A token with what stands in its place, and what must be said of it where it is printed. */
function read(
  { token, from, to, place }: PlacedToken,
  markdown: string,
  { resolve, section }: Pick<ProseReading, "resolve" | "section">,
): ReadToken {
  const written = markdown.slice(from, to);
  const figure = resolve(token);
  if (!figure.ok) {
    const problems = figure.issues.map(({ message }) => problemAt(place, message, section));
    return { from, to, written, inline: written, problems };
  }
  const missing = missingProblem(figure.value, written, section, place);
  const problems = missing === undefined ? [] : [missing];
  return { from, to, written, inline: inlineFigure(figure.value), problems };
}

function problemAt(place: TextPlace, message: string, section: string): ReportProblem {
  return { severity: "error", section, message: `${placeWords(place)}: ${message}` };
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
