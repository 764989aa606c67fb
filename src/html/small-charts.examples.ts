import { html } from "./html.ts";
import { link } from "./link.ts";
import type { SmallChart } from "./small-charts.ts";
import { statusWord } from "./status.ts";

const drawing = (id: string) =>
  `<svg class="chart chart--small" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 288 128" width="288" height="128" role="img" aria-labelledby="${id}"><title id="${id}">Calls answered, 2019/20 and 2020/21</title><path d="M8 90L280 40" fill="none" stroke="#0b5a6f" stroke-width="3"/></svg>`;

export const smallChartsExamples = {
  "two, one with a long name": [
    {
      heading: link({ text: "Calls answered within a minute", href: "#" }),
      standing: statusWord({ kind: "met", word: "Target met" }),
      drawing: drawing("small-chart-one"),
      finding: html`91% in 2020/21, up 7 points on 2019/20.`,
    },
    {
      heading: link({
        text: "Household waste sent for reuse, recycling or composting in the borough and its villages",
        href: "#",
      }),
      standing: statusWord({ kind: "missed", word: "Missed" }),
      drawing: drawing("small-chart-two"),
      finding: "53.2% in 2020/21, down 1.1 points on 2019/20.",
    },
  ],
} satisfies Record<string, readonly SmallChart[]>;
