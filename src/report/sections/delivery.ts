import { outturnTable } from "../measures/outturn-table.ts";
import { paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { byPriority, measuresTogether, narrativeOf, noteOf } from "./priorities.ts";

/** Priority by priority: what it is about, what delivers it, and its measures with their outturns and targets. */
export const delivery: SectionBuilder<PortfolioSource> = (source, heading) => {
  const sections = byPriority(source, heading, (under) => [
    ...narrativeOf(source, under),
    ...(under.summaries.length === 0
      ? []
      : [
          outturnTable(source, under.summaries, {
            id: `${under.heading.id}.measures`,
            caption: `Measures and targets: ${under.heading.title}`,
          }),
        ]),
    ...noteOf(source, under),
  ]);
  const together = measuresTogether(source);
  const blocks = together === undefined ? [] : [paragraph([together])];
  return sections.length === 0 ? undefined : { ...heading, blocks, sections };
};
