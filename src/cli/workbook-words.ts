import type { FinanceWorkbook, TableReading } from "../ingest/finance-workbook/read-finance-workbook.ts";
import { plural } from "./plural.ts";

/** How each table of finance workbooks was read, and what of them was not. */
export function workbookWords(workbooks: readonly FinanceWorkbook[]): string {
  return workbooks
    .map(({ package: { path = "" }, readings, notPlaced }) => {
      const read = readings.flatMap(readingLines);
      const not = notPlaced.map(({ sheet, cells, why }) => `  ${sheet} ${cells}: ${why}`);
      const lines = [
        ...(read.length === 0 ? [] : [`Tables read from ${path}:`, ...read]),
        ...(not.length === 0 ? [] : ["Figures not read, and so not imported:", ...not]),
      ];
      return lines.length === 0 ? "" : `${lines.join("\n")}\n\n`;
    })
    .join("");
}

function readingLines(reading: TableReading): readonly string[] {
  const { sheet, cells, kind, rows, unit, confidence, columns, blocks, assumptions } = reading;
  const heads = columns
    .filter(({ readAs }) => readAs !== "" && readAs !== "name")
    .map(({ head }) => head.replaceAll(/\s*£['’]?\S*/g, "").trim())
    .filter((head) => head !== "");
  const under = heads.length === 0 ? "" : ` under ${heads.join(", ")}`;
  const within = blocks.length === 0 ? "" : `, in blocks ${blocks.map((block) => `“${block}”`).join(", ")}`;
  const line = `  ${sheet} ${cells}: ${kind}, ${plural(rows, "row")} in ${unit}${under}${within} (${confidence})`;
  return [line, ...assumptions.map((assumption) => `    ${assumption}`)];
}

/** The same for a script: a list beside the import's own facts. */
export function workbookJson(workbooks: readonly FinanceWorkbook[]): object {
  return workbooks.map(({ package: { path }, readings, notPlaced }) => ({
    path,
    tables: readings,
    notRead: notPlaced,
  }));
}
