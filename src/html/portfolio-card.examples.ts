import { figure } from "./figure.ts";
import { html } from "./html.ts";
import type { PortfolioCard } from "./portfolio-card.ts";
import { countExamples } from "./status.examples.ts";

export const portfolioCardExamples = {
  "three portfolios": [
    {
      name: "Resources, Commissioning and Governance",
      href: "/portfolios/res/2021-22",
      year: "2021/22",
      counts: countExamples,
      money: html`${figure({ text: "£24.502m", href: "/trace/h-1" })} cash limit`,
      doubt: "One thing cannot be right, and two more look wrong",
    },
    {
      name: "Citizen Focus and Engagement",
      href: "/portfolios/cit/2020-21",
      year: "2020/21",
      holder: "Cabinet Member for Citizen Focus",
      counts: [
        { kind: "met", count: 9, word: "met" },
        { kind: "missed", count: 1, word: "missed" },
      ],
      money: html`${figure({ text: "£12.094m", href: "/trace/h-4" })} cash limit`,
      notice: "Some figures are made up",
    },
    {
      name: "Communities",
      href: "/portfolios/com/2022-23",
      year: "2022/23",
      counts: [],
      money: "No cash limit held",
    },
  ],
} satisfies Record<string, readonly PortfolioCard[]>;
