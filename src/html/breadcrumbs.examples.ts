import type { Link } from "./link.ts";

export const breadcrumbsExamples = {
  "up from a measure": [
    { text: "All portfolios", href: "/" },
    { text: "Resources, Commissioning and Governance 2021/22", href: "/portfolios/res/2021-22" },
    { text: "Priority 1: A strong council", href: "/portfolios/res/2021-22#priority-1" },
  ],
} satisfies Record<string, readonly Link[]>;
