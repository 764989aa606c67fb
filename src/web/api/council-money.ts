import { createRoute, z } from "@hono/zod-openapi";
import type { Added, AddedUp } from "../../domain/budget/added-up.ts";
import { councilCapital } from "../../domain/budget/council-capital.ts";
import { councilOutturn } from "../../domain/budget/council-outturn.ts";
import { councilReserves } from "../../domain/budget/council-reserves.ts";
import { councilSavings } from "../../domain/budget/council-savings.ts";
import { councilStated } from "../../domain/budget/council-stated.ts";
import type { CouncilYear } from "../../domain/data-package/council-year.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import type { CheckedCouncilYear } from "../reading.ts";
import type { Visit } from "../visit.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, pointFacts, pointOf } from "./list.ts";
import { problem } from "./problem.ts";
import { councilMoneyQuery } from "./query.ts";
import type { Api } from "./routing.ts";

const amount = z.int().nullable();
const addedFacts = z
  .object({
    pence: amount.openapi({ description: "Whole pence; null where nothing of it is printed." }),
    figures: z.array(z.string()).openapi({ description: "The printed figures it is, or is the sum of." }),
  })
  .openapi("Added");
const totalFacts = z
  .object({
    pence: amount.openapi({ description: "Whole pence; null where no portfolio prints it." }),
    printedBy: z.int().openapi({ description: "How many portfolios print it; the others are left out." }),
    portfolios: z.int().openapi({ description: "How many portfolios are held for the year." }),
  })
  .openapi("CouncilTotal");
const addedUpFacts = z.object({
  portfolios: z.array(
    z.object({ portfolio: z.string(), name: z.string(), figures: z.record(z.string(), addedFacts) }),
  ),
  totals: z.record(z.string(), totalFacts),
});

export const councilMoneyAnswer = z
  .object({
    year: z.string().openapi({ example: "2021-22" }),
    forecastPeriod: z.string().nullable().openapi({
      description: "The newest period with a forecast, of which alone outturns and deficits are.",
    }),
    outturn: addedUpFacts,
    reserves: addedUpFacts,
    savings: addedUpFacts,
    capital: addedUpFacts.openapi({ description: "By the year of spending, such as 2021-22." }),
    statements: z.array(
      z.object({
        label: z.string(),
        figure: z.string(),
        period: z.string().nullable(),
        pence: z.int().openapi({ description: "What the council prints over all its portfolios." }),
        portfoliosPence: amount.openapi({ description: "What its portfolios come to." }),
        differencePence: amount.openapi({ description: "What is printed less what they come to." }),
      }),
    ),
    checks: z.object({
      sums: z.int().openapi({ description: "How many sums over portfolios and years were worked out." }),
      findings: z
        .int()
        .openapi({ description: "How many of them do not tie or look wrong; rounding apart." }),
    }),
    links: z.object({ page: z.string(), xlsx: z.string(), ods: z.string() }),
    point: pointFacts,
  })
  .openapi("CouncilMoney");

const route = createRoute({
  method: "get",
  path: "/api/v1/finance/council",
  operationId: "getCouncilMoney",
  summary: "The money of the whole council for a year, added up over its portfolios",
  tags: ["Finance"],
  request: { query: councilMoneyQuery },
  responses: answerWith(
    "The council's money for the year asked for, else the newest held.",
    councilMoneyAnswer,
  ),
});

/** /api/v1/finance/council?year=2021-22 */
export function addCouncilMoney(api: Api): void {
  api.openapi(route, async (context) => {
    const visit = context.get("visit");
    const years = [...new Set((await visit.reading.portfolios()).map((row) => row.year))];
    const asked = context.req.valid("query").year;
    const year = asked === undefined ? years[0] : years.find((held) => held === asked);
    if (year === undefined) {
      const detail =
        asked === undefined ? "No portfolio is held yet." : `No portfolio is held for ${yearLabel(asked)}.`;
      const suggestions = years.slice(0, 6).map((one) => suggestion(one));
      return problem(context, { kind: "not-found", detail, suggestions });
    }
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    return sendFacts(context, visit, factsOf(visit, await visit.reading.councilYear(year)));
  });
}

function suggestion(year: FinancialYear) {
  return { text: yearLabel(year), href: `/api/v1/finance/council?year=${yearSlug(year)}` };
}

function factsOf(visit: Visit, { council, checked }: CheckedCouncilYear): z.infer<typeof councilMoneyAnswer> {
  const { to } = visit;
  const { year } = council;
  const outturn = councilOutturn(council);
  const open = checked.findings.filter(
    ({ severity, accepted }) => severity !== "rounding" && accepted === undefined,
  );
  return {
    year: yearSlug(year),
    forecastPeriod: outturn.period ?? null,
    outturn: addedUpOf(outturn.figures),
    reserves: addedUpOf(councilReserves(council)),
    savings: addedUpOf(councilSavings(council)),
    capital: bySlug(council),
    statements: councilStated(council).map(({ statement, amount: came, difference }) => ({
      label: statement.label,
      figure: statement.figure,
      period: statement.period ?? null,
      pence: statement.amount,
      portfoliosPence: came ?? null,
      differencePence: difference ?? null,
    })),
    checks: { sums: checked.sumsChecked, findings: open.length },
    links: {
      page: to.finance(year),
      xlsx: to.moneyFile({ year }, "xlsx"),
      ods: to.moneyFile({ year }, "ods"),
    },
    point: pointOf(visit),
  };
}

function addedUpOf<Name extends string>({ rows, totals }: AddedUp<Name>): z.infer<typeof addedUpFacts> {
  return {
    portfolios: rows.map(({ portfolio, figures }) => ({
      portfolio: portfolio.portfolio,
      name: portfolio.name,
      figures: mapped(figures, (added: Added) => ({
        pence: added.amount ?? null,
        figures: added.parts.map(({ at }) => figureId(at.table, at.row, at.property)),
      })),
    })),
    totals: mapped(totals, (total: AddedUp<Name>["totals"][Name]) => ({
      pence: total.amount ?? null,
      printedBy: total.printedBy,
      portfolios: total.portfolios,
    })),
  };
}

/** The programme, its years written as addresses write them. */
function bySlug(council: CouncilYear): z.infer<typeof addedUpFacts> {
  const { years, programme } = councilCapital(council);
  const facts = addedUpOf(programme);
  const called = <Value>(cells: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      years.flatMap((year) => {
        const cell = cells[String(year)];
        return cell === undefined ? [] : [[yearSlug(year), cell]];
      }),
    );
  return {
    portfolios: facts.portfolios.map((one) => ({ ...one, figures: called(one.figures) })),
    totals: called(facts.totals),
  };
}

function mapped<From, To>(cells: Readonly<Record<string, From>>, to: (cell: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, to(cell)]));
}
