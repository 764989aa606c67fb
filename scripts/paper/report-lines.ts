import type { Block } from "../../src/report/model/block.ts";
import type { Report } from "../../src/report/model/report.ts";
import type { ReportTable } from "../../src/report/model/report-table.ts";
import { everySection, plainFigure, plainWords } from "../../src/report/model/walk.ts";
import type { Words } from "../../src/report/model/words.ts";

/** One line of print: a row of a table, a paragraph, a box; with what it stands in. */
export type ReportLine = {
  /** The section, and the table within it. */
  readonly places: readonly string[];
  readonly cells: readonly string[];
};

/** Everything a report prints, line by line, its cover first. */
export function reportLines({ cover, title, subject, version, sections }: Report): readonly ReportLine[] {
  const first = [title, subject, version, ...cover.lines].map((line) => ({
    places: ["cover"],
    cells: [line],
  }));
  const rest = [...everySection(sections)].flatMap(({ id, title: heading, blocks }) => [
    { places: [id], cells: [heading] },
    ...blocks.flatMap((block) => linesOf(block, id)),
  ]);
  return [...first, ...rest];
}

function linesOf(block: Block, section: string): readonly ReportLine[] {
  const line = (...cells: readonly string[]): ReportLine => ({ places: [section], cells });
  const words = (text: Words) => line(plainWords(text));
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return [words(block.text)];
    case "heading":
      return [line(block.text)];
    case "list":
      return block.items.map(words);
    case "table":
      return tableLines(block.table, section);
    case "boxes":
      return block.boxes.map(({ label, figure, detail }) =>
        line(label, plainFigure(figure), plainWords(detail)),
      );
    case "terms":
      return block.terms.map(({ term, meaning }) => line(term, plainWords(meaning)));
    case "plan":
      return [
        line(...block.plan.outcomes),
        ...block.plan.priorities.map(({ name, deliverables }) => line(name, ...deliverables)),
      ];
    case "notice":
    case "chart":
    case "image":
      return [];
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

/** A note beneath a row is read with it, save a commentary on a measure, whose figures are not the row's own. */
function tableLines(table: ReportTable, section: string): readonly ReportLine[] {
  const places = [section, table.id];
  const headings = [table.caption, ...table.columns.map(({ heading }) => heading)];
  const ofMeasures = table.columns.some(({ kind }) => kind === "code");
  const lines: string[][] = [headings];
  for (const row of table.rows) {
    if (row.kind === "group") lines.push([plainWords(row.heading)]);
    else if (row.kind !== "note") lines.push(row.cells.map(plainWords));
    else if (ofMeasures) lines.push([plainWords(row.text)]);
    else lines.at(-1)?.push(plainWords(row.text));
  }
  const notes = table.notes.map((note) => [plainWords(note)]);
  return [...lines, ...notes].map((cells) => ({ places, cells }));
}
