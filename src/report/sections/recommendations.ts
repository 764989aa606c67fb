import type { RecommendationRow } from "../../domain/data-package/tables/reports.ts";
import type { Words } from "../model/words.ts";
import { paragraph } from "../printed/words.ts";
import type { ReportSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { proseWords } from "../section-words.ts";

/** What the committee that takes the report is asked to do, in order. */
export const recommendations: SectionBuilder<ReportSource> = (source, { id, title }) => {
  const { recommendations: rows, cover } = source.written;
  const own = rows
    .filter(
      ({ committee }) =>
        committee === undefined || cover?.committee === undefined || committee === cover.committee,
    )
    .toSorted((one, other) => one.position - other.position);
  if (own.length === 0) return undefined;
  const asked =
    own.length === 1 ? "The committee is asked to:" : `The committee is asked to do ${own.length} things:`;
  return {
    id,
    title,
    blocks: [paragraph([asked]), { kind: "list", ordered: true, items: own.map((row) => item(source, row)) }],
    sections: [],
  };
};

function item(source: ReportSource, { verb, text }: RecommendationRow): Words {
  return [{ kind: "strong", of: [verb] }, " ", ...proseWords(source, text).flat()];
}
