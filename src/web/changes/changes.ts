import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { measureWords } from "../../domain/receipt/figure-words.ts";
import type { Issue } from "../../domain/result.ts";
import type { Link } from "../../html/link.ts";
import type { FiguresOf } from "../figure-notices.ts";
import { homeCrumb } from "../frame.ts";
import { dayOfVisit } from "../portfolio/portfolio-head.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { portfolioTabs } from "../portfolio/tabs.ts";
import { addressBook } from "../routes.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { type AskedChanges, askedChanges, wordsOf } from "./asked-changes.ts";
import { changesPage, changesTitle } from "./changes-page.ts";
import type { ChangesAsked } from "./since-forms.ts";
import { papersToTellFrom, type ToldChanges, toldChanges } from "./told-changes.ts";

const mostSuggestions = 6;

/** /changes?portfolio=res&year=2021-22&since=2021-11-23: what changed since a day, a paper or the last agreement. */
export const changes: PageHandler = async (visit) => {
  const { reading, url } = visit;
  const words = wordsOf(url.searchParams);
  const [portfolios, measures] = await Promise.all([
    reading.portfolios(),
    words.measure === undefined ? [] : reading.measures(),
  ]);
  const asked = askedChanges(words, { portfolios, measures });
  if (!asked.ok) return notHeld(visit, asked.issues);
  const told = portfolios.length === 0 ? undefined : await found(visit, asked.value);
  const { measure, since, lastYear, ...place } = asked.value;
  const shown: ChangesAsked = {
    ...place,
    measure: measure?.measure,
    since: since.day,
    document: since.document,
    against: lastYear ? "last-year" : undefined,
  };
  const day = told?.told?.since?.day;
  const title = changesTitle(shown, portfolios, measure && measureWords(measure));
  return answerPage({
    title,
    breadcrumbs: trail(visit, asked.value, portfolios),
    figuresOf: figuresShown(asked.value, portfolios, told?.told),
    main: changesPage({
      to: visit.to,
      toThen: day === undefined ? visit.to : addressBook(day.toString()),
      title,
      tabs: await tabsOf(visit, asked.value),
      asked: shown,
      portfolios,
      dated: told?.dated ?? [],
      day: dayOfVisit(visit),
      told: told?.told,
      problems: told?.problems ?? [],
      keep: visit.asAt === undefined ? [] : [{ name: "as-at", value: visit.asAt.toString() }],
    }),
  });
};

/** Whose figures the changes are of: those asked about, or of all portfolios those that changed. */
function figuresShown(
  { portfolio, year, measure }: AskedChanges,
  portfolios: readonly PortfolioRow[],
  told: ToldChanges | undefined,
): readonly FiguresOf[] {
  if (told === undefined) return [];
  return portfolios.filter(
    (row) =>
      (portfolio === undefined || row.portfolio === portfolio) &&
      (year === undefined || row.year === year) &&
      (measure === undefined || row.portfolio === measure.portfolio),
  );
}

/** One agreement's page stands among the parts of its portfolio's year. */
async function tabsOf({ to, reading }: Visit, { portfolio, year, measure }: AskedChanges) {
  if (portfolio === undefined || year === undefined || measure !== undefined) return undefined;
  const held = await reading.agreement(portfolio, year);
  return held && portfolioTabs(to, held, "changes");
}

async function found(visit: Visit, asked: AskedChanges) {
  const dated = await papersToTellFrom(visit, asked);
  const told = await toldChanges(visit, asked, dated);
  return told.ok
    ? { dated, told: told.value, problems: [] }
    : { dated, told: undefined, problems: told.issues };
}

function trail(
  visit: Visit,
  { portfolio, year, measure }: AskedChanges,
  portfolios: readonly PortfolioRow[],
): readonly Link[] {
  const { to } = visit;
  const home = homeCrumb(visit);
  if (measure !== undefined) {
    return [home, { text: measure.code ?? measure.measure, href: to.measure(measure.measure, year) }];
  }
  const row = portfolios.find((one) => one.portfolio === portfolio && one.year === year);
  if (row === undefined) return [home];
  return [home, { text: portfolioName(row), href: to.portfolio(row.portfolio, row.year) }];
}

async function notHeld({ to, reading }: Visit, issues: readonly Issue[]): Promise<Answer> {
  const portfolios = await reading.portfolios();
  const suggestions = portfolios.slice(0, mostSuggestions).map((row) => ({
    text: portfolioName(row),
    href: to.changes({ portfolio: row.portfolio, year: row.year }),
  }));
  return notFound(issues.map(({ message }) => message).join(" "), suggestions);
}
