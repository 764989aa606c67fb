import { programmeChart } from "../../charts/money/programme-chart.ts";
import { schemeFundingChart } from "../../charts/money/scheme-funding-chart.ts";
import { blockHeading, type Scheme, schemesOf, spendYears } from "../../domain/budget/spend-years.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { definitionList } from "../../html/definition-list.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html, join } from "../../html/html.ts";
import { fundingMatrix, fundingTable } from "./capital-funding.ts";
import { capitalMoves } from "./capital-moves.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, inWords } from "./printed.ts";

const table = agreementTables.capitalSchemes;

/** The programme and what pays for it; where there is none, that, with the noughts printed for it. */
export function capital(money: Money): Html {
  const { agreement } = money;
  const years = spendYears(agreement);
  if (years.length === 0) return moneySection(money, "capital", noProgramme(money));
  const matrix = agreement.capitalFunding.some(({ scheme }) => scheme !== "programme");
  const shown = matrix
    ? years.map((year) => html`${schemeChart(agreement, year)}${fundingMatrix(money, year)}`)
    : [programme(money, years), fundingTable(money, years)];
  const drawn = programmeChart(agreement, years, "capital-chart");
  return moneySection(
    money,
    "capital",
    html`${sentence(money, years)}${capitalMoves(money)}${drawn && chartFigure(drawn)}${shown}${abouts(agreement)}${detail(money)}`,
  );
}

function schemeChart(agreement: Agreement, year: FinancialYear): Html | undefined {
  const chart = schemeFundingChart(agreement, year, `scheme-funding-chart-${year}`);
  return chart && chartFigure(chart);
}

function noProgramme({ to, agreement }: Money): Html {
  const stated = agreement.statements.flatMap((row) => {
    const found =
      row.figure === "capital programme" ? heldAmount(agreementTables.statements, row, "amount") : undefined;
    return found === undefined ? [] : [{ year: row.spendYear, found }];
  });
  if (stated.length === 0)
    return html`<p><strong>No capital programme.</strong> The agreement prints no scheme and no total.</p>`;
  const each = stated.map(
    ({ year, found }) => html`${inWords(to, found)}${year !== undefined && ` for ${yearLabel(year)}`}`,
  );
  const none = stated.every(({ found }) => found.amount === 0);
  const said = html`The agreement prints ${join(each.slice(0, -1), ", ")}${each.length > 1 && " and "}${each.at(-1)}, and no schemes.`;
  return none ? html`<p><strong>No capital programme.</strong> ${said}</p>` : html`<p>${said}</p>`;
}

/** What is to be spent in each year, and the source that pays most of the first. */
function sentence({ to, agreement }: Money, years: readonly FinancialYear[]): Html | undefined {
  const totals = years.flatMap((year) => {
    const row = agreement.capitalSchemes.find(
      (one) => one.row === "total" && one.listing === "programme" && one.spendYear === year,
    );
    const found = heldAmount(table, row, "amount");
    return found === undefined ? [] : [{ year, found }];
  });
  const [first] = totals;
  if (first === undefined) return undefined;
  const each = totals.map(({ year, found }) => html`${inWords(to, found)} in ${yearLabel(year)}`);
  return html`<p>The programme is ${join(each.slice(0, -1), ", ")}${each.length > 1 && " and "}${each.at(-1)}.${mainSource(to, agreement, first)}</p>`;
}

function mainSource(
  to: Money["to"],
  { capitalFunding }: Agreement,
  { year, found: total }: { readonly year: FinancialYear; readonly found: HeldAmount },
): Html | undefined {
  const paid = capitalFunding
    .filter((row) => row.scheme === "programme" && row.spendYear === year && row.source !== "all sources")
    .flatMap((row) => {
      const found = heldAmount(agreementTables.capitalFunding, row, "amount");
      return found === undefined ? [] : [{ name: row.name, found }];
    })
    .toSorted((left, right) => right.found.amount - left.found.amount);
  const most = paid[0];
  if (most === undefined || total.amount <= 0) return undefined;
  const share = Math.round((most.found.amount * 100) / total.amount);
  return html` ${most.name} ${most.name.endsWith("s") ? "pay" : "pays"} for ${share > 50 ? "most" : "the largest part"} of it in ${yearLabel(year)}: ${inWords(to, most.found)}, or ${share}%.`;
}

function programme(money: Money, years: readonly FinancialYear[]): Html {
  const schemes = schemesOf(money.agreement, "programme");
  return dataTable({
    id: "capital-schemes",
    caption: "Schemes by year of spending, £000",
    columns: [
      { heading: "Scheme", kind: "header" },
      ...years.map((year) => ({ heading: yearLabel(year), kind: "number" }) as const),
    ],
    rows: schemes.flatMap((scheme, at): readonly Row[] => {
      const heading = blockHeading(scheme, schemes[at - 1]);
      const line: Row = {
        kind: scheme.first.row,
        id: `scheme-${scheme.first.scheme}`,
        cells: [scheme.first.name, ...years.map((year) => schemeCell(money, scheme, year))],
      };
      return heading === undefined ? [line] : [{ kind: "group", heading }, line];
    }),
    narrow: "scroll",
  });
}

function schemeCell({ to }: Money, { cells }: Scheme, year: FinancialYear): Html {
  const row = cells.get(year);
  return row === undefined
    ? html`<span class="quiet">not printed</span>`
    : amountCell(to, table, row, "amount");
}

/** What each scheme of the programme is, where the paper describes it. */
function abouts(agreement: Agreement): Html | undefined {
  const described = schemesOf(agreement, "programme").flatMap(({ first }) =>
    first.about === undefined ? [] : [{ term: first.name, said: first.about }],
  );
  if (described.length === 0) return undefined;
  const summary =
    described.length === 1 ? `About ${described[0]?.term}` : `What the ${described.length} schemes are`;
  return fold({ summary, body: definitionList(described) });
}

/** A longer list of schemes within the programme, folded away: it is not added to it. */
function detail(money: Money): Html | undefined {
  const schemes = schemesOf(money.agreement, "detail");
  if (schemes.length === 0) return undefined;
  const years = [...new Set(schemes.flatMap(({ cells }) => [...cells.keys()]))].toSorted();
  const shown = dataTable({
    id: "capital-detail",
    caption: "Schemes within the programme, £000",
    columns: [
      { heading: "Scheme", kind: "header" },
      { heading: "What", kind: "text" },
      ...years.map((year) => ({ heading: yearLabel(year), kind: "number" }) as const),
    ],
    rows: schemes.map((scheme) => ({
      kind: scheme.first.row,
      id: `scheme-${scheme.first.scheme}`,
      cells: [
        scheme.first.name,
        scheme.first.about ?? html`<span class="quiet">not described</span>`,
        ...years.map((year) => schemeCell(money, scheme, year)),
      ],
    })),
    narrow: "stack",
  });
  return fold({ summary: `The ${schemes.length} schemes it lists one by one`, body: shown });
}
