import type { MadeReport } from "../src/report/make-report.ts";
import type { Section } from "../src/report/model/report.ts";
import type { ReportTable } from "../src/report/model/report-table.ts";
import { everySection, everyTable, plainWords } from "../src/report/model/walk.ts";

/** The section of a report by its id. Throws where it has none. */
export function sectionIn({ report }: Pick<MadeReport, "report">, id: string): Section {
  const found = [...everySection(report.sections)].find((one) => one.id === id);
  if (found === undefined) throw new Error(`${report.id} has no section ${id}`);
  return found;
}

/** The table of a report by its id. Throws where it has none. */
export function tableIn({ report }: Pick<MadeReport, "report">, id: string): ReportTable {
  const found = [...everyTable(report.sections)].find((one) => one.id === id);
  if (found === undefined) throw new Error(`${report.id} has no table ${id}`);
  return found;
}

/** The rows of a table as read, cell by cell; groups and notes are left out. */
export function linesIn({ rows }: ReportTable): readonly (readonly string[])[] {
  return rows.flatMap((row) => ("cells" in row ? [row.cells.map(plainWords)] : []));
}

/** Everything a section prints in paragraphs and lists, a line each. */
export function linesOf({ blocks }: Section): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
        return [plainWords(block.text)];
      case "list":
        return block.items.map(plainWords);
      default:
        return [];
    }
  });
}
