import { type Html, html, type Text, trusted } from "./html.ts";

/** A chart with its finding; the table with the same figures follows it on the page. */
export type ChartFigure = {
  /** The drawings made by charts/, and what must be said of their scale. */
  readonly chart: { readonly wide: string; readonly narrow: string; readonly scale?: string };
  /** What the picture shows, as a sentence. */
  readonly finding: Text;
};

export function chartFigure({ chart, finding }: ChartFigure): Html {
  return html`<figure class="chart-figure">${trusted(chart.wide)}${trusted(chart.narrow)}<figcaption>${finding}${chart.scale !== undefined && html` ${chart.scale}`}</figcaption></figure>`;
}
