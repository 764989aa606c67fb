import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { PriorityRow } from "../../domain/data-package/tables/plan.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { type Link, link } from "../../html/link.ts";
import { statusWord } from "../../html/status.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { priorityId } from "../portfolio/thread.ts";
import type { AddressBook } from "../routes.ts";

/** The priority's own place on its portfolio's page. */
export function priorityLink(to: AddressBook, { portfolio, year, priority, name }: PriorityRow): Link {
  const number = /^\d+$/.test(priority) ? `Priority ${priority}: ` : "";
  return { text: `${number}${name}`, href: `${to.portfolio(portfolio, year)}#${priorityId(priority)}` };
}

/** The golden thread from the measure upwards: priority, what delivers it, outcomes, portfolio. */
export function serves(to: AddressBook, agreement: Agreement, measure: MeasureRow): Html {
  const { portfolio, priorities, deliverables } = agreement;
  const priority = priorities.find((one) => one.priority === measure.priority);
  const delivered = deliverables.filter(
    (one) => one.priority !== undefined && one.priority === measure.priority,
  );
  const outcomes = agreement.outcomes.filter(({ outcome }) => priority?.outcomes?.includes(outcome) === true);
  const holder = [portfolio.holder, portfolio.holderRole].filter((words) => words !== undefined).join(", ");
  return section({
    id: "serves",
    heading: "What it serves",
    level: 2,
    body: html`<ol class="serves"><li><span class="quiet">Priority</span>${
      priority === undefined
        ? statusWord({ kind: "close", word: "The agreement ties it to none" })
        : link(priorityLink(to, priority))
    }</li>${
      delivered.length > 0 &&
      html`<li><span class="quiet">Delivered by</span>${delivered.map(({ shortName, name }) => shortName ?? name).join(" · ")}</li>`
    }${
      outcomes.length > 0 &&
      html`<li><span class="quiet">${outcomes.length === 1 ? "Outcome" : "Outcomes"}</span>${outcomes.map(({ name }) => name).join(" · ")}</li>`
    }<li><span class="quiet">Portfolio</span>${link({
      text: portfolioName(portfolio),
      href: to.portfolio(portfolio.portfolio, portfolio.year),
    })}${holder !== "" && html`<br>${holder}`}</li></ol>`,
  });
}
