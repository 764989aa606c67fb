import { titleWords } from "../../domain/assessment/measure-words.ts";
import type { Change, ChangeTopic, Piece } from "../../domain/changes/change.ts";
import { topicOf } from "../../domain/changes/change.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { changeTag } from "../../html/change-tag.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { AddressBook } from "../routes.ts";

/** What lines need to lead on: figures of the earlier end open their receipt as it was then. */
export type ChangeLinks = {
  readonly to: AddressBook;
  readonly toThen: AddressBook;
  /** The agreements shown, to name them by; a line names its own where there are several. */
  readonly portfolios: readonly PortfolioRow[];
  readonly several: boolean;
};

const tags: Readonly<Record<ChangeTopic, string>> = {
  agreements: "Agreement",
  status: "Status",
  results: "Result",
  forecasts: "Forecast",
  targets: "Target",
  measures: "Measure",
  money: "Money",
  plan: "Plan",
  words: "Words",
  rules: "Rules",
  record: "Record",
};

/** One change: what sort it is, what it is about, and the sentence with its figures bound to their receipts. */
export function changeLine(links: ChangeLinks, change: Change): Html {
  const { effect, says } = change;
  const tag = changeTag({
    text: `${tags[topicOf[change.kind]]}${effect === "neutral" ? "" : `, ${effect}`}`,
    tone: effect === "worse" ? "warning" : "neutral",
  });
  return html`<li>${tag} ${nameOf(links, change)}: ${join(says.map((piece) => pieceOf(links, piece)))}.${agreementNote(links, change)}</li>`;
}

function nameOf({ to }: ChangeLinks, { name, measure, agreement, kind }: Change): Html {
  const text = /\p{L}/u.test(name) ? name : titleWords({ title: name });
  if (measure !== undefined) return link({ text, href: to.measure(measure.measure, measure.year) });
  if (agreement === undefined || kind === "agreement-dropped") return html`<strong>${text}</strong>`;
  const topic = topicOf[kind];
  const part = topic === "money" || kind === "money-forecast" ? "finance" : undefined;
  return link({ text, href: to.portfolio(agreement.portfolio, agreement.year, part) });
}

function pieceOf({ to, toThen }: ChangeLinks, piece: Piece): Html | string {
  if (typeof piece === "string") return piece;
  const { trace } = piece.known === "before" ? toThen : to;
  return figure({ text: piece.text, href: trace(piece.figure) });
}

function agreementNote({ several, portfolios }: ChangeLinks, { agreement, kind }: Change): Html | false {
  const said = kind.startsWith("agreement-") || kind === "result-overdue";
  if (!several || agreement === undefined || said) return false;
  const row = portfolios.find(
    ({ portfolio, year }) => portfolio === agreement.portfolio && year === agreement.year,
  );
  return row !== undefined && html` <span class="cell-note">${portfolioName(row)}</span>`;
}
