import { dateWords } from "../../domain/period/calendar.ts";
import { tableBlock } from "../finance/parts.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { proseWords } from "../section-words.ts";

/** What could stop the portfolio delivering, what is done about it, and which post answers for it. */
export const risks: SectionBuilder<PortfolioSource> = (source, { id, title }) => {
  const rows = source.agreement.risks;
  if (rows.length === 0) return undefined;
  const table = tableBlock(source, {
    id,
    caption: `${rows.length} ${rows.length === 1 ? "risk" : "risks"} and what keeps ${rows.length === 1 ? "it" : "them"} in check`,
    columns: [
      { heading: "Risk", kind: "code" },
      { heading: "What may go wrong", kind: "header", width: 3 },
      { heading: "What is done about it", kind: "text", width: 3 },
      { heading: "Answers for it", kind: "text" },
    ],
    rows: rows.map((row) => ({
      kind: "line",
      cells: [
        [row.risk],
        [row.name],
        row.controls === undefined ? [] : proseWords(source, row.controls).flat(),
        [row.owner ?? "Nobody named"],
      ],
    })),
    notes: [],
  });
  return { id, title, blocks: [table], sections: [] };
};

/** What projects will have reached by when, project by project. */
export const milestones: SectionBuilder<PortfolioSource> = (source, { id, title }) => {
  const rows = source.agreement.milestones;
  if (rows.length === 0) return undefined;
  const table = tableBlock(source, {
    id,
    caption: `${rows.length} ${rows.length === 1 ? "milestone" : "milestones"} by project`,
    columns: [
      { heading: "Milestone", kind: "header", width: 3 },
      { heading: "Due", kind: "text" },
      { heading: "Answers for it", kind: "text" },
    ],
    rows: [...Map.groupBy(rows, ({ project }) => project)].flatMap(([project, own]): readonly ReportRow[] => [
      { kind: "group", heading: [project] },
      ...own.map(
        (row): ReportRow => ({
          kind: "line",
          cells: [[row.name], [dueWords(row)], [row.owner ?? "Nobody named"]],
        }),
      ),
    ]),
    notes: [],
  });
  return { id, title, blocks: [table], sections: [] };
};

function dueWords({ due, dueAsPrinted }: PortfolioSource["agreement"]["milestones"][number]): string {
  return dueAsPrinted ?? (due === undefined ? "No day given" : dateWords(due));
}
