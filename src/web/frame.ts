import { dateWords } from "../domain/period/calendar.ts";
import type { AsAtBar } from "../html/as-at-bar.ts";
import { type Html, html } from "../html/html.ts";
import type { Link } from "../html/link.ts";
import { page } from "../html/page.ts";
import { figureNotices } from "./figure-notices.ts";
import { councilStyles } from "./routes.ts";
import type { Framed, Site } from "./site.ts";
import type { Visit } from "./visit.ts";

/** A whole page: the council's name, navigation, the as-at bar and the footer round what the page brings. */
export async function framed(site: Site, visit: Visit, given: Framed): Promise<Html> {
  const council = await visit.reading.council();
  const { to } = visit;
  const navigation = {
    portfolios: { text: "Portfolios", href: to.portfolios },
    measures: { text: "Measures", href: to.measures },
    money: { text: "Money", href: to.finance() },
    reports: { text: "Reports", href: to.reports.library() },
    findings: { text: "Does it add up?", href: to.findings() },
    search: { text: "Search", href: to.search },
  };
  return page({
    title: given.title,
    council: {
      name: council?.name ?? "Outturn",
      homeHref: to.home,
      ...(council?.strapline === undefined ? {} : { strapline: council.strapline }),
    },
    navigation: Object.values(navigation),
    ...(given.part === undefined ? {} : { currentHref: navigation[given.part].href }),
    asAt: asAtBarOf(visit, given.publications ?? []),
    breadcrumbs: given.breadcrumbs,
    main: html`${await figureNotices(visit, given.figuresOf ?? [])}${given.main}`,
    footer: {
      links: [
        { text: "Portfolios", href: to.portfolios },
        { text: "Measures", href: to.measures },
        { text: "How the measures stand", href: to.performance() },
        { text: "The council’s money", href: to.finance() },
        { text: "Reports", href: to.reports.library() },
        { text: "What changed", href: to.changes() },
        { text: "How figures are judged", href: to.rules },
        { text: "Who answers for what", href: to.coverage() },
        { text: "Does it add up?", href: to.findings() },
        { text: "What the records say", href: to.proposals() },
        { text: "Where records come from", href: to.records.feeds },
        { text: "Code lists", href: to.codes.lists },
        { text: "Check that nothing was altered", href: to.digests },
      ],
      lines: ["Every figure with a dotted line under it opens the place it comes from."],
    },
    assets: {
      stylesheets: [site.assets.stylesheet, councilStyles],
      fonts: site.assets.fonts,
      icon: site.assets.icon,
      feed: { title: "Reports published, amended and withdrawn", href: to.reports.feed },
      modules: given.main.includes('class="chart-stops"') ? site.assets.modules : [],
    },
    searchEngines: given.searchEngines ?? (visit.asAt === undefined ? "show" : "hide"),
  });
}

function asAtBarOf(visit: Visit, publications: NonNullable<Framed["publications"]>): AsAtBar {
  const keep = [...visit.url.searchParams]
    .filter(([name]) => name !== "as-at")
    .map(([name, value]) => ({ name, value }));
  const problem = visit.asAtProblem;
  const form = {
    action: visit.url.pathname,
    keep,
    ...(visit.asAt === undefined ? {} : { value: visit.asAt.toString() }),
    ...(problem === undefined ? {} : { problem }),
  };
  const links = publications.map(({ title, date }) => ({
    text: `${title} ${dateWords(date)}`,
    href: hereOn(visit.url, date.toString()),
  }));
  if (visit.asAt === undefined) return { form, publications: links, known: "today" };
  const date = dateWords(visit.asAt);
  return { form, publications: links, known: "then", date, todayHref: hereOn(visit.url) };
}

/** This same page as at another day, or today. */
function hereOn(url: URL, day?: string): string {
  const query = new URLSearchParams(url.searchParams);
  if (day === undefined) query.delete("as-at");
  else query.set("as-at", day);
  return query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
}

/** The way to the home page, at the head of every trail. */
export function homeCrumb(visit: Visit): Link {
  return { text: "Home", href: visit.to.home };
}
