import type { MeasureRow, TargetRow } from "../../domain/data-package/tables/measures.ts";
import { responsibilities, responsibilityWords } from "../../domain/measure/responsibility.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import type { Block } from "../model/block.ts";
import { paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** How many measures there are of which kind, and what each kind of target asks for. */
export const measuresExplained: SectionBuilder<PortfolioSource> = ({ agreement }, { id, title }) => {
  const { measures, targets, portfolio } = agreement;
  if (measures.length === 0) return undefined;
  const own = targets.filter(({ year }) => year === portfolio.year);
  const kinds = targetKinds.filter(({ kind }) => own.some((row) => row.kind === kind));
  const terms = kinds.map(({ name, meaning }) => ({ term: name, meaning: [meaning] }));
  const explained: readonly Block[] = terms.length === 0 ? [] : [{ kind: "terms", terms }];
  const opening = `${counted(measures)} ${asked(own, yearLabel(portfolio.year))}`.trim();
  return { id, title, blocks: [paragraph([opening]), ...explained], sections: [] };
};

function counted(measures: readonly MeasureRow[]): string {
  const each = responsibilities.flatMap((one) => {
    const count = measures.filter(({ responsibility }) => responsibility === one).length;
    return count === 0
      ? []
      : [`${countWord(count)} ${responsibilityWords[one].toLowerCase()}${count === 1 ? "" : "s"}`];
  });
  return `The portfolio is held to ${each.join(", ").replace(/, ([^,]*)$/, " and $1")}.`;
}

function asked(own: readonly TargetRow[], year: string): string {
  const numerical = own.filter(({ kind }) => kind === "numerical").length;
  if (own.length === 0) return "";
  return `Of ${own.length} targets for ${year}, ${countWord(numerical).replace("no", "none")} ${numerical > 1 ? "are" : "is"} a figure to reach.`;
}

const targetKinds: readonly {
  readonly kind: TargetRow["kind"];
  readonly name: string;
  readonly meaning: string;
}[] = [
  {
    kind: "numerical",
    name: "Numerical target",
    meaning: "A figure, or a range of figures, to reach by the year’s end.",
  },
  {
    kind: "comparator",
    name: "Comparator target",
    meaning:
      "To match or better a named group of councils. It is judged once the group’s figure is published.",
  },
  {
    kind: "direction",
    name: "Aim",
    meaning:
      "A direction to go in: to maximise, minimise, maintain or improve. It is followed, and not met or missed.",
  },
  { kind: "to-be-confirmed", name: "To be confirmed", meaning: "The target is still to be set." },
  { kind: "none", name: "No target", meaning: "Nothing is set, and the reason is given with the measure." },
];
