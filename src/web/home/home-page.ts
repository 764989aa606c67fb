import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import type { CouncilRow } from "../../domain/data-package/tables/organisation.ts";
import { yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { type Html, html } from "../../html/html.ts";
import { mainAndAside, section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { portfolioCards } from "../../html/portfolio-card.ts";
import { verdict } from "../../html/verdict.ts";
import type { Entry } from "../../ledger/read-entries.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import { unsettled, unsettledWords } from "../portfolio/unsettled.ts";
import { cardOf } from "../portfolios/card-of.ts";
import { emptyLedger } from "../portfolios/empty-ledger.ts";
import { spanWords } from "../portfolios/portfolios-page.ts";
import type { ShownAgreements } from "../portfolios/shown-agreements.ts";
import { type Computed, workedOutLine } from "../proposals/worked-out-line.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { NamedReport } from "../reports/named-report.ts";
import { stageWords } from "../reports/version-words.ts";
import type { AddressBook } from "../routes.ts";
import type { Framed } from "../site.ts";
import { tallyTargets } from "../target-tally.ts";
import { coming } from "./coming.ts";
import { latestEntries } from "./latest-entries.ts";
import { worstList } from "./worst-findings.ts";

export type HomePage = ShownAgreements & {
  readonly to: AddressBook;
  readonly council: CouncilRow | undefined;
  readonly day: Temporal.PlainDate;
  readonly entries: readonly Entry[];
  /** Published reports, the newest first. */
  readonly reports: readonly NamedReport[];
  /** Every measure that is worked out from records. */
  readonly computed: readonly Computed[];
};

/** The council at a glance: its portfolios, what cannot be right or looks wrong, what comes next, what was last told. */
export function homePage(home: HomePage): Framed {
  const { council, portfolios } = home;
  const title =
    council === undefined ? "Plan, performance and money" : `${council.name}: plan, performance and money`;
  const main = portfolios.length === 0 ? emptyLedger() : glance(home);
  return {
    title: "Plan, performance and money",
    breadcrumbs: [],
    main: html`${titleBlock({ title })}${main}`,
  };
}

function glance(home: HomePage): Html {
  const { to, portfolios, shown, day, entries } = home;
  const years = [...new Set(portfolios.map(({ year }) => year))];
  return html`${verdict(`${spanWords(portfolios, years)} ${standingWords(shown)}`)}${ways(to)}${cards(home)}${adding(home)}${mainAndAside(
    section({ id: "latest", heading: "Latest in the ledger", level: 2, body: latestEntries(to, entries) }),
    section({ id: "next", heading: "What comes next", level: 2, body: coming(to, shown, day) }),
  )}${newestReports(home)}`;
}

const reportsShown = 4;

function newestReports({ to, reports }: HomePage): Html | false {
  if (reports.length === 0) return false;
  const items = reports.slice(0, reportsShown).map(({ id, newest }) => {
    const said = `${newest.portfolio}, version ${newest.label ?? newest.version}, ${stageWords(newest)}`;
    return html`<li class="hit"><p class="hit__title">${link({ text: newest.title, href: to.reports.one(id) })}</p><p class="quiet">${said}</p></li>`;
  });
  const all = link({ text: `All ${countWords(reports.length, "report")}`, href: to.reports.library() });
  const body = html`<ul class="hits">${items}</ul>${reports.length > reportsShown && html`<p>${all}</p>`}`;
  return section({ id: "reports", heading: "Newest reports", level: 2, ruled: true, body });
}

/** "Of 20 numerical targets with a result, 9 are met." */
function standingWords(shown: readonly CheckedAgreement[]): string {
  const tallies = shown.map(({ agreement }) => tallyTargets(summariseMeasures(agreement)));
  const judged = tallies.reduce((total, tally) => total + tally.judged, 0);
  const met = tallies.reduce((total, tally) => total + tally.met, 0);
  const measures = tallies.reduce((total, tally) => total + tally.measures, 0);
  if (judged === 0)
    return `None of their ${countWords(measures, "measure")} can be judged against a numerical target.`;
  return `Of ${judged} numerical targets that can be judged, ${met} ${met === 1 ? "is" : "are"} met by the last result held.`;
}

/** The pages over all portfolios. */
function ways(to: AddressBook): Html {
  const stand = link({ text: "How the newest year’s measures stand", href: to.performance() });
  const money = link({ text: "The council’s money", href: to.finance() });
  const changed = link({ text: "What changed", href: to.changes() });
  const reports = link({ text: "Reports", href: to.reports.library() });
  return html`<p>${stand} · ${money} · ${reports} · ${changed} · ${link({ text: "Who answers for what", href: to.coverage() })}</p>`;
}

/** All of a small council's portfolios together; by year where a year has several. */
function cards({ to, portfolios, shown }: HomePage): Html {
  const years = [...new Set(shown.map(({ agreement }) => agreement.portfolio.year))];
  const several = shown.length > years.length;
  const all = link({ text: `All ${portfolios.length} portfolios`, href: to.portfolios });
  const more = portfolios.length > shown.length && html`<p>${all}</p>`;
  if (!several) {
    const body = html`${portfolioCards(shown.map((one) => cardOf(to, one)))}${more}`;
    return section({ id: "portfolios", heading: "Portfolios", level: 2, body });
  }
  return html`${years.map((year) =>
    section({
      id: `portfolios-${yearSlug(year)}`,
      heading: `Portfolios of ${yearLabel(year)}`,
      level: 2,
      body: portfolioCards(
        shown.filter(({ agreement }) => agreement.portfolio.year === year).map((one) => cardOf(to, one)),
      ),
    }),
  )}${more}`;
}

function adding({ to, shown, computed }: HomePage): Html {
  const open = shown.flatMap(({ checked }) => unsettled(checked));
  const sums = shown.reduce((total, { checked }) => total + checked.sumsChecked, 0);
  const agreements = countWords(shown.length, "agreement");
  const body =
    open.length === 0
      ? notice({
          kind: "well",
          point: `Everything ties in ${agreements}.`,
          more: `${countAtStart(sums, "sum was", "sums were")} worked out.`,
          follow: { text: "How they were checked", href: to.findings() },
        })
      : html`<p>${unsettledWords(open, ` in ${agreements}`)}. ${countAtStart(sums, "sum was", "sums were")} worked out. The worst:</p>${worstList(to, shown)}<p>${link({ text: "See them all", href: to.findings() })}</p>`;
  return section({
    id: "adds-up",
    heading: "Does it add up?",
    level: 2,
    ruled: true,
    body: html`${body}${workedOutLine(to, computed)}`,
  });
}
