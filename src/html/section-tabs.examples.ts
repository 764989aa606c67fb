import type { SectionTabs } from "./section-tabs.ts";

export const sectionTabsExamples = {
  portfolio: {
    label: "Resources 2021/22",
    tabs: [
      { text: "Plan", href: "/portfolios/res/2021-22" },
      { text: "Performance", href: "/portfolios/res/2021-22/measures" },
      { text: "Money", href: "/portfolios/res/2021-22/finance" },
      { text: "Risks", href: "/portfolios/res/2021-22/risks" },
      { text: "Reports", href: "/portfolios/res/2021-22/reports" },
      { text: "What changed", href: "/portfolios/res/2021-22/changes" },
    ],
    current: "/portfolios/res/2021-22",
  },
} satisfies Record<string, SectionTabs>;
