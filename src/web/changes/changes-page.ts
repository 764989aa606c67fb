import { type Change, type ChangeTopic, changeTopics, topicOf } from "../../domain/changes/change.ts";
import { lookedThrough } from "../../domain/changes/headline.ts";
import { agreementBefore } from "../../domain/changes/predecessor.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import type { Issue } from "../../domain/result.ts";
import { errorSummary } from "../../html/error-summary.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import type { DatedDocument } from "../../operations/since-when.ts";
import { countWords } from "../portfolio/count-words.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { emptyLedger } from "../portfolios/empty-ledger.ts";
import type { AddressBook } from "../routes.ts";
import { type ChangeLinks, changeLine } from "./change-line.ts";
import { type ChangesAsked, sinceForms } from "./since-forms.ts";
import type { ToldChanges } from "./told-changes.ts";

export type ChangesPage = {
  readonly to: AddressBook;
  /** The same addresses as at the earlier end; today's where that is no day. */
  readonly toThen: AddressBook;
  readonly title: string;
  /** The parts of the portfolio's year, where one is asked about. */
  readonly tabs: Html | undefined;
  readonly asked: ChangesAsked;
  readonly portfolios: readonly PortfolioRow[];
  readonly dated: readonly DatedDocument[];
  /** The day the later end stands on. */
  readonly day: Temporal.PlainDate;
  readonly told: ToldChanges | undefined;
  readonly problems: readonly Issue[];
  readonly keep: readonly { readonly name: string; readonly value: string }[];
};

const most = 10;
const mostInFold = 150;

const headings: Readonly<Record<ChangeTopic, string>> = {
  agreements: "Agreements",
  status: "Status now",
  results: "Results",
  forecasts: "Forecasts: where the year is expected to end",
  targets: "Targets",
  measures: "Measures",
  money: "Money",
  plan: "The plan, risks and milestones",
  words: "What is said",
  rules: "How figures are judged",
  record: "What the council has in common, and how it is printed",
};

/** What changed: one sentence that counts it, the worst ten, the rest under headings, and how it was looked for. */
export function changesPage(page: ChangesPage): Html {
  const { title, told, problems, portfolios } = page;
  const about = told === undefined ? undefined : aboutLine(page, told);
  const head = html`${titleBlock({ title, ...(about === undefined ? {} : { about }) })}${page.tabs}`;
  if (portfolios.length === 0) return html`${head}${emptyLedger()}`;
  const wrong =
    problems.length > 0 &&
    errorSummary(problems.map(({ field, message }) => ({ text: message, href: `#field-${field}` })));
  return html`${wrong}${head}${told !== undefined && verdict(told.headline)}${choosing(page)}${told !== undefined && html`${body(page, told)}${looked(page, told)}`}`;
}

/** Folded away, unless something asked for can't be shown. */
function choosing(page: ChangesPage): Html {
  const forms = sinceForms(page);
  if (page.told === undefined) return forms;
  return fold({ id: "choose", summary: "Choose another day, paper or portfolio", body: forms });
}

function aboutLine({ day }: ChangesPage, { since, last }: ToldChanges): string {
  if (last !== undefined) return "This agreement held against the one it follows, both as known now.";
  if (since?.day === undefined) return `Up to ${dateWords(day)}.`;
  return `From the end of ${dateWords(since.day)} to ${dateWords(day)}.`;
}

function body(page: ChangesPage, told: ToldChanges): Html {
  const links = linksOf(page, told);
  const changes = told.all.changes.filter(({ kind }) => kind !== "printed-otherwise");
  if (changes.length === 0)
    return notice({
      kind: "well",
      point: "Nothing changed.",
      more: `${lookedThrough(told.all)}: statuses, results, targets, measures, money, plan, words and rules.`,
    });
  const first = changes.slice(0, most);
  const rest = changes.slice(most);
  const heading =
    rest.length === 0
      ? countWords(changes.length, "change")
      : `The first ${most} of ${changes.length} changes, the worst first`;
  return html`${section({ id: "worst", heading: rest.length === 0 ? `${heading}, the worst first` : heading, level: 2, body: list(links, first) })}${
    rest.length > 0 &&
    section({
      id: "rest",
      heading: "All of them, by what they are about",
      level: 2,
      ruled: true,
      body: folds(page, links, changes),
    })
  }`;
}

function folds({ to, asked }: ChangesPage, links: ChangeLinks, changes: readonly Change[]): Html {
  const groups = Map.groupBy(changes, ({ kind }) => topicOf[kind]);
  return html`${changeTopics.map((topic) => {
    const found = groups.get(topic) ?? [];
    if (found.length === 0) return "";
    const shown = found.slice(0, mostInFold);
    const more = found.length - shown.length;
    const narrower = asked.portfolio === undefined ? "Choose one portfolio to see them all." : "";
    return fold({
      id: `changes-${topic}`,
      summary: `${headings[topic]}: ${countWords(found.length, "change")}${countedWorse(found)}`,
      body: html`${list(links, shown)}${more > 0 && html`<p>And ${more} more. ${narrower} ${link({ text: "All of them as data", href: to.changesAsData(asked) })}</p>`}`,
    });
  })}`;
}

function countedWorse(changes: readonly Change[]): string {
  const worse = changes.filter(({ effect }) => effect === "worse").length;
  return worse === 0
    ? ""
    : `, ${changes.length === 1 ? "" : worse === changes.length ? "all " : `${worse} `}for the worse`;
}

function list(links: ChangeLinks, changes: readonly Change[]): Html {
  return html`<ul class="said">${changes.map((change) => changeLine(links, change))}</ul>`;
}

function linksOf({ to, toThen, portfolios, asked }: ChangesPage, { last }: ToldChanges): ChangeLinks {
  const several = asked.portfolio === undefined || asked.year === undefined;
  return { to, toThen: last === undefined ? toThen : to, portfolios, several: several && last === undefined };
}

/** What was held against what, and where the same agreement can be held against the last one. */
function looked({ to, asked, portfolios }: ChangesPage, { all, last }: ToldChanges): Html {
  const printed = all.changes.filter(({ kind }) => kind === "printed-otherwise");
  const row = portfolios.find(
    (one) => one.portfolio === asked.portfolio && (asked.year ?? one.year) === one.year,
  );
  const earlier = row === undefined ? undefined : agreementBefore(portfolios, row);
  const against =
    last === undefined &&
    row !== undefined &&
    earlier !== undefined &&
    html`<p>${link({ text: `What changed from ${portfolioName(earlier)} to ${portfolioName(row)}`, href: to.changes({ portfolio: row.portfolio, year: row.year, against: "last-year" }) })}</p>`;
  const back =
    last !== undefined &&
    html`<p>${link({ text: "What changed since an earlier date", href: to.changes({ portfolio: asked.portfolio, year: asked.year }) })} · ${link({ text: portfolioName(last), href: to.portfolio(last.portfolio, last.year) })}</p>`;
  return section({
    id: "looked",
    heading: "How this was looked for",
    level: 2,
    ruled: true,
    body: html`<p>${atStart(lookedThrough(all))}. Figures are the same by their value and the places they are given to, however they are printed. A result, the status it leads to and what is forecast are told apart.</p>${
      printed.length > 0 &&
      html`<p>What only stands elsewhere in print: ${printed.map(({ name, says }) => `${name}, ${says.join("")}`).join("; ")}.</p>`
    }${against}${back}<p>${link({ text: "These changes as data", href: to.changesAsData(asked) })}</p>`,
  });
}

/** “What changed in Resources 2024/25”, or over all. */
export function changesTitle(
  asked: ChangesAsked,
  portfolios: readonly PortfolioRow[],
  name?: string,
): string {
  if (name !== undefined) return `What changed: ${name}`;
  const row = portfolios.find(
    (one) => one.portfolio === asked.portfolio && (asked.year ?? one.year) === one.year,
  );
  if (row !== undefined)
    return asked.year === undefined ? `What changed in ${row.name}` : `What changed in ${portfolioName(row)}`;
  return asked.year === undefined
    ? "What changed"
    : `What changed in the agreements of ${yearLabel(asked.year)}`;
}
