import { basename } from "node:path";
import { tableNamed } from "../../domain/data-package/all-tables.ts";
import type { Table } from "../../domain/data-package/table.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { readFileBytes } from "../file-bytes.ts";
import { type ImportIssue, issueLog } from "../import-issue.ts";
import { defaultLimits } from "../limits.ts";
import type { ReadPackage, ReadTable } from "../package-rows.ts";
import { readWorkbook, type Sheet } from "../workbook.ts";
import { type Remark, readBody } from "./body-lines.ts";
import { type FoundTable, findTables, firstWords, type LooseFigures } from "./find-tables.ts";
import { cellName, type Grid, gridOf } from "./grid.ts";
import type { Papers, PrintedRow } from "./printed-row.ts";
import { printedTwice } from "./printed-twice.ts";
import { scaleWords } from "./printed-unit.ts";
import { keyGiver } from "./row-keys.ts";
import { tableRows } from "./table-rows.ts";
import type { KindName } from "./table-words.ts";

/** How one printed table was read. */
export type TableReading = {
  readonly sheet: string;
  /** Such as A3:F20. */
  readonly cells: string;
  readonly kind: KindName;
  readonly rows: number;
  readonly unit: string;
  /** By what had to be taken for granted: nothing, one thing, or more. */
  readonly confidence: "sure" | "fairly sure" | "unsure";
  readonly assumptions: readonly string[];
  /** The headings its rows stand under. */
  readonly blocks: readonly string[];
  readonly columns: readonly { readonly cell: string; readonly head: string; readonly readAs: string }[];
};

/** Figures of a sheet that are no part of a table Outturn knows, and are not read. */
export type NotPlaced = { readonly sheet: string; readonly cells: string; readonly why: string };

export type FinanceWorkbook = {
  readonly package: ReadPackage;
  readonly readings: readonly TableReading[];
  readonly notPlaced: readonly NotPlaced[];
};

export type PaperOf = {
  readonly portfolio: string;
  readonly year: FinancialYear;
  /** The reporting period of a forecast, where the paper does not print it. */
  readonly period: string | undefined;
};

/** Whether the sheets of a workbook are named after tables of the data package. */
function isDataPackage(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ name }) => tableNamed(name.trim()) !== undefined);
}

/**
 * Reads a workbook laid out as finance papers are printed: tables found by the words of their heads, wherever they stand.
 * Each row carries its sheet and cells. Undefined where it is a data package instead. Writes nothing.
 */
export async function readFinanceWorkbook(
  path: string,
  paper: PaperOf,
): Promise<FinanceWorkbook | undefined> {
  const log = issueLog(defaultLimits.issuesPerFile);
  const name = basename(path);
  const nothing = { readings: [], notPlaced: [] };
  const read = await readFileBytes(path, name, defaultLimits.bytesPerWorkbook);
  if (!("bytes" in read)) return { package: { path, files: [], issues: [read], doubts: [] }, ...nothing };
  const sheets = await readWorkbook(read.bytes, { file: name }, defaultLimits, log.report);
  if (sheets === undefined)
    return { package: { path, files: [], issues: log.issues(), doubts: [] }, ...nothing };
  if (isDataPackage(sheets)) return undefined;
  const reader = new PaperReader(name, papersOf(paper), log.report);
  for (const sheet of sheets) reader.read(gridOf(sheet));
  const { rows, readings, notPlaced } = reader;
  if (rows.length === 0 && log.issues().length === 0) log.report(noTables(name));
  const file = { name, sha256: read.sha256, bytes: read.bytes.length, tables: byTable(name, rows) };
  return { package: { path, files: [file], issues: log.issues(), doubts: [] }, readings, notPlaced };
}

function papersOf(paper: PaperOf): Papers {
  const keys = new Map<Table, ReturnType<typeof keyGiver>>();
  const positions = new Map<Table, number>();
  return {
    ...paper,
    keys(table) {
      const giver = keys.get(table) ?? keyGiver();
      keys.set(table, giver);
      return giver;
    },
    position(table) {
      const next = (positions.get(table) ?? 0) + 1;
      positions.set(table, next);
      return next;
    },
  };
}

type PlacedRow = PrintedRow & { readonly sheet: string };

function byTable(file: string, rows: readonly PlacedRow[]): readonly ReadTable[] {
  return [...Map.groupBy(rows, ({ table }) => table)].map(([table, own]) => ({
    table,
    rows: own.map(({ row, sheet, at, cells }) => {
      const source = { sourceFile: `${file}, sheet ${sheet}, ${cells}`, sourceLine: at + 1 };
      return { row: { ...row, ...source }, file, sheet, line: at + 1 };
    }),
  }));
}

/** Reads the sheets of one paper after the other. */
class PaperReader {
  readonly rows: PlacedRow[] = [];
  readonly readings: TableReading[] = [];
  readonly notPlaced: NotPlaced[] = [];
  readonly #twice = printedTwice();
  readonly #file: string;
  readonly #papers: Papers;
  readonly #report: (issue: ImportIssue) => void;

  constructor(file: string, papers: Papers, report: (issue: ImportIssue) => void) {
    this.#file = file;
    this.#papers = papers;
    this.#report = report;
  }

  read(grid: Grid): void {
    const { tables, loose } = findTables(grid);
    for (const table of tables) {
      if (table.kind === undefined)
        this.#leave(grid, table.head.top, lastRow(table), "nothing says which table this is");
      else this.#readTable(grid, table, table.kind);
    }
    for (const figures of loose) this.#readLoose(grid, figures);
  }

  #readTable(grid: Grid, table: FoundTable, kind: KindName): void {
    const body = readBody(grid, table);
    const { rows, troubles, assumptions } = tableRows(table, body, this.#papers);
    const again = this.#twice(rows, `${grid.sheet} ${cellName(table.head.top, 0)}`);
    for (const remark of [...body.troubles, ...troubles, ...again])
      this.#report(this.#issue(grid.sheet, kind, remark));
    this.rows.push(...rows.map((row) => ({ ...row, sheet: grid.sheet })));
    const taken = [...body.assumptions, ...assumptions, ...otherYear(table, this.#papers.year)];
    const cells = `${cellName(table.head.top, 0)}:${cellName(lastRow(table), Math.max(...body.columns.map(({ column }) => column)))}`;
    this.readings.push({
      sheet: grid.sheet,
      cells,
      kind,
      rows: rows.length,
      unit: scaleWords[body.scale],
      confidence: taken.length === 0 ? "sure" : taken.length === 1 ? "fairly sure" : "unsure",
      assumptions: taken,
      blocks: [
        ...new Set(body.lines.flatMap(({ block, kind: row }) => (row === "total" ? [] : (block ?? [])))),
      ],
      columns: body.columns.map(({ column, text, readAs = "" }) => {
        return { cell: cellName(table.head.top, column), head: text, readAs };
      }),
    });
  }

  #readLoose(grid: Grid, { top, bottom, headed }: LooseFigures): void {
    const rows = grid.rows.slice(top, bottom);
    const figures = Math.max(...rows.map((cells) => cells.filter((cell) => /\d/.test(cell)).length));
    if (headed || rows.length < 3 || figures < 2) {
      this.#leave(
        grid,
        top,
        bottom - 1,
        headed ? "its heads are none that Outturn knows" : "no head says what they are",
      );
      return;
    }
    const message = `Rows ${top + 1} to ${bottom} hold figures and no head says what they are. Write the heads above them, such as Employee Expenditure and Income, or take the rows out.`;
    this.#report({
      ...this.#place(grid.sheet, top),
      found: firstWords(rows[0] ?? []),
      expected: "heads above the figures",
      message,
    });
  }

  #leave({ sheet, width }: Grid, top: number, bottom: number, why: string): void {
    this.notPlaced.push({
      sheet,
      cells: `${cellName(top, 0)}:${cellName(bottom, Math.max(0, width - 1))}`,
      why,
    });
  }

  #place(sheet: string, row: number) {
    return { file: this.#file, sheet, line: row + 1 };
  }

  #issue(sheet: string, kind: KindName, { row = 0, cell, found, message }: Remark): ImportIssue {
    const column = cell === undefined ? {} : { column: cell };
    return { ...this.#place(sheet, row), ...column, found, expected: `a ${kind} as printed`, message };
  }
}

const lastRow = ({ head, body }: FoundTable) => body.at(-1) ?? head.bottom - 1;

/** A caption that names years, and not the year given. */
function otherYear({ caption, kind }: FoundTable, year: FinancialYear): readonly string[] {
  const years: readonly string[] = caption.match(/\b\d{4}\/\d{2}\b/g) ?? [];
  if (kind === "capital details" || years.length === 0 || years.includes(yearLabel(year))) return [];
  return [
    `The words above it speak of ${[...new Set(years)].join(" and ")}, and the figures go into ${yearLabel(year)}.`,
  ];
}

function noTables(file: string): ImportIssue {
  const message = `${file} has no table that Outturn knows from finance papers: none of its rows has heads such as Employee Expenditure, Reserve Category, Proposal or Scheme.`;
  return { file, found: "no table", expected: "tables as finance papers print them", message };
}
