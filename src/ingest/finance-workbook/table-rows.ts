import type { Row, Table } from "../../domain/data-package/table.ts";
import {
  budgetLines,
  budgetMovements,
  forecasts,
  resources,
} from "../../domain/data-package/tables/budget.ts";
import { nonCashLimits } from "../../domain/data-package/tables/non-cash-limits.ts";
import { reserves, savings } from "../../domain/data-package/tables/reserves.ts";
import type { BodyLine } from "./body-line.ts";
import type { ReadBody, Remark } from "./body-lines.ts";
import { detailRows, fundingRows, programmeRows } from "./capital-rows.ts";
import type { FoundTable } from "./find-tables.ts";
import { fullRow, type Papers, type PrintedRow, type TableRows } from "./printed-row.ts";
import { keyOf } from "./row-keys.ts";
import { fundWords, movementWords } from "./table-words.ts";
import { yearSums } from "./year-sums.ts";

/** The rows of the data package that a printed table comes to. */
export function tableRows(table: FoundTable, body: ReadBody, papers: Papers): TableRows {
  switch (table.kind) {
    case "service table":
      return only(
        lineRows(budgetLines, "line", body, papers, ["employee", "nonEmployee", "gross", "income", "net"]),
      );
    case "total resources":
      return only(lineRows(resources, "line", body, papers, ["cashLimit", "reserves", "capital", "total"]));
    case "savings":
      return savingRows(body, papers);
    case "reserves":
      return reserveRows(table, body, papers);
    case "budget bridge":
      return only(bridgeRows(body, papers));
    case "ring-fenced budget":
      return only(ringFencedRows(table, body, papers));
    case "forecast":
      return forecastRows(table, body, papers);
    case "capital programme":
      return { rows: programmeRows(body, papers), troubles: [], assumptions: yearSums(body) };
    case "capital details":
      return only(detailRows(body, papers));
    case "capital funding":
      return { ...fundingRows(body, papers), assumptions: yearSums(body) };
    default:
      return only([]);
  }
}

const only = (rows: readonly PrintedRow[]): TableRows => ({ rows, troubles: [], assumptions: [] });

function lineKey(table: Table, { kind, name, block }: BodyLine, papers: Papers): string {
  const words = kind === "total" ? "total" : kind === "subtotal" ? `${block ?? name} total` : name;
  return papers.keys(table)(words);
}

/** Its amounts as cells, and why they are blank where all of them are. */
function amountCells(line: BodyLine, properties: readonly string[]): Row {
  const cells = properties.map((property) => [property, line.amounts[property]?.pence] as const);
  return Object.fromEntries(cells);
}

const isBlank = (line: BodyLine) => Object.values(line.amounts).every(({ pence }) => pence === undefined);

function lineRows(
  table: Table,
  key: string,
  { lines, unit }: ReadBody,
  papers: Papers,
  properties: readonly string[],
): readonly PrintedRow[] {
  return lines.map((line) => {
    const blank = isBlank(line) && "missing" in table.columns ? { missing: "left-blank" } : {};
    const row = fullRow(table, papers, unit, {
      [key]: lineKey(table, line, papers),
      row: line.kind,
      name: line.name,
      ...amountCells(line, properties),
      ...blank,
      position: papers.position(table),
    });
    return { table, row, at: line.row, cells: line.cells };
  });
}

function savingRows(body: ReadBody, papers: Papers): TableRows {
  const troubles: Remark[] = [];
  const rows = lineRows(savings, "saving", body, papers, ["value", "achieved"]).map((printed, at) => {
    const line = body.lines[at];
    const rating = line?.words["rating"]?.toLowerCase();
    const known = ["green", "amber", "red"].find((word) => word === rating);
    if (rating !== undefined && known === undefined) {
      const found = line?.words["rating"] ?? "";
      const message = `“${found}” is not a risk rating. Write Green, Amber or Red, or leave it blank.`;
      troubles.push({ row: printed.at, found, message });
    }
    return { ...printed, row: { ...printed.row, rating: known, about: line?.words["about"] } };
  });
  return { rows, troubles, assumptions: [] };
}

function reserveRows({ caption, notes }: FoundTable, { lines, unit }: ReadBody, papers: Papers): TableRows {
  const fund = fundWords.some(([pattern, name]) => name === "dsg" && pattern.test(caption))
    ? "dsg"
    : "revenue";
  const isPlain = lines.some(({ amounts }) => amounts["amount"] !== undefined);
  const rows = lines.map((line) => {
    const { words, block } = line;
    const name = line.kind === "subtotal" && line.name === "" ? (block ?? "Sub-total") : line.name;
    const marked = Object.values(line.amounts).find(({ mark }) => mark !== "");
    const row = fullRow(reserves, papers, unit, {
      reserve: lineKey(reserves, { ...line, name }, papers),
      row: line.kind,
      fund,
      block: line.kind === "total" || block === undefined ? undefined : keyOf(block),
      category: line.kind === "line" ? words["category"] : undefined,
      name,
      purpose: words["purpose"],
      ...(isPlain
        ? { baseline: line.amounts["amount"]?.pence }
        : amountCells(line, ["baseline", "approved", "forecastUse", "balance", "closing"])),
      missing: isBlank(line) ? "left-blank" : undefined,
      asPrinted: marked?.text,
      note:
        marked &&
        notes
          .find((note) => note.startsWith(marked.mark))
          ?.slice(marked.mark.length)
          .trim(),
      position: papers.position(reserves),
    });
    return { table: reserves, row, at: line.row, cells: line.cells };
  });
  const assumptions = isPlain
    ? ["Its amounts are read as balances at the start of the year, since no head says."]
    : [];
  return { rows, troubles: [], assumptions };
}

function bridgeRows({ lines, unit }: ReadBody, papers: Papers): readonly PrintedRow[] {
  return lines.map((line, at) => {
    const place = at === 0 ? "opening" : at === lines.length - 1 ? "closing" : undefined;
    const isSum = line.kind !== "line";
    const block = place === undefined && line.block !== undefined ? line.block : undefined;
    const kind =
      isSum || block === undefined ? undefined : movementWords.find(([pattern]) => pattern.test(block))?.[1];
    const row = fullRow(budgetMovements, papers, unit, {
      movement: papers.keys(budgetMovements)(place ?? (isSum ? `${block ?? line.name} total` : line.name)),
      row: place ?? (isSum ? "subtotal" : "line"),
      kind,
      block: block === undefined ? undefined : keyOf(block),
      name: line.name,
      amount: line.amounts["amount"]?.pence,
      position: papers.position(budgetMovements),
    });
    return { table: budgetMovements, row, at: line.row, cells: line.cells };
  });
}

function ringFencedRows(
  { caption }: FoundTable,
  { lines, unit }: ReadBody,
  papers: Papers,
): readonly PrintedRow[] {
  const fund = fundWords.find(([pattern]) => pattern.test(caption))?.[1] ?? "dsg";
  return lines.map((line) => {
    const row = fullRow(nonCashLimits, papers, unit, {
      fund,
      line: lineKey(nonCashLimits, line, papers),
      row: line.kind,
      block: line.kind === "total" || line.block === undefined ? undefined : keyOf(line.block),
      name: line.name,
      amount: line.amounts["amount"]?.pence,
      position: papers.position(nonCashLimits),
    });
    return { table: nonCashLimits, row, at: line.row, cells: line.cells };
  });
}

function forecastRows({ caption, head }: FoundTable, { lines, unit }: ReadBody, papers: Papers): TableRows {
  const line = lines.find(({ kind }) => kind === "total") ?? lines.at(-1);
  if (line === undefined) return only([]);
  const printed = /\bQ[1-4](?:\.\d|\+)?(?![\d.])|\bmid-year\b/i.exec(caption)?.[0]?.toLowerCase();
  const period = papers.period ?? printed;
  if (period === undefined) {
    const message =
      "Nothing says which reporting period this forecast was made in. Name it with --period, such as --period q2.";
    return { rows: [], troubles: [{ row: head.top, found: "no period", message }], assumptions: [] };
  }
  const properties = ["cashLimit", "netExpenditure", "appropriations", "outturn", "deficit"];
  const row = fullRow(forecasts, papers, unit, { period, ...amountCells(line, properties) });
  const assumptions =
    papers.period === undefined ? [`Its period is read as ${period}, from the words above it.`] : [];
  return { rows: [{ table: forecasts, row, at: line.row, cells: line.cells }], troubles: [], assumptions };
}
