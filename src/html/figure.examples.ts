import type { Figure } from "./figure.ts";

export const figureExamples = {
  "bound to its receipt": { text: "97.36%", href: "/trace/r-14", code: "F14" },
  "computed on the page": { text: "1.06 points" },
  "in brackets, said as minus": { text: "(2,672)", href: "/trace/b-6", spoken: "minus 2,672", code: "F6" },
  provisional: { text: "26.8%", href: "/trace/r-20", marker: { letter: "p", meaning: "provisional" } },
} satisfies Record<string, Figure>;
