import { type AsAtBar, asAtBar } from "./as-at-bar.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { type Footer, footer } from "./footer.ts";
import { type Html, html } from "./html.ts";
import type { Link } from "./link.ts";

/** Everything around a page's own words. */
export type Page = {
  /** The page's title without the council's name. */
  readonly title: string;
  readonly council: { readonly name: string; readonly homeHref: string; readonly strapline?: string };
  readonly navigation: readonly Link[];
  /** The address of the part of the site this page is in. */
  readonly currentHref?: string;
  /** Required on every page that shows figures. */
  readonly asAt?: AsAtBar;
  readonly breadcrumbs: readonly Link[];
  readonly main: Html;
  readonly footer: Footer;
  readonly assets: Assets;
  /** `hide` keeps the page out of search engines. */
  readonly searchEngines: "show" | "hide";
};

/** Addresses of what a page loads; nothing comes from an outside host. */
export type Assets = {
  /** outturn.css first, then the council's own colours. */
  readonly stylesheets: readonly string[];
  /** Fonts fetched at once, so that text does not jump. */
  readonly fonts: readonly string[];
  /** The mark shown on the browser's tab. */
  readonly icon?: string;
  /** What a reader may follow in a feed reader, in Atom. */
  readonly feed?: { readonly title: string; readonly href: string };
  /** ES modules that enhance; the page works without them. */
  readonly modules: readonly string[];
};

/** A whole HTML document. */
export function page(one: Page): Html {
  return html`<!DOCTYPE html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${one.title === one.council.name ? one.title : `${one.title} - ${one.council.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#12222f">
${one.searchEngines === "hide" && html`<meta name="robots" content="noindex">\n`}${one.assets.icon !== undefined && html`<link rel="icon" href="${one.assets.icon}" type="image/svg+xml">\n`}${one.assets.fonts.map(
  (href) => html`<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>\n`,
)}${one.assets.stylesheets.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}${
  one.assets.feed &&
  html`<link rel="alternate" type="application/atom+xml" title="${one.assets.feed.title}" href="${one.assets.feed.href}">\n`
}${one.assets.modules.map((src) => html`<script type="module" src="${src}"></script>\n`)}</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link">Skip to main content</a>
${masthead(one)}
${one.asAt && asAtBar(one.asAt)}
<div class="container">
${breadcrumbs(one.breadcrumbs)}
<main id="main" class="main" tabindex="-1">
${one.main}
</main>
</div>
${footer(one.footer)}
</body>
</html>
`;
}

function masthead({ council, navigation, currentHref }: Page): Html {
  return html`<header class="masthead"><div class="container masthead__row"><a class="masthead__name" href="${council.homeHref}">${council.name}</a>${
    council.strapline !== undefined && html`<span class="masthead__strapline">${council.strapline}</span>`
  }<nav class="masthead__nav" aria-label="Main"><ul>${navigation.map(
    ({ text, href }) =>
      html`<li><a href="${href}"${href === currentHref && html` aria-current="true"`}>${text}</a></li>`,
  )}</ul></nav></div></header>`;
}
