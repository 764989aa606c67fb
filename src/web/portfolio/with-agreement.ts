import type { Context } from "hono";
import { nearest } from "../../domain/data-package/nearest.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { parseFinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import type { Link } from "../../html/link.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { PortfolioPlace } from "../routes.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";

/**
 * Answers for the agreement that the address names. An unknown code or year is not found, with the nearest there are;
 * an address spelled otherwise than ours moves to ours.
 */
export async function withAgreement(
  visit: Visit,
  context: Context,
  answer: (found: CheckedAgreement) => Answer | Promise<Answer>,
  place?: PortfolioPlace,
): Promise<Answer> {
  const asked = context.req.param("portfolio") ?? "";
  const askedYear = context.req.param("year") ?? "";
  const known = await visit.reading.portfolios();
  const year = parseFinancialYear(askedYear);
  const row = known.find(
    ({ portfolio, year: held }) => sameCode(portfolio, asked) && year.ok && held === year.value,
  );
  if (row === undefined) return notHeld(visit, known, asked, askedYear);
  if (row.portfolio.toLowerCase() !== asked || yearSlug(row.year) !== askedYear) {
    return { kind: "moved", to: visit.to.portfolio(row.portfolio, row.year, place) };
  }
  const found = await visit.reading.agreement(row.portfolio, row.year);
  if (found === undefined) return notHeld(visit, known, asked, askedYear);
  return withFiguresOf(await answer(found), row);
}

/** A page about one agreement shows its figures. */
function withFiguresOf(answer: Answer, { portfolio, year }: PortfolioRow): Answer {
  if (answer.kind !== "page") return answer;
  return { ...answer, page: { figuresOf: [{ portfolio, year }], ...answer.page } };
}

function sameCode(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function notHeld(visit: Visit, known: readonly PortfolioRow[], asked: string, askedYear: string): Answer {
  const year = parseFinancialYear(askedYear);
  const code = asked.slice(0, 40).toUpperCase();
  const when = year.ok
    ? yearLabel(year.value)
    : `“${askedYear.slice(0, 20)}”, which is not a financial year such as 2021-22`;
  const held = visit.asAt === undefined ? "is held" : `was known on ${dateWords(visit.asAt)}`;
  const sought = `No portfolio ${code} ${held} for ${when}.`;
  const suggestion = (row: PortfolioRow): Link => ({
    text: `${row.name} ${yearLabel(row.year)}`,
    href: visit.to.portfolio(row.portfolio, row.year),
  });
  return notFound(sought, nearby(known, asked, year.ok ? year.value : undefined).map(suggestion));
}

/** The same portfolio in other years; else the one with the nearest code; else the year's portfolios. */
function nearby(
  known: readonly PortfolioRow[],
  asked: string,
  year: number | undefined,
): readonly PortfolioRow[] {
  const most = 6;
  const same = known.filter(({ portfolio }) => sameCode(portfolio, asked));
  if (same.length > 0) return same.slice(0, most);
  const guess = nearest(
    asked,
    known.map(({ portfolio }) => portfolio),
  );
  const like = known.filter(({ portfolio }) => portfolio === guess);
  if (like.length > 0) return like.slice(0, most);
  return known.filter((row) => row.year === year).slice(0, most);
}
