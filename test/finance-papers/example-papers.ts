import { join } from "node:path";
import { allTables } from "../../src/domain/data-package/all-tables.ts";
import type { RowOf, Table } from "../../src/domain/data-package/table.ts";
import * as budget from "../../src/domain/data-package/tables/budget.ts";
import { capitalFunding, capitalSchemes } from "../../src/domain/data-package/tables/capital.ts";
import { nonCashLimits } from "../../src/domain/data-package/tables/non-cash-limits.ts";
import { reserves, savings } from "../../src/domain/data-package/tables/reserves.ts";
import type { ReadPackage } from "../../src/ingest/package-rows.ts";
import { readPackage } from "../../src/ingest/read-package.ts";
import { exampleFolder } from "../outturn.ts";
import { bracketed, type PaperRows, typed } from "./printed-sheet.ts";

/** The figures of an example, as its package holds them. */
export const examplePackage = (name: string): Promise<ReadPackage> => readPackage(join(exampleFolder, name));

export function rowsOf<T extends Table>(read: ReadPackage, table: T): RowOf<T>[] {
  if (!allTables.some(({ name }) => name === table.name)) throw new Error(`No table ${table.name}`);
  return read.files
    .flatMap(({ tables }) => tables)
    .filter((one) => one.table.name === table.name)
    .flatMap(({ rows }) => rows.map(({ row }) => row as RowOf<T>));
}

type Sheets = Readonly<Record<string, PaperRows>>;

const five = ["employee", "nonEmployee", "gross", "income", "net"] as const;

/** The money tables of the agreement of 2021/22: brackets, £000 in a row of its own, several tables on a sheet. */
export async function papersOf2021(): Promise<Sheets> {
  const read = await examplePackage("rcg-2021-22");
  const movements = rowsOf(read, budget.budgetMovements);
  const reserveRows = rowsOf(read, reserves);
  const years = [2021, 2022];
  const byScheme = Map.groupBy(rowsOf(read, capitalSchemes), ({ position }) => position);
  const bySource = Map.groupBy(rowsOf(read, capitalFunding), ({ position }) => position);
  const inYears = (
    rows: readonly { readonly spendYear: number; readonly amount: RowOf<typeof capitalSchemes>["amount"] }[],
  ) => years.map((year) => bracketed(rows.find(({ spendYear }) => spendYear === year)?.amount));
  const block = (from: number, to: number) =>
    movements.slice(from, to).map(({ name, amount }) => [name, bracketed(amount)]);
  const corporate = reserveRows.filter(({ block }) => block === "corporate");
  const reserve = ({ category, name, purpose, approved, row }: (typeof reserveRows)[number]) =>
    row === "subtotal"
      ? [null, null, null, bracketed(approved)]
      : [category ?? name, category && name, purpose ?? null, bracketed(approved)];
  return {
    "Revenue 3.2": [
      ["2021/22 Budget Update"],
      ["The table below illustrates the budget adjustments from the 2020/21 Q3 position."],
      [],
      [null, "£000"],
      ...block(0, 1),
      ["Indicative Adjustments:"],
      ...block(1, 6),
      [],
      ["Savings:"],
      ...block(6, 11),
      [],
      ["The cash limit is presented in the table below:"],
      [
        null,
        "Employee Expenditure",
        "Non- Employee Expenditure",
        "Gross Expenditure",
        "Income",
        "Net Cash Limit Budget",
      ],
      [null, "£000", "£000", "£000", "£000", "£000"],
      ...rowsOf(read, budget.budgetLines).map((line) => [
        line.name,
        ...five.map((column) => bracketed(line[column])),
      ]),
    ],
    "Reserves and savings": [
      ["3.3 Earmarked Reserves"],
      [],
      ["Reserve Category", "Reserve Narration", "To be used for", "Approved £000"],
      ["Corporate Reserves"],
      ...corporate.map(reserve),
      ["Directorate Reserves"],
      ...reserveRows.slice(corporate.length).map(reserve),
      [],
      [
        "The reserve commitments shown are subject to change as part of the council's Reserves Policy update.",
      ],
      [],
      ["3.4 Savings"],
      ["Proposal", "Risk Rating", "Value £000", "Additional Information"],
      ...rowsOf(read, savings).map(({ name, rating, value, about }) => {
        return [
          name,
          rating === undefined ? null : `${rating[0]?.toUpperCase()}${rating.slice(1)}`,
          typed(value),
          about ?? null,
        ];
      }),
      [],
      ["Risk rating"],
      ["Green – good confidence (90% plus) the saving is/will be delivered or minor variances (<£0.050m)."],
    ],
    Capital: [
      ["3.5 Capital Programme"],
      ["Scheme", "2021/22 Programme £000", "2022/23 Programme £000"],
      ["Non-Education Capital Schemes"],
      ...[...byScheme.values()].slice(0, 6).map((rows) => [rows[0]?.name ?? "", ...inYears(rows)]),
      ["Education - Schools Capital Programme"],
      ...[...byScheme.values()].slice(6).map((rows) => [rows[0]?.name ?? "", ...inYears(rows)]),
      [],
      ["Funding the Capital Programme"],
      [],
      ["Resources", "2021/22 £000", "2022/23 £000"],
      ...[...bySource.values()].map((rows) => [rows[0]?.name ?? "", ...inYears(rows)]),
    ],
  };
}

/** The money tables of the agreement of 2020/21: a head over three rows, capitals for ratings, what is used and left of reserves. */
export async function papersOf2020(): Promise<Sheets> {
  const read = await examplePackage("cfe-2020-21");
  const movements = rowsOf(read, budget.budgetMovements).map(({ name, amount }) => [name, bracketed(amount)]);
  const [forecast] = rowsOf(read, budget.forecasts);
  return {
    Finance: [
      ["2020/21 Budget Update"],
      [null, "£000"],
      ...movements.slice(0, 1),
      ["Less One-off Items"],
      ...movements.slice(1, 3),
      ["Changes at Budget, Council Meeting"],
      ["Savings:"],
      ...movements.slice(3, 8),
      ["Changes Made Since Budget, Council Meeting"],
      ...movements.slice(8, 12),
      [],
      ...movements.slice(12),
      [],
      ["A breakdown of the cash limit by service area is set out in the table below:"],
      [
        null,
        "Employee Expenditure £000",
        "Non-Employee Expenditure £000",
        "Gross Expenditure £000",
        "Gross Income £000",
        "Net Cash limit Budget £000",
      ],
      ...rowsOf(read, budget.budgetLines).map((line) => [
        line.name,
        ...five.map((column) => typed(line[column])),
      ]),
      [],
      ["3.3 Forecast Outturn at Q1.5"],
      [null, "Net", null, "(Surplus) /"],
      ["Net Cash Limit", "Expenditure", "Appropriations", "Deficit"],
      ["£000", "£000", "£000", "£000"],
      [forecast?.cashLimit, forecast?.netExpenditure, forecast?.appropriations, forecast?.deficit].map(
        bracketed,
      ),
    ],
    "Reserves & savings": [
      ["3.4 Earmarked Reserves"],
      [
        "Reserve Category Corporate",
        null,
        "To be used for",
        "Approved £000",
        "Forecast Use 2020/21 £000",
        "Balance £000",
      ],
      ...rowsOf(read, reserves).map(({ category, name, purpose, approved, forecastUse, balance }) => [
        category ?? name,
        category === undefined ? null : name,
        purpose ?? null,
        ...[approved, forecastUse, balance].map(bracketed),
      ]),
      [],
      ["3.5 Savings"],
      ["Proposal", "Risk Rating", "Value £000", "Value Achieved £000", "Additional Information"],
      ...rowsOf(read, savings).map(({ name, rating, value, achieved, about }) => {
        return [name, rating?.toUpperCase() ?? null, bracketed(value), bracketed(achieved), about ?? null];
      }),
    ],
  };
}

const sources = [
  "capital grants",
  "unsupported borrowing",
  "capital receipts",
  "external contributions",
  "other",
] as const;

/** The money tables of the agreement of 2015/16: minus signs, merged heads, a mark with its note, schemes with what pays for them. */
export async function papersOf2015(): Promise<Sheets> {
  const read = await examplePackage("src-2015-16");
  const reserveRows = rowsOf(read, reserves);
  const own = reserveRows.filter(({ fund }) => fund === "revenue");
  const schools = reserveRows.filter(({ fund }) => fund === "dsg");
  const dsg = rowsOf(read, nonCashLimits);
  const funding = rowsOf(read, capitalFunding);
  const schemes = rowsOf(read, capitalSchemes);
  const programme = schemes.filter(({ listing }) => listing === "programme");
  const details = schemes.filter(({ listing }) => listing === "detail");
  const plain = ({
    name,
    amount,
  }: {
    readonly name: string;
    readonly amount: RowOf<typeof nonCashLimits>["amount"];
  }) => [name, typed(amount)];
  const detail = ({ name, about, amount }: (typeof schemes)[number]) => [name, about ?? null, typed(amount)];
  return {
    Resources: [
      ["Safe and Resilient Communities Portfolio Resource Base"],
      ["Directorate", "Revenue Cash Limit", "Earmarked Reserves", "Capital Funding", "Total Resources"],
      [null, "£000", "£000", "£000", "£000"],
      ...rowsOf(read, budget.resources).map((row) => [
        row.name,
        ...[row.cashLimit, row.reserves, row.capital, row.total].map(typed),
      ]),
    ],
    Revenue: [
      ["Cash Limit Revenue Budget 2015/16"],
      ["Portfolio", { over: "Expenditure", columns: 3 }, { over: "Income", columns: 2 }],
      [
        null,
        "Employee Expenditure",
        "Non- Employee Expenditure",
        "Gross Expenditure",
        "Gross Income",
        "Net Cash Limit Budget",
      ],
      [null, "£000", "£000", "£000", "£000", "£000"],
      ...rowsOf(read, budget.budgetLines).map((line) => [
        line.name,
        ...five.map((column) => typed(line[column])),
      ]),
      [],
      ["Non-Cash Limit Budget 2015/16 – Dedicated Schools Grant (DSG)"],
      ["Description", "£000"],
      ...dsg.slice(0, 2).map(plain),
      ["High Needs Block:"],
      ...dsg.slice(2).map(plain),
    ],
    Reserves: [
      ["Earmarked Reserves 2015/16"],
      ["Reserve", "Description", "Baseline at 1/4/15"],
      [null, null, "£000"],
      ...own.map(({ name, purpose, baseline, asPrinted }) => [
        name,
        purpose ?? null,
        asPrinted ?? typed(baseline),
      ]),
      ["* NB this includes £130k previously allocated to the Independence and Wellbeing Portfolio."],
      [],
      ["Earmarked Reserves 2015/16: DSG"],
      ["Description", "£000"],
      ...schools.map(({ name, baseline }) => [name, typed(baseline)]),
    ],
    "Capital Programme": [
      [{ over: "Capital Programme – Expenditure and Financing", columns: 7 }],
      [
        "Capital Scheme",
        "2015/16 Programme",
        "Capital Grants",
        "Unsupported Borrowing",
        "Capital Receipts",
        "External Contributions",
        "Other",
      ],
      [null, ...Array(6).fill("£000")],
      ...programme.map(({ name, scheme, amount }) => [
        name,
        typed(amount),
        ...sources.map((source) =>
          typed(
            funding.find(
              (row) => row.source === source && row.scheme === (scheme === "total" ? "programme" : scheme),
            )?.amount,
          ),
        ),
      ]),
      [],
      ["Capital Scheme", "Description", "£000"],
      ...details.slice(0, 20).map(detail),
      [],
      ["Capital Scheme", "Description", "£000"],
      ...details.slice(20).map(detail),
    ],
  };
}
