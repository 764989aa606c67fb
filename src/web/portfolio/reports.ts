import { dateTime } from "../../html/date-time.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { CheckedAgreement } from "../reading.ts";
import { type NamedReport, namedReports } from "../reports/named-report.ts";
import { type PossibleDraft, possibleDrafts } from "../reports/possible-drafts.ts";
import { reportPlaces } from "../reports/report-places.ts";
import { stageWords } from "../reports/version-words.ts";
import { answerPage, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { countWords } from "./count-words.ts";
import { dayOfVisit, inOrder, portfolioHead, portfolioTrail, publicationsOf } from "./portfolio-head.ts";
import { portfolioName } from "./portfolio-name.ts";
import { withAgreement } from "./with-agreement.ts";

/** /portfolios/res/2021-22/reports: what was published of the portfolio's year, and what can be drafted. */
export const portfolioReports: PageHandler = (visit, context) =>
  withAgreement(
    visit,
    context,
    async (found) => {
      const { to } = visit;
      const { portfolio } = found.agreement;
      const title = `Reports of ${portfolioName(portfolio)}`;
      const all = await namedReports(visit);
      const own = all.filter(
        ({ newest }) => newest.portfolio === portfolio.portfolio && newest.year === portfolio.year,
      );
      const filters = { portfolio: portfolio.portfolio.toLowerCase(), year: portfolio.year };
      const { drafts } = await possibleDrafts(visit, filters, await reportPlaces(visit));
      const head = portfolioHead({ to, found, day: dayOfVisit(visit), current: "reports", title });
      return answerPage({
        title,
        part: "portfolios",
        breadcrumbs: portfolioTrail(to, found.agreement, "reports"),
        publications: publicationsOf(found.agreement),
        main: html`${head}${publishedPart(visit, found, own)}${draftPart(visit, drafts)}`,
      });
    },
    "reports",
  );

function publishedPart(visit: Visit, found: CheckedAgreement, own: readonly NamedReport[]): Html {
  const { to } = visit;
  const body =
    own.length === 0
      ? emptyState({
          what: "The published reports of this portfolio will be here.",
          when: nextWords(visit, found),
          whose: "None has been published here yet.",
        })
      : html`<ul class="hits">${own.map(
          ({ id, newest, versions }) =>
            html`<li class="hit"><p class="hit__title">${link({ text: newest.title, href: to.reports.one(id) })}</p><p class="quiet">Version ${newest.label ?? newest.version}, ${
              newest.stage === "published" && newest.publishedOn !== undefined
                ? html`published ${dateTime(newest.publishedOn)}`
                : html`<strong>${stageWords(newest)}</strong>`
            }${versions.length > 1 && html` · ${countWords(versions.length, "version")}`}</p></li>`,
        )}</ul>`;
  const library = html`<p>${link({ text: "Reports of every portfolio and year", href: to.reports.library() })}</p>`;
  return section({ id: "published", heading: "Published", level: 2, body: html`${body}${library}` });
}

/** When the next report is due by the portfolio's timetable. */
function nextWords(visit: Visit, { agreement }: CheckedAgreement): Html | string {
  const day = dayOfVisit(visit);
  const next = inOrder(agreement.meetings).find(({ date }) => Temporal.PlainDate.compare(date, day) >= 0);
  if (next === undefined) return "Its timetable has no meeting still to come.";
  return html`Its timetable has ${next.report} on ${dateTime(next.date)}.`;
}

function draftPart({ to }: Visit, drafts: readonly PossibleDraft[]): Html {
  const links = drafts.map(({ id, title }) => link({ text: title, href: to.reports.one(id, "draft") }));
  const body = html`<p>Nobody has approved these. Each is made from the ledger when it is opened, and says what still stands between it and publication.</p><ul class="govuk-list govuk-list--bullet">${links.map((one) => html`<li>${join([one])}</li>`)}</ul>`;
  return section({ id: "drafts", heading: "Drafts that can be made now", level: 2, ruled: true, body });
}
