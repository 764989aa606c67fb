import type { Notice } from "./notice.ts";

export const noticeExamples = {
  uncomfortable: {
    kind: "uncomfortable",
    point: "Two things in this agreement do not add up.",
    more: "The code RES3.1 is used for two measures, and one table heads its target “2022/22”.",
    follow: { text: "See all findings", href: "/findings" },
  },
  "all well": {
    kind: "well",
    point: "Everything ties.",
    more: "41 sums checked: service table, bridge, reserves, savings, capital and its funding.",
    follow: { text: "How they were checked", href: "/findings#checked" },
  },
  information: {
    kind: "information",
    point: "Figures in brackets are income, savings or a surplus.",
  },
} satisfies Record<string, Notice>;
