import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { type Html, html } from "../../html/html.ts";
import { markdown } from "../../html/markdown.ts";
import { type Computed, workedOutOf } from "../proposals/worked-out-line.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import type { Framed } from "../site.ts";
import { tallyTargets } from "../target-tally.ts";
import { addsUp } from "./adds-up.ts";
import { aims } from "./aims.ts";
import { headlines } from "./headlines.ts";
import { easierNotice, forecastNotice } from "./notices.ts";
import { portfolioHead, portfolioTrail, publicationsOf } from "./portfolio-head.ts";
import { portfolioName } from "./portfolio-name.ts";
import { priorities } from "./priorities.ts";
import { thread } from "./thread.ts";
import { timetable } from "./timetable.ts";
import { narratives, services } from "./words.ts";

export type PortfolioPage = {
  readonly to: AddressBook;
  readonly found: CheckedAgreement;
  readonly day: Temporal.PlainDate;
  /** Every measure that is worked out from records. */
  readonly computed?: readonly Computed[];
};

/** A portfolio's year: what it may spend, what it plans, and how its measures stand. */
export function portfolioPage({ to, found, day, computed = [] }: PortfolioPage): Framed {
  const { agreement } = found;
  const title = portfolioName(agreement.portfolio);
  return {
    title,
    part: "portfolios",
    breadcrumbs: portfolioTrail(to, agreement, "plan"),
    publications: publicationsOf(agreement),
    main: html`${portfolioHead({ to, found, day, current: "plan", title })}${body(to, found, day, computed)}`,
  };
}

function body(
  to: AddressBook,
  found: CheckedAgreement,
  day: Temporal.PlainDate,
  computed: readonly Computed[],
): Html {
  const { agreement } = found;
  const summaries = summariseMeasures(agreement);
  const { vision } = agreement.portfolio;
  const plan = { to, agreement, summaries };
  return html`${headlines(to, agreement, tallyTargets(summaries))}${vision !== undefined && markdown(vision)}${addsUp(to, found)}${workedOutOf(to, computed, agreement.measures)}${forecastNotice(to, agreement)}${easierNotice(to, agreement, summaries)}${thread(plan)}${aims(agreement.outcomes)}${priorities(plan)}${services(agreement)}${timetable(agreement, day)}${narratives(agreement)}`;
}
