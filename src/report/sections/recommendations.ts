import type { RecommendationRow } from "../../domain/data-package/tables/reports.ts";
import type { Words } from "../model/words.ts";
import { paragraph } from "../printed/words.ts";
import type { ReportProblem } from "../report-problem.ts";
import type { ReportSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { proseWords, writtenBlocks } from "../section-words.ts";

/** What the committee that takes the report is asked to do, in order. */
export const recommendations: SectionBuilder<ReportSource> = (source, { id, title }) => {
  const own = asked(source);
  if (own.length === 0) return undefined;
  const lead =
    own.length === 1 ? "The committee is asked to:" : `The committee is asked to do ${own.length} things:`;
  return {
    id,
    title,
    blocks: [paragraph([lead]), { kind: "list", ordered: true, items: own.map((row) => item(source, row)) }],
    sections: [],
  };
};

/** What must be put right in the words of what is asked, such as a token that names nothing. */
export function recommendationProblems(source: ReportSource, section: string): readonly ReportProblem[] {
  return asked(source).flatMap(({ text }) => writtenBlocks(source, text, section).problems);
}

/** What this report asks of its committee, in order. */
export function asked({
  written: { recommendations: rows, cover },
}: ReportSource): readonly RecommendationRow[] {
  return rows
    .filter(
      ({ committee }) =>
        committee === undefined || cover?.committee === undefined || committee === cover.committee,
    )
    .toSorted((one, other) => one.position - other.position);
}

function item(source: ReportSource, { verb, text }: RecommendationRow): Words {
  return [{ kind: "strong", of: [verb] }, " ", ...proseWords(source, text).flat()];
}
