import { dateTime } from "../../html/date-time.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { type DatedMeeting, inOrder } from "../portfolio/portfolio-head.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";

const most = 5;

type Placed = { readonly meeting: DatedMeeting; readonly found: CheckedAgreement };

/** What comes next from the day on, or what came last where nothing is still to come. */
export function coming(to: AddressBook, shown: readonly CheckedAgreement[], day: Temporal.PlainDate): Html {
  const all = shown
    .flatMap((found) => inOrder(found.agreement.meetings).map((meeting): Placed => ({ meeting, found })))
    .sort((left, right) => Temporal.PlainDate.compare(left.meeting.date, right.meeting.date));
  const next = all.filter(({ meeting }) => Temporal.PlainDate.compare(meeting.date, day) >= 0).slice(0, most);
  if (next.length > 0) return meetingList(to, next);
  if (all.length === 0) return html`<p>No agreement held gives a date for a report.</p>`;
  return html`<p>No meeting on a timetable held here is still to come. The last were:</p>${meetingList(
    to,
    all.slice(-3).reverse(),
  )}`;
}

function meetingList(to: AddressBook, placed: readonly Placed[]): Html {
  return html`<ul class="plain-list">${placed.map(({ meeting, found }) => {
    const { portfolio } = found.agreement;
    const name = link({
      text: portfolioName(portfolio),
      href: `${to.portfolio(portfolio.portfolio, portfolio.year)}#timetable`,
    });
    const where = meeting.committee === undefined ? "" : ` to ${committeeName(found, meeting.committee)}`;
    return html`<li><strong>${dateTime(meeting.date)}</strong>${meeting.confirmed === "no" && " (to be confirmed)"}: ${meeting.report}${where} <span class="cell-note">${name}</span></li>`;
  })}</ul>`;
}

function committeeName({ agreement }: CheckedAgreement, code: string): string {
  return agreement.committees.find(({ committee }) => committee === code)?.name ?? code;
}
