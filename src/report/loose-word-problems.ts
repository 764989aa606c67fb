import type { ReportProblem } from "./report-problem.ts";
import type { PortfolioSource } from "./report-source.ts";
import { writtenBlocks } from "./section-words.ts";

type Printing = {
  /** The keys of the sections that are printed. */
  readonly printed: ReadonlySet<string>;
  readonly prefix: string;
};

/** Words written by hand outside the report's texts, with what they are said of. */
type LooseWords = { readonly of: string; readonly text: string | undefined };

/** What must be put right in what the plan's own rows say where it is printed: a token that names nothing, each once. */
export function looseWordProblems(
  source: PortfolioSource,
  { printed, prefix }: Printing,
): readonly ReportProblem[] {
  return sections.flatMap(({ key, wordsOf }) =>
    printed.has(key) ? wordsOf(source).flatMap(found(key)) : [],
  );

  function found(key: string) {
    return ({ of, text }: LooseWords): readonly ReportProblem[] =>
      text === undefined
        ? []
        : writtenBlocks(source, text, "").problems.map((problem) => ({
            ...problem,
            section: `${prefix}${key}`,
            message: `${of}: ${problem.message}`,
          }));
  }
}

const sections: readonly {
  readonly key: string;
  readonly wordsOf: (source: PortfolioSource) => readonly LooseWords[];
}[] = [
  {
    key: "vision",
    wordsOf: ({ agreement: { portfolio, services } }) => [
      { of: "The vision", text: portfolio.vision },
      ...services.map(({ name, about }) => ({ of: name, text: about })),
    ],
  },
  {
    key: "delivery",
    wordsOf: ({ agreement: { priorities, deliverables } }) => [
      ...priorities.flatMap(({ name, about, note }) => [
        { of: name, text: about },
        { of: name, text: note },
      ]),
      ...deliverables.map(({ name, about }) => ({ of: name, text: about })),
    ],
  },
  {
    key: "risks",
    wordsOf: ({ agreement: { risks } }) =>
      risks.map(({ risk, name, controls }) => ({ of: `${risk} ${name}`, text: controls })),
  },
];
