import { readability } from "../../domain/prose/reading-age.ts";
import type { Block } from "../model/block.ts";
import { plainWords } from "../model/walk.ts";
import type { ReportProblem } from "../report-problem.ts";

/** How long a text may be, and for how old a reader it may be written. */
export type ProseLimits = {
  readonly words: number;
  /** In years; see readability. */
  readonly readingAge: number;
};

/** One page of a report, and what somebody who left school at 16 reads with ease. */
const usualLimits: ProseLimits = { words: 500, readingAge: 17 };

/** The formula says little of a text of fewer words. */
const fewestWords = 60;

/** The formula goes on without end where sentences do: beyond this its number is no age. */
const oldestSaid = 30;

/** Warnings for a text that is longer, or harder to read, than is asked. Nothing is ever cut. */
export function limitProblems(
  blocks: readonly Block[],
  section: string,
  limits: ProseLimits = usualLimits,
): readonly ReportProblem[] {
  const { words, age } = readability(blocks.flatMap(textsOf).join("\n"));
  const problems: ReportProblem[] = [];
  if (words > limits.words) {
    const message = `The text has ${words.toLocaleString("en-GB")} words; ${limits.words.toLocaleString("en-GB")} are asked for. Leave out what the tables say.`;
    problems.push({ severity: "warning", section, message });
  }
  if (age !== undefined && words >= fewestWords && age > limits.readingAge) {
    const message = `The text is written for readers of ${Math.min(age, oldestSaid)} and over; ${limits.readingAge} is asked for. Shorter sentences and shorter words help.`;
    problems.push({ severity: "warning", section, message });
  }
  return problems;
}

/** The words of the blocks that texts are made of, a line each. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return [plainWords(block.text)];
    case "heading":
      return [block.text];
    case "list":
      return block.items.map(plainWords);
    default:
      return [];
  }
}
