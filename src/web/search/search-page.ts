import { countWord, listed } from "../../domain/reconciliation/sentence.ts";
import { type Html, html } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import { type Link, link } from "../../html/link.ts";
import { searchForm } from "../../html/search-form.ts";
import { type SearchGroup, searchResults } from "../../html/search-results.ts";
import { verdict } from "../../html/verdict.ts";
import type { Found } from "../../ledger/search.ts";
import { type SearchKind, searchKinds } from "../../ledger/searched.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import { withQuery } from "../with-query.ts";
import { foundInAll } from "./find.ts";
import { type Hits, hitsOf } from "./hits.ts";
import { kindWords } from "./kind-words.ts";

export type SearchPage = Hits & {
  /** As typed. */
  readonly query: string;
  /** Where one kind alone was asked for. */
  readonly only: SearchKind | undefined;
  /** Undefined where nothing was looked for. */
  readonly found: Found | undefined;
  /** What may have been meant, where nothing was found. */
  readonly suggestions: readonly Link[];
  readonly keep: readonly { readonly name: string; readonly value: string }[];
};

/** The search form, and what was found grouped by kind; else what can be found, or what may have been meant. */
export function searchPage(page: SearchPage): Html {
  const { query, found, keep } = page;
  const form = searchForm({
    action: "/search",
    query,
    label: "Search portfolios, measures, services, budgets and terms",
    hint: "Words in any order, or a measure’s code in any spelling. Add a portfolio’s code or a year such as 2021/22 to narrow it.",
    keep,
  });
  return html`${titleBlock({ title: "Search" })}${form}${
    found === undefined
      ? canBeFound(page)
      : foundInAll(found) === 0
        ? nothingFound(page)
        : results(page, found)
  }`;
}

function results(page: SearchPage, found: Found): Html {
  const { to, query, only } = page;
  const counted = kindsFound(found);
  const all = foundInAll(found);
  const each = counted.map((kind) => {
    const { total } = found[kind];
    return `${countWord(total)} ${total === 1 ? kindWords[kind].one : kindWords[kind].many}`;
  });
  const point = `${countAtStart(all, "thing was", "things were")} found for “${query}”${counted.length > 1 ? `: ${listed(each)}` : ""}.`;
  const back =
    only !== undefined &&
    html`<p>Only ${kindWords[only].many} are shown. ${link({ text: "Show everything found", href: withQuery(to.search, { q: query }) })}</p>`;
  return html`${verdict(point)}${back}${searchResults(counted.map((kind) => groupOf(page, found, kind)))}`;
}

/** The kinds with something found, the best matched first. */
function kindsFound(found: Found): readonly SearchKind[] {
  const best = (kind: SearchKind) => found[kind].best ?? Number.POSITIVE_INFINITY;
  return searchKinds
    .filter((kind) => found[kind].total > 0)
    .toSorted((left, right) => best(left) - best(right));
}

function groupOf(page: SearchPage, found: Found, kind: SearchKind): SearchGroup {
  const { rows, total } = found[kind];
  const { heading, many } = kindWords[kind];
  const more =
    total > rows.length && page.only === undefined
      ? { text: `All ${total} ${many}`, href: withQuery(page.to.search, { q: page.query, kind }) }
      : undefined;
  return {
    id: `found-${kind}`,
    heading:
      total > rows.length && more === undefined
        ? `${heading}: the first ${rows.length} of ${total}`
        : heading,
    hits: hitsOf(page, found, kind),
    ...(more !== undefined && { more }),
  };
}

function nothingFound({ to, query, suggestions, only }: SearchPage): Html {
  const usual = [
    { text: "All portfolios", href: to.portfolios },
    { text: "All measures", href: to.measures },
  ];
  const among = only === undefined ? "" : ` among ${kindWords[only].many}`;
  const near =
    suggestions.length > 0 &&
    html`<p>Did you mean</p><ul class="govuk-list govuk-list--bullet">${suggestions.map((one) => html`<li>${link(one)}</li>`)}</ul>`;
  return html`${verdict(`Nothing was found for “${query}”${among}.`)}${near}<p>Fewer words find more. Or look through:</p><ul class="govuk-list govuk-list--bullet">${usual.map(
    (one) => html`<li>${link(one)}</li>`,
  )}</ul>`;
}

function canBeFound({ to, portfolios }: SearchPage): Html {
  if (portfolios.length === 0)
    return html`<p>The ledger holds no agreement yet, so there is nothing to be found.</p>`;
  const kinds = searchKinds.map((kind) => kindWords[kind].many);
  const newest = portfolios.slice(0, 5).map(({ name, portfolio, year }) => ({
    text: name,
    href: to.portfolio(portfolio, year),
  }));
  return html`<p>What can be found: ${listed(kinds)}.</p><p>Or begin with a portfolio:</p><ul class="govuk-list govuk-list--bullet">${newest.map(
    (one) => html`<li>${link(one)}</li>`,
  )}<li>${link({ text: "All portfolios", href: to.portfolios })}</li></ul>`;
}
