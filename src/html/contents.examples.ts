import type { Link } from "./link.ts";

export const contentsExamples = {
  "a long page": [
    { text: "Where the cash limit goes", href: "#services" },
    { text: "Reserves", href: "#reserves" },
  ],
} satisfies Record<string, readonly Link[]>;
