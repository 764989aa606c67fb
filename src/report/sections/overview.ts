import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { partId } from "../finance/parts.ts";
import { revenueWords } from "../finance/revenue-words.ts";
import { isSaid, paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { countsNow, countsWords, standingChart } from "./standings.ts";

/** How the measures stand and how the money will end, in a sentence each; a report on money alone leaves the measures out. */
export const overview: SectionBuilder<PortfolioSource> = (source, { id, title }) => {
  const summaries = source.name.kind === "finance" ? [] : summariseMeasures(source.agreement);
  const money = [revenueWords(source)].filter(isSaid).map(paragraph);
  const judged =
    summaries.length === 0
      ? []
      : [
          paragraph([`Of ${summaries.length} measures: ${countsWords(countsNow(summaries))}.`]),
          standingChart(partId({ id, title }, "standing"), summaries),
        ];
  const blocks = [...judged, ...money];
  return blocks.length === 0 ? undefined : { id, title, blocks, sections: [] };
};
