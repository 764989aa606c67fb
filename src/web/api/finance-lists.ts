import { createRoute, type z } from "@hono/zod-openapi";
import { agreementTables, type TableName } from "../../domain/data-package/agreement.ts";
import { keyOf, type Row, type Table } from "../../domain/data-package/table.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { readRows } from "../../ledger/read-rows.ts";
import type { Visit } from "../visit.ts";
import { chosenPortfolios } from "./chosen-portfolios.ts";
import { begun, comparePlaces, type Place, pageOf } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { refuse } from "./problem.ts";
import { financeQuery } from "./query.ts";
import type { Api } from "./routing.ts";
import { rowFacts, rowFactsOf } from "./row-facts.ts";

/** The tables of money the API lists: where, which, and what one row is called in its description. */
const lists = [
  { path: "budget-lines", table: "budgetLines", facts: "BudgetLine" },
  { path: "movements", table: "budgetMovements", facts: "BudgetMovement" },
  { path: "virements", table: "virements", facts: "Virement" },
  { path: "actuals", table: "actuals", facts: "Actual" },
  { path: "forecasts", table: "forecasts", facts: "MoneyForecast" },
  { path: "forecast-causes", table: "forecastCauses", facts: "ForecastCause" },
  { path: "reserves", table: "reserves", facts: "Reserve" },
  { path: "reserve-movements", table: "reserveMovements", facts: "ReserveMovement" },
  { path: "savings", table: "savings", facts: "Saving" },
  { path: "capital", table: "capitalSchemes", facts: "CapitalScheme" },
  { path: "capital-funding", table: "capitalFunding", facts: "CapitalFunding" },
  { path: "capital-movements", table: "capitalMovements", facts: "CapitalMovement" },
  { path: "outside-cash-limit", table: "nonCashLimits", facts: "NonCashLimit" },
  { path: "one-off-investments", table: "oneOffInvestments", facts: "OneOffInvestment" },
  { path: "council-tax", table: "councilTax", facts: "CouncilTaxLine" },
  { path: "council-statements", table: "councilStatements", facts: "CouncilStatement" },
  { path: "prudential-indicators", table: "prudentialIndicators", facts: "PrudentialIndicator" },
] as const satisfies readonly {
  readonly path: string;
  readonly table: TableName;
  readonly facts: string;
}[];

/** The addresses of the lists, for what must be true of each. */
export const financePaths: readonly string[] = lists.map(({ path }) => `/api/v1/finance/${path}`);

/** /api/v1/finance/reserves?portfolio=RES&year=2021-22, and the same for every other table of money. */
export function addFinanceLists(api: Api): void {
  for (const { path, table, facts } of lists) addList(api, path, agreementTables[table], facts);
}

function addList(api: Api, path: string, table: Table, facts: string): void {
  const row = rowFacts(table, facts);
  const route = createRoute({
    method: "get",
    path: `/api/v1/finance/${path}`,
    operationId: `list${facts}s`,
    summary: table.about,
    tags: ["Finance"],
    request: { query: financeQuery },
    responses: answerWith(
      `A page of ${table.title.toLowerCase()}, by key.`,
      listFacts(row).openapi(`${facts}s`),
    ),
  });
  api.openapi(route, async (context) => {
    const asked: z.infer<typeof financeQuery> = context.req.valid("query");
    const list = `finance/${path}`;
    const start = begun(list, asked.cursor, context.get("visit"));
    if (!start.ok) return refuse(context, start.issues);
    const { visit, after } = start.value;
    const chosen = await chosenPortfolios(visit, asked.portfolio);
    if (!chosen.ok) return refuse(context, chosen.issues);
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const rows = await found(visit, table, { ...asked, portfolios: chosen.value, after });
    const page = pageOf(list, visit, rows, asked.limit, (one) => placeOf(table, one));
    return sendFacts(
      context,
      visit,
      listOf(visit, page, (one) => rowFactsOf(visit.to, table, one)),
    );
  });
}

function placeOf(table: Table, row: Row): Place {
  return keyOf(table, row).map((cell) => (typeof cell === "number" ? cell : String(cell)));
}

type Asked = {
  /** The codes of the portfolios to list, in order. */
  readonly portfolios: readonly string[];
  readonly portfolio?: string | undefined;
  readonly year?: FinancialYear | undefined;
  readonly period?: string | undefined;
  readonly after: Place | undefined;
  readonly limit: number;
};

const readAtOnce = 10;

/** The rows after a place, at least one more than a page holds where there are; portfolios are read some at a time. */
async function found({ reading }: Visit, table: Table, asked: Asked): Promise<readonly Row[]> {
  const { portfolios, year, after, limit } = asked;
  const ofYear = year === undefined ? [] : [{ column: "year", values: [String(year)] }];
  const fit = (rows: readonly Row[]) =>
    rows
      .filter(
        (row) => fits(row, asked) && (after === undefined || comparePlaces(placeOf(table, row), after) > 0),
      )
      .toSorted((one, other) => comparePlaces(placeOf(table, one), placeOf(table, other)));
  if (!table.key.includes("portfolio")) {
    return fit(await readRows(reading.ledger, table, reading.at, ofYear));
  }
  const [first] = after ?? [];
  const left = portfolios.filter((code) => first === undefined || comparePlaces([code], [first]) >= 0);
  const rows: Row[] = [];
  while (left.length > 0 && rows.length <= limit) {
    const values = left.splice(0, readAtOnce);
    const among = [{ column: "portfolio", values }, ...ofYear];
    rows.push(...fit(await readRows(reading.ledger, table, reading.at, among)));
  }
  return rows;
}

/** A virement is of the portfolios on both its sides; a table without periods or portfolios is not narrowed by them. */
function fits(row: Row, { portfolio, portfolios, period }: Asked): boolean {
  const sides = [row["fromPortfolio"], row["toPortfolio"]].filter((code) => code !== undefined);
  const isSide =
    sides.length === 0 || portfolio === undefined || sides.some((code) => portfolios.includes(String(code)));
  return isSide && (period === undefined || !("period" in row) || row["period"] === period);
}
