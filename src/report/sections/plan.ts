import { titleWords } from "../../domain/assessment/measure-words.ts";
import type { OutcomeRow } from "../../domain/data-package/tables/plan.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** The plan on one page: outcomes, priorities, what delivers each and what measures it; then the other aims. */
export const plan: SectionBuilder<PortfolioSource> = ({ agreement }, { id, title }) => {
  const { portfolio, outcomes, priorities, deliverables, measures } = agreement;
  if (priorities.length + outcomes.length === 0) return undefined;
  const diagram: Block = {
    kind: "plan",
    plan: {
      title: `${portfolio.name} ${yearLabel(portfolio.year)}`,
      outcomes: outcomes.filter(({ kind }) => kind === "outcome").map(({ name }) => name),
      priorities: priorities.map(({ priority, name }) => ({
        name,
        deliverables: deliverables
          .filter((row) => row.priority === priority && row.partOf === undefined)
          .map((row) => row.shortName ?? row.name),
        measures: measures
          .filter((row) => row.priority === priority)
          .map((row) => [row.code, titleWords(row)].filter((one) => one !== undefined).join(" ")),
      })),
    },
  };
  return { id, title, blocks: [diagram, ...otherAims(outcomes)], sections: [] };
};

const aims: readonly { readonly kind: OutcomeRow["kind"]; readonly heading: string }[] = [
  { kind: "cross-cutting", heading: "Across all priorities" },
  { kind: "way of working", heading: "How the council works" },
  { kind: "partnership aim", heading: "With partners" },
];

function otherAims(outcomes: readonly OutcomeRow[]): readonly Block[] {
  return aims.flatMap(({ kind, heading }): readonly Block[] => {
    const own = outcomes.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    return [
      { kind: "heading", text: heading },
      { kind: "list", ordered: false, items: own.map(({ name }) => [name]) },
    ];
  });
}
