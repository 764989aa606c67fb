import type { AsAtBar } from "./as-at-bar.ts";

const form = { action: "/measures/RES1.1", keep: [{ name: "year", value: "2021-22" }] };

export const asAtBarExamples = {
  today: {
    known: "today",
    form,
    publications: [{ text: "As published on 7 June 2021", href: "/measures/RES1.1?as-at=2021-06-07" }],
  },
  "an earlier day": {
    known: "then",
    date: "23 November 2021",
    todayHref: "/measures/RES1.1",
    form: { ...form, value: "2021-11-23" },
    publications: [],
  },
  "a day that is none": {
    known: "today",
    form: {
      ...form,
      value: "2021-02-30",
      problem: "2021-02-30 is not a day. Give a date such as 2021-11-23.",
    },
    publications: [],
  },
} satisfies Record<string, AsAtBar>;
