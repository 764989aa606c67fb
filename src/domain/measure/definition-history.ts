import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import { accumulationWords } from "./accumulation.ts";
import { frequencyWords } from "./frequency.ts";
import { polarityWords } from "./polarity.ts";
import { responsibilityWords } from "./responsibility.ts";

/** One thing a year's agreement says otherwise than the one before; undefined where it says nothing. */
export type DefinitionEdit = {
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether it breaks the series: figures before and after count different things. */
  readonly breaks: boolean;
};

/** What a year's agreement changed since the one before that defines the measure. */
export type DefinitionStep = {
  readonly year: FinancialYear;
  readonly since: FinancialYear;
  readonly edits: readonly DefinitionEdit[];
};

type Said = {
  readonly what: string;
  readonly breaks: boolean;
  readonly of: (row: MeasureRow) => string | undefined;
};

const told: readonly Said[] = [
  { what: "What it counts", breaks: true, of: ({ definition }) => definition },
  { what: "Unit", breaks: true, of: ({ unit }) => unit.replaceAll("-", " ") },
  { what: "What a figure covers", breaks: true, of: ({ accumulation }) => accumulationWords[accumulation] },
  { what: "Which way is better", breaks: false, of: ({ polarity }) => polarityWords[polarity] },
  { what: "How often", breaks: false, of: ({ frequency }) => frequencyWords[frequency] },
  { what: "Whose it is", breaks: false, of: ({ responsibility }) => responsibilityWords[responsibility] },
  { what: "Title", breaks: false, of: ({ title }) => title },
  { what: "Code", breaks: false, of: ({ code }) => code },
  { what: "Parts", breaks: false, of: ({ parts }) => parts?.join("; ") },
  { what: "Answers for it", breaks: false, of: ({ owner }) => owner },
  { what: "Where figures come from", breaks: false, of: ({ dataSource }) => dataSource },
];

/**
 * How the definition of a measure went from one year's agreement to the next, oldest first; the first year has nothing
 * before it. Case, spacing and stops are no change.
 */
export function definitionHistory(definitions: readonly MeasureRow[]): readonly DefinitionStep[] {
  const years = definitions.toSorted((left, right) => left.year - right.year);
  return years.slice(1).map((row, at) => {
    const before = years[at] ?? row;
    return { year: row.year, since: before.year, edits: told.flatMap((said) => edit(said, before, row)) };
  });
}

function edit({ what, breaks, of }: Said, earlier: MeasureRow, later: MeasureRow): readonly DefinitionEdit[] {
  const [before, after] = [of(earlier), of(later)];
  if (plain(before) === plain(after)) return [];
  return [{ what, before, after, breaks: breaks && before !== undefined && after !== undefined }];
}

function plain(text: string | undefined): string {
  return (text ?? "")
    .toLowerCase()
    .replaceAll(/[\s.,;:]+/g, " ")
    .trim();
}
