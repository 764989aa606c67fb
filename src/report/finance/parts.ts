import type { ToldChart } from "../../charts/money/told-chart.ts";
import { type ReportName, reportId } from "../../domain/publication/report-id.ts";
import type { Block } from "../model/block.ts";
import type { Section } from "../model/report.ts";
import type { ReportColumn, ReportTable } from "../model/report-table.ts";
import { tableCode } from "../model/table-code.ts";
import type { Words } from "../model/words.ts";
import { isSaid, paragraph } from "../printed/words.ts";
import type { SectionHeading } from "../section-builder.ts";

type Part = Block | undefined | false;

/** A section that opens with a sentence; undefined where nothing stands under it. */
export function sectionOf(
  { id, title }: SectionHeading,
  opening: Words,
  blocks: readonly Part[],
): Section | undefined {
  const opened = isSaid(opening) ? [paragraph(opening)] : [];
  const shown = blocks.filter((block) => block !== undefined && block !== false);
  return opened.length + shown.length === 0
    ? undefined
    : { id, title, blocks: [...opened, ...shown], sections: [] };
}

/** A table with its code in the report. */
export function tableBlock({ name }: { readonly name: ReportName }, table: Omit<ReportTable, "code">): Block {
  return { kind: "table", table: { ...table, code: tableCode(reportId(name), table.id) } };
}

export function chartBlock(told: ToldChart | undefined): Block | undefined {
  if (told === undefined) return undefined;
  const { id, title, description, chart, finding } = told;
  const { wide, narrow, scale } = chart;
  const said = scale === undefined ? finding : `${finding} ${scale}`;
  return { kind: "chart", drawing: { id, wide, narrow, title, description }, finding: [said] };
}

/** The name of a part of a section, unique in the report; no point may stand in one of a drawing. */
export function partId({ id }: SectionHeading, of: string): string {
  return `${id.replaceAll(/[^\w-]/g, "-")}-${of}`;
}

export const brackets = "Brackets are income, savings or a surplus.";

export function headerColumn(heading: string, width = 3): ReportColumn {
  return { heading, kind: "header", width };
}

export function numberColumn(heading: string): ReportColumn {
  return { heading, kind: "number" };
}

export function textColumn(heading: string, width = 2): ReportColumn {
  return { heading, kind: "text", width };
}
