import { type MeasureSummary, summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { partTitle } from "../../domain/assessment/measure-words.ts";
import type { VerdictState } from "../../domain/assessment/verdict.ts";
import { resultWords, targetCell } from "../measures/result-words.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

const most = 4;

const groups: readonly { readonly state: VerdictState; readonly heading: string }[] = [
  { state: "met", heading: "Where we met our target" },
  { state: "close", heading: "Where we were close" },
  { state: "missed", heading: "Where we missed our target" },
];

/** A portfolio's measures in plain words, a line each, by how they stand: for readers who know none of them. */
export const howWeDid: SectionBuilder<PortfolioSource> = ({ agreement }, { id, title }) => {
  const summaries = summariseMeasures(agreement);
  const blocks = groups.flatMap(({ state, heading }): readonly Block[] => {
    const own = summaries.filter(({ worst }) => worst.status.kind === state);
    if (own.length === 0) return [];
    const left = own.length - most;
    const more: readonly Words[] = left > 0 ? [[`And ${left} more.`]] : [];
    return [
      { kind: "heading", text: heading },
      { kind: "list", ordered: false, items: [...own.slice(0, most).map(lineOf), ...more] },
    ];
  });
  return blocks.length === 0 ? undefined : { id, title, blocks, sections: [] };
};

function lineOf({ measure, worst }: MeasureSummary): Words {
  const { latest, judgedBy } = worst;
  const came =
    latest !== undefined && words`: ${resultWords(latest)} (${latest.about ?? latest.reportedFor})`;
  const wanted = judgedBy !== undefined && words`. Target: ${targetCell(judgedBy)}`;
  return words`${partTitle(measure, worst)}${came}${wanted}.`;
}
