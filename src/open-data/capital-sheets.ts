import type { Agreement } from "../domain/data-package/agreement.ts";
import type { CapitalFundingRow, CapitalSchemeRow } from "../domain/data-package/tables/capital.ts";
import { type Pence, sum } from "../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import type { PrintedSheet, SheetColumn, SheetLine } from "./money-sheet.ts";
import { amounts, money, plus, words } from "./sheet-columns.ts";

/** The programme by scheme and year, the schemes it lists one by one, what pays for it, and what changed it. */
export function capitalSheets(agreement: Agreement): readonly PrintedSheet[] {
  return [
    programmeSheet(agreement),
    detailSheet(agreement),
    fundingSheet(agreement),
    movementSheet(agreement),
  ];
}

type YearCell = { readonly spendYear: FinancialYear; readonly amount?: Pence | undefined };

/** A column for each year after the words, and their sum where there are several. */
export function yearColumns(years: readonly FinancialYear[], after: number): readonly SheetColumn[] {
  const each = years.map((year) => money(yearLabel(year)));
  return years.length < 2 ? each : [...each, money("All years", plus(...years.map((_, at) => at + after)))];
}

/** The amounts of those columns; all years printed are added up here. */
export function yearAmounts(
  years: readonly FinancialYear[],
  cells: readonly YearCell[],
): readonly (Pence | undefined)[] {
  const each = years.map((year) => cells.find(({ spendYear }) => spendYear === year)?.amount);
  const held = each.flatMap((amount) => amount ?? []);
  return years.length < 2 ? each : [...each, held.length === 0 ? undefined : sum(held)];
}

function yearsOf(rows: readonly YearCell[]): readonly FinancialYear[] {
  return [...new Set(rows.map(({ spendYear }) => spendYear))].toSorted((left, right) => left - right);
}

function programmeSheet({ capitalSchemes }: Agreement): PrintedSheet {
  const rows = capitalSchemes.filter(({ listing }) => listing === "programme");
  const years = yearsOf(rows);
  const schemes = [...Map.groupBy(rows, ({ scheme }) => scheme).values()];
  return {
    name: "capital-programme",
    title: "Capital programme",
    caption: "Capital programme by scheme and year of spending, £000",
    columns: [words("Scheme"), words("Group"), ...yearColumns(years, 2)],
    lines: inPrintOrder(schemes).map((cells) => ({
      kind: cells[0]?.row ?? "line",
      block: cells[0]?.block,
      cells: [cells[0]?.name, cells[0]?.blockName ?? cells[0]?.block, ...yearAmounts(years, cells)],
    })),
  };
}

/** The longer list of schemes within the programme. It has a table of its own, so that no sum counts them twice. */
function detailSheet({ capitalSchemes }: Agreement): PrintedSheet {
  const rows = capitalSchemes.filter(({ listing }) => listing === "detail");
  const years = yearsOf(rows);
  const schemes = inPrintOrder([...Map.groupBy(rows, ({ scheme }) => scheme).values()]);
  const lines = schemes.map(
    (cells): SheetLine => ({
      kind: cells[0]?.row ?? "line",
      block: cells[0]?.block,
      cells: [cells[0]?.name, cells[0]?.about, ...yearAmounts(years, cells)],
    }),
  );
  return {
    name: "capital-detail",
    title: "Schemes one by one",
    caption: "Schemes within the capital programme, listed one by one and not added to it, £000",
    columns: [words("Scheme"), words("What"), ...yearColumns(years, 2)],
    lines:
      lines.length === 0 || lines.some(({ kind }) => kind === "total") ? lines : [...lines, allListed(rows)],
  };
}

/** The sum of a list that print gives none of. */
function allListed(rows: readonly CapitalSchemeRow[]): SheetLine {
  const listed = rows.filter(({ row }) => row === "line");
  const byYear = yearsOf(rows).map((spendYear) => {
    const held = listed.flatMap((row) => (row.spendYear === spendYear ? (row.amount ?? []) : []));
    return { spendYear, amount: held.length === 0 ? undefined : sum(held) };
  });
  return {
    kind: "total",
    cells: ["All listed, added up here", undefined, ...yearAmounts(yearsOf(rows), byYear)],
  };
}

/** A total that stands before schemes of a later year comes after all of them here. */
function inPrintOrder(
  schemes: readonly (readonly CapitalSchemeRow[])[],
): readonly (readonly CapitalSchemeRow[])[] {
  const isTotal = (cells: readonly CapitalSchemeRow[]) => cells[0]?.row === "total";
  return [...schemes.filter((cells) => !isTotal(cells)), ...schemes.filter(isTotal)];
}

function fundingSheet({ capitalFunding, capitalSchemes }: Agreement): PrintedSheet {
  const years = yearsOf(capitalFunding);
  const called = (scheme: string) =>
    scheme === "programme"
      ? "The whole programme"
      : (capitalSchemes.find((row) => row.scheme === scheme)?.name ?? scheme);
  const lines = [...Map.groupBy(capitalFunding, ({ scheme }) => scheme)].flatMap(([scheme, rows]) =>
    totalLast([...Map.groupBy(rows, ({ source }) => source).values()]).map((cells) => ({
      kind: cells[0]?.source === "all sources" ? ("total" as const) : ("line" as const),
      section: called(scheme),
      cells: [cells[0]?.name, ...yearAmounts(years, cells)],
    })),
  );
  return {
    name: "capital-funding",
    title: "Capital funding",
    caption: "What pays for the capital programme, £000",
    columns: [words("Source"), ...yearColumns(years, 1)],
    lines,
  };
}

function totalLast(
  sources: readonly (readonly CapitalFundingRow[])[],
): readonly (readonly CapitalFundingRow[])[] {
  const isAll = (cells: readonly CapitalFundingRow[]) => cells[0]?.source === "all sources";
  return [...sources.filter((cells) => !isAll(cells)), ...sources.filter(isAll)];
}

function movementSheet({ capitalMovements, capitalSchemes }: Agreement): PrintedSheet {
  return {
    name: "capital-movements",
    title: "Capital movements",
    caption: "What changed the capital programme since it was last approved, £000",
    columns: [
      words("Scheme"),
      words("Year of spending"),
      words("What happened"),
      money("Amount"),
      words("Why"),
    ],
    lines: capitalMovements.map((row) => ({
      kind: "line",
      cells: [
        capitalSchemes.find(({ scheme }) => scheme === row.scheme)?.name ?? row.scheme,
        yearLabel(row.spendYear),
        row.kind,
        ...amounts(row, "amount"),
        row.why,
      ],
    })),
  };
}
