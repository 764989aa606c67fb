import { type MeasureSummary, summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { coverageOf, gapIn } from "../../domain/coverage/coverage.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { dayDueFor } from "../measures/day-due.ts";
import { inYearTable } from "../measures/in-year-table.ts";
import type { Block } from "../model/block.ts";
import type { Section } from "../model/report.ts";
import { paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { headingOf } from "./standings.ts";

type Group = {
  readonly key: string;
  readonly title: string;
  readonly holds: (summary: MeasureSummary) => boolean;
};

const isException = (state: string) => state === "missed" || state === "close";

/** Worst first; a measure stands in the first that holds it. */
const groups: readonly Group[] = [
  { key: "missed", title: "Missed", holds: ({ worst }) => worst.status.kind === "missed" },
  { key: "close", title: "Close", holds: ({ worst }) => worst.status.kind === "close" },
  {
    key: "heading",
    title: "On course now, but not for the year’s end",
    holds: ({ parts, worst }) => !isException(worst.status.kind) && isException(headingOf(parts)),
  },
];

/** Measures missed or close, then those heading there, each with how it was judged; then what was not supplied. */
export const exceptions: SectionBuilder<PortfolioSource> = (source, heading) => {
  const summaries = summariseMeasures(source.agreement);
  if (summaries.length === 0) return undefined;
  const each = groups.map((group) => ({ group, found: summaries.filter(group.holds) }));
  const sections = each.flatMap(({ group, found }) =>
    found.length === 0 ? [] : [groupSection(source, heading.id, group, found)],
  );
  const late = notSupplied(source);
  const count = each.reduce((total, { found }) => total + found.length, 0);
  const opening =
    count === 0
      ? `No measure of ${summaries.length} is missed, close or heading there.`
      : `${count} of ${summaries.length} measures ${count === 1 ? "is" : "are"} missed, close, or heading there by the year’s end.`;
  return { ...heading, blocks: [paragraph([opening]), ...late], sections };
};

function groupSection(
  source: PortfolioSource,
  id: string,
  { key, title }: Group,
  found: readonly MeasureSummary[],
): Section {
  const table = inYearTable(source, found, {
    id: `${id}.${key}.measures`,
    caption: `${title}: ${found.length} ${found.length === 1 ? "measure" : "measures"}`,
    workings: true,
  });
  return { id: `${id}.${key}`, title, blocks: [table], sections: [] };
}

/** Who has not sent which figure. */
function notSupplied(source: PortfolioSource): readonly Block[] {
  const { items, of } = gapIn(coverageOf(source.agreement, dayDueFor(source)).gaps, "no-result-due");
  if (items.length === 0) return [];
  return [
    paragraph([
      `${items.length} of ${of} measures with a period already due ${items.length === 1 ? "has" : "have"} no figure for it:`,
    ]),
    {
      kind: "list",
      ordered: false,
      items: items.map(({ code, name, says }) => [
        { kind: "strong", of: [[code, name].filter((one) => one !== undefined).join(" ")] },
        `: ${atStart(says)}.`,
      ]),
    },
  ];
}
