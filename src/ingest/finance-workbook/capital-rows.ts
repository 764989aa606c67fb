import { capitalFunding, capitalSchemes } from "../../domain/data-package/tables/capital.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import type { BodyLine } from "./body-line.ts";
import type { ReadBody, Remark } from "./body-lines.ts";
import { sourceOf } from "./heads.ts";
import { fullRow, type Papers, type PrintedRow, type TableRows } from "./printed-row.ts";
import { plainHead } from "./printed-unit.ts";
import { keyOf } from "./row-keys.ts";

/** The columns of a table that are years of spending. */
const yearsOf = (line: BodyLine) =>
  columnsOf(line, "year:").map(([column, of]) => [column, financialYear(Number(of))] as const);

function columnsOf(
  { amounts }: BodyLine,
  prefix: string,
): readonly (readonly [column: string, of: string])[] {
  return Object.keys(amounts).flatMap((column) =>
    column.startsWith(prefix) ? [[column, column.slice(prefix.length)] as const] : [],
  );
}

/** Schemes by year; where the table also names sources of funding, what pays for each scheme in its one year. */
export function programmeRows({ lines, unit, columns }: ReadBody, papers: Papers): readonly PrintedRow[] {
  const rows: PrintedRow[] = [];
  const headOf = (readAs: string) => columns.find((one) => one.readAs === readAs)?.text ?? "";
  for (const line of lines) {
    const { kind, name, block } = line;
    const isTotal = kind === "total";
    const words = isTotal ? "total" : kind === "subtotal" ? `${block ?? name} total` : name;
    const scheme = papers.keys(capitalSchemes)(words);
    const position = papers.position(capitalSchemes);
    const years = yearsOf(line);
    for (const [column, spendYear] of years) {
      const row = fullRow(capitalSchemes, papers, unit, {
        scheme,
        spendYear,
        row: kind,
        block: isTotal || block === undefined ? undefined : keyOf(block),
        blockName: isTotal ? undefined : block,
        name,
        amount: line.amounts[column]?.pence,
        missing: line.amounts[column]?.pence === undefined ? "left-blank" : undefined,
        position,
      });
      rows.push({
        table: capitalSchemes,
        row,
        at: line.row,
        cells: line.amounts[column]?.cell ?? line.cells,
      });
    }
    const [, onlyYear = papers.year] = years[0] ?? [];
    for (const [column, source] of columnsOf(line, "source:")) {
      const row = fullRow(capitalFunding, papers, unit, {
        scheme: isTotal ? "programme" : scheme,
        spendYear: onlyYear,
        source,
        name: headOf(column).replaceAll(/£\S*/g, "").trim(),
        amount: line.amounts[column]?.pence,
        position: papers.position(capitalFunding),
      });
      rows.push({
        table: capitalFunding,
        row,
        at: line.row,
        cells: line.amounts[column]?.cell ?? line.cells,
      });
    }
  }
  return rows;
}

/** A list of the larger parts of the programme, each with what it is. */
export function detailRows({ lines, unit }: ReadBody, papers: Papers): readonly PrintedRow[] {
  return lines
    .filter(({ kind }) => kind === "line")
    .map((line) => {
      const about = line.words["about"];
      const amount = line.amounts["amount"]?.pence;
      const row = fullRow(capitalSchemes, papers, unit, {
        scheme: papers.keys(capitalSchemes)(about === undefined ? line.name : `${line.name} ${about}`),
        spendYear: papers.year,
        row: "line",
        listing: "detail",
        name: line.name,
        about,
        amount,
        missing: amount === undefined ? "left-blank" : undefined,
        position: papers.position(capitalSchemes),
      });
      return { table: capitalSchemes, row, at: line.row, cells: line.cells };
    });
}

/** What pays for the whole programme, source by source and year by year. */
export function fundingRows({ lines, unit }: ReadBody, papers: Papers): TableRows {
  const troubles: Remark[] = [];
  const rows = lines.flatMap((line) => {
    const source = line.kind === "line" ? sourceOf(plainHead(line.name)) : "all sources";
    if (source === undefined) {
      const message = `“${line.name}” is not a source of funding that is known. Name it after what it is, or Other.`;
      troubles.push({ row: line.row, found: line.name, message });
      return [];
    }
    const position = papers.position(capitalFunding);
    return yearsOf(line).map(([column, spendYear]): PrintedRow => {
      const amount = line.amounts[column]?.pence;
      const row = fullRow(capitalFunding, papers, unit, {
        spendYear,
        source,
        name: line.name,
        amount,
        position,
      });
      return { table: capitalFunding, row, at: line.row, cells: line.amounts[column]?.cell ?? line.cells };
    });
  });
  return { rows, troubles, assumptions: [] };
}
