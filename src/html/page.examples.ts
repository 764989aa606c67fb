import { asAtBarExamples } from "./as-at-bar.examples.ts";
import { breadcrumbsExamples } from "./breadcrumbs.examples.ts";
import { footerExamples } from "./footer.examples.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";

export const pageExamples = {
  "a page with figures": {
    title: "In-year Council Tax collection rate",
    council: { name: "Anyshire Council", homeHref: "/", strapline: "plan, performance and money" },
    navigation: [
      { text: "Portfolios", href: "/" },
      { text: "Measures", href: "/measures" },
      { text: "Money", href: "/money" },
      { text: "Reports", href: "/reports" },
      { text: "Data", href: "/data" },
      { text: "Search", href: "/search" },
    ],
    currentHref: "/",
    asAt: asAtBarExamples.today,
    breadcrumbs: breadcrumbsExamples["up from a measure"],
    main: html`<h1 class="title">In-year Council Tax collection rate</h1>`,
    footer: footerExamples["with links"],
    assets: { stylesheets: ["outturn.css"], fonts: [], modules: [] },
    searchEngines: "show",
  },
} satisfies Record<string, Page>;
