import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeetingRow } from "../../domain/data-package/tables/cycle.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { councilZone } from "../../domain/period/day-of.ts";
import { type Html, html } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import type { Link } from "../../html/link.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook, PortfolioPart } from "../routes.ts";
import type { Framed } from "../site.ts";
import { portfolioName } from "./portfolio-name.ts";
import { portfolioTabs } from "./tabs.ts";

export type PortfolioHead = {
  readonly to: AddressBook;
  readonly found: CheckedAgreement;
  /** The day the page is read on: what comes next is told from it. */
  readonly day: Temporal.PlainDate;
  readonly current: "plan" | PortfolioPart;
  /** The page's own heading. */
  readonly title: string;
};

/** The head of every page of a portfolio's year: title, the document it comes from, and the parts. */
export function portfolioHead({ to, found, day, current, title }: PortfolioHead): Html {
  return html`${titleBlock({ title, about: aboutLine(found.agreement, day) })}${portfolioTabs(to, found, current)}`;
}

/** "Portfolio Agreement 2021/22, version 1.0, 7 June 2021 · approved by TMcG · holder ... · next: ..." */
function aboutLine(agreement: Agreement, day: Temporal.PlainDate): string {
  const { documents, portfolio } = agreement;
  const paper = documents.find(({ kind }) => kind === "agreement") ?? documents[0];
  const named = [
    paper?.title,
    paper?.version && `version ${paper.version}`,
    paper?.date && dateWords(paper.date),
  ];
  const holder = [portfolio.holder, portfolio.holderRole].filter((said) => said !== undefined);
  return [
    named.filter((said) => said !== undefined).join(", "),
    paper?.approvedBy === undefined ? "" : `approved by ${paper.approvedBy}`,
    holder.length === 0 ? "no portfolio holder named" : holder.join(", "),
    nextMeetingWords(agreement.meetings, day),
  ]
    .filter((said) => said !== "")
    .join(" · ");
}

/** The next meeting from the day on, else the last there was; "" where no meeting has a date. */
function nextMeetingWords(meetings: readonly MeetingRow[], day: Temporal.PlainDate): string {
  const dated = inOrder(meetings);
  const next = dated.find(({ date }) => Temporal.PlainDate.compare(date, day) >= 0);
  if (next !== undefined) return `next: ${meetingWords(next)}`;
  const last = dated.at(-1);
  return last === undefined ? "" : `last on its timetable: ${meetingWords(last)}`;
}

export type DatedMeeting = MeetingRow & { readonly date: Temporal.PlainDate };

/** The meetings that have a date, earliest first. */
export function inOrder(meetings: readonly MeetingRow[]): readonly DatedMeeting[] {
  return meetings
    .flatMap((meeting) => (meeting.date === undefined ? [] : [{ ...meeting, date: meeting.date }]))
    .sort((left, right) => Temporal.PlainDate.compare(left.date, right.date));
}

function meetingWords({ report, committee, date, confirmed }: DatedMeeting): string {
  const where = committee === undefined ? "" : ` to ${committee}`;
  return `${report}${where}, ${dateWords(date)}${confirmed === "no" ? " (date to be confirmed)" : ""}`;
}

/** The trail to a page of the portfolio: the portfolio itself is on it for its parts. */
export function portfolioTrail(
  to: AddressBook,
  { portfolio }: Agreement,
  current: "plan" | PortfolioPart,
): readonly Link[] {
  const trail = [
    { text: "Home", href: to.home },
    { text: "All portfolios", href: to.portfolios },
  ];
  if (current === "plan") return trail;
  return [
    ...trail,
    { text: portfolioName(portfolio), href: to.portfolio(portfolio.portfolio, portfolio.year) },
  ];
}

/** The dates its papers bear, to look from. */
export function publicationsOf({ documents }: Agreement): NonNullable<Framed["publications"]> {
  return documents.flatMap(({ kind, date }) =>
    date === undefined
      ? []
      : [{ title: kind === "agreement" ? "As published on" : `As in the ${kind} of`, date }],
  );
}

/** The day a visit stands on: the one asked for, or today in the council's time zone. */
export function dayOfVisit(
  { asAt }: { readonly asAt: Temporal.PlainDate | undefined },
  today = () => Temporal.Now.plainDateISO(councilZone),
): Temporal.PlainDate {
  return asAt ?? today();
}
