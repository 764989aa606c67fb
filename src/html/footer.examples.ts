import type { Footer } from "./footer.ts";

export const footerExamples = {
  "with links": {
    links: [
      { text: "Data", href: "/data" },
      { text: "Does it add up?", href: "/findings" },
    ],
    lines: ["Figures are published under the Open Government Licence v3.0.", "Outturn 0.1.0"],
  },
} satisfies Record<string, Footer>;
