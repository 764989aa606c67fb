import type { Link } from "./link.ts";

export const errorSummaryExamples = {
  "one problem": [{ text: "2021-02-30 is not a day. Give a date such as 2021-11-23.", href: "#as-at" }],
} satisfies Record<string, readonly Link[]>;
