import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { wholeCouncil } from "../../domain/data-package/tables/reports.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { dateTime } from "../../html/date-time.ts";
import { definitionList } from "../../html/definition-list.ts";
import { emptyState } from "../../html/empty-state.ts";
import type { FilterForm } from "../../html/filter-form.ts";
import { type Html, html, join, spokenOnly, type Text } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { type SearchGroup, searchResults } from "../../html/search-results.ts";
import { verdict } from "../../html/verdict.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import { emptyLedger } from "../portfolios/empty-ledger.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import type { Passage } from "./found-inside.ts";
import { type LibraryFilters, libraryForm } from "./library-filters.ts";
import type { NamedReport } from "./named-report.ts";
import type { PossibleDraft, PossibleDrafts } from "./possible-drafts.ts";
import type { ReportPlaces } from "./report-places.ts";
import { stageWords } from "./version-words.ts";

/** A report and where it holds what was looked for. */
export type Found = { readonly report: NamedReport; readonly passages: readonly Passage[] };

export type LibraryPage = {
  readonly to: AddressBook;
  readonly filters: LibraryFilters;
  readonly portfolios: readonly PortfolioRow[];
  readonly places: ReportPlaces;
  /** How many reports were published in all. */
  readonly published: number;
  /** Those the filters leave. */
  readonly left: readonly NamedReport[];
  /** What was found inside them; undefined where nothing was looked for. */
  readonly found: readonly Found[] | undefined;
  readonly drafts: PossibleDrafts;
  readonly keep: FilterForm["keep"];
};

/** The library: how many reports there are, the form to find one, those published by year, then drafts. */
export function libraryPage(page: LibraryPage): Html {
  const { to, portfolios, filters, places, keep } = page;
  const head = titleBlock({ title: "Reports" });
  if (portfolios.length === 0) return html`${head}${emptyLedger()}`;
  const form = libraryForm({ action: "/reports", filters, portfolios, places, keep });
  const feed = html`<p class="report-feed">Follow them in a feed reader: ${link({ text: "new, amended and withdrawn reports (Atom)", href: to.reports.feed })}.</p>`;
  return html`${head}${verdict(sentence(page))}${form}${page.found === undefined ? published(page) : foundPart(page, page.found)}${page.found === undefined && draftsPart(page)}${feed}`;
}

function sentence({ published: all, left, found, filters }: LibraryPage): string {
  if (all === 0) return "No report has been published here yet.";
  if (found !== undefined) {
    const passages = found.reduce((total, one) => total + one.passages.length, 0);
    return passages === 0
      ? `Nothing was found for “${filters.words ?? ""}” in ${countWords(left.length, "published report")}.`
      : `“${filters.words ?? ""}” stands in ${countWords(passages, "place")} of ${countWords(found.length, "published report")}.`;
  }
  if (left.length === 0) return `None of the ${countWords(all, "report")} published is of this kind.`;
  const standing = left.filter(({ newest }) => newest.stage === "published").length;
  const versions = left.reduce((total, one) => total + one.versions.length, 0);
  const narrowed = left.length === all ? "" : " of this kind";
  const gone = left.length - standing;
  const withdrawn = gone === 0 ? "" : ` ${countAtStart(gone, "other was", "others were")} withdrawn.`;
  return `${countAtStart(standing, "report is", "reports are")} published${narrowed}.${withdrawn} Every version stays: ${versions} in all.`;
}

function published(page: LibraryPage): Html {
  const { left, published: all } = page;
  if (all === 0) {
    return emptyState({
      what: "Published reports will be here.",
      when: "Each keeps its address for good, and every version stays.",
      whose:
        "The council publishes a report once its checklist is clear and it is approved. What could be published now stands below as drafts.",
    });
  }
  if (left.length === 0)
    return html`<p>${link({ text: "Show all reports", href: page.to.reports.library() })}</p>`;
  const years = [...new Set(left.map(({ newest }) => newest.year))].sort((one, other) => other - one);
  return html`${years.map((year) =>
    section({
      id: `published-${yearSlug(year)}`,
      heading: `Published: ${yearLabel(year)}`,
      level: 2,
      body: list(left.filter(({ newest }) => newest.year === year).map((one) => publishedItem(page, one))),
    }),
  )}`;
}

function list(items: readonly Html[]): Html {
  return html`<ul class="hits">${items}</ul>`;
}

function publishedItem(page: LibraryPage, { id, newest, versions }: NamedReport): Html {
  const { to, places } = page;
  const { label, version, publishedOn, stage } = newest;
  const committees = places
    .committeesOf(newest)
    .map((code) => places.committees.find(({ committee }) => committee === code)?.name ?? code);
  const when: Text =
    stage === "withdrawn" || publishedOn === undefined
      ? html`<strong>${stageWords(newest)}</strong>`
      : html`published ${dateTime(publishedOn)}`;
  const files = (["pdf", "docx"] as const).map(
    (file) =>
      html`<a class="govuk-link" href="${to.reports.file(id, undefined, file)}">${file === "pdf" ? "PDF" : "Word"}<span class="govuk-visually-hidden"> of ${newest.title}, ${subjectOf(page, newest)}</span></a>`,
  );
  const said = [subjectOf(page, newest), ...committees].join(" · ");
  return html`<li class="hit"><p class="hit__title">${link({ text: newest.title, href: to.reports.one(id) })}</p><p class="hit__said">${said}</p><p class="quiet">Version ${label ?? version}, ${when} · ${versions.length > 1 && html`${countWords(versions.length, "version")} · `}${join(files, " · ")}</p></li>`;
}

/** The portfolio's name in that year, or whose report it is. */
function subjectOf(
  { portfolios, places }: LibraryPage,
  { portfolio, year }: { readonly portfolio: string; readonly year: FinancialYear },
): string {
  if (portfolio === wholeCouncil) return "The whole council";
  const row = portfolios.find((one) => one.portfolio === portfolio && one.year === year);
  return row?.name ?? places.committees.find(({ committee }) => committee === portfolio)?.name ?? portfolio;
}

const mostPassages = 6;

function foundPart(page: LibraryPage, found: readonly Found[]): Html {
  const { to, filters } = page;
  if (found.length === 0) {
    return html`<p>Fewer words find more. ${link({ text: "Show all reports", href: to.reports.library() })} · ${link({ text: "Search the ledger instead", href: withQuery(to.search, { q: filters.words }) })}</p>`;
  }
  return searchResults(
    found.map(({ report, passages }): SearchGroup => {
      const { id, newest } = report;
      const more = passages.length - mostPassages;
      return {
        id: `found-${id}`,
        heading: `${newest.title}, ${subjectOf(page, newest)}`,
        hits: passages.slice(0, mostPassages).map(({ place, title, text }) => ({
          title: { text: title, href: `${to.reports.one(id)}#${place}` },
          place: `Version ${newest.label ?? newest.version}, ${stageWords(newest)}`,
          said: shortened(text, filters.words ?? ""),
        })),
        ...(more > 0 && { more: { text: `Read the report for ${more} more`, href: to.reports.one(id) } }),
      };
    }),
  );
}

const around = 130;

/** The words round the first place where what was looked for stands. */
function shortened(text: string, query: string): string {
  const first = query.toLowerCase().split(/\s+/)[0] ?? "";
  const at = Math.max(0, text.toLowerCase().indexOf(first));
  const begin = at <= around ? 0 : text.lastIndexOf(" ", at - around) + 1;
  const end = text.length - at <= around * 2 ? text.length : text.indexOf(" ", at + around * 2 - 20);
  const cut = text.slice(begin, end < 0 ? text.length : end);
  return `${begin > 0 ? "… " : ""}${cut}${end >= 0 && end < text.length ? " …" : ""}`;
}

function draftsPart(page: LibraryPage): Html {
  const {
    to,
    drafts: { drafts, otherYears },
  } = page;
  if (drafts.length === 0 && otherYears.length === 0) return html``;
  const years = [...new Set(drafts.map(({ name }) => name.year))];
  const groups = years.map(
    (year) =>
      html`<h3 class="heading heading--small" id="drafts-${yearSlug(year)}">Drafts of ${yearLabel(year)}</h3>${definitionList(
        [
          ...Map.groupBy(
            drafts.filter(({ name }) => name.year === year),
            ({ subject }) => subject,
          ),
        ].map(([subject, own]) => ({ term: subject, said: draftLinks(to, own) })),
      )}`,
  );
  const others =
    otherYears.length > 0 &&
    html`<p>Drafts of earlier years: ${join(
      otherYears.map((year) => link({ text: yearLabel(year), href: to.reports.library({ year }) })),
      ", ",
    )}.</p>`;
  const body = html`<p>These were not approved by anybody. Each is made from what the ledger holds when it is opened, and says what still stands between it and publication.</p>${groups}${others}`;
  return section({ id: "drafts", heading: "Drafts that can be made now", level: 2, ruled: true, body });
}

function draftLinks(to: AddressBook, drafts: readonly PossibleDraft[]): Html {
  return join(
    drafts.map(
      ({ id, name, short, subject }) =>
        html`<a class="govuk-link" href="${to.reports.one(id, "draft")}">${short}${spokenOnly(` of ${subject} ${yearLabel(name.year)}, draft`)}</a>`,
    ),
    " · ",
  );
}
