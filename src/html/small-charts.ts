import { type Html, html, type Text, trusted } from "./html.ts";

/** A small chart under what it is of. */
export type SmallChart = {
  /** Such as a link to what the chart is of. */
  readonly heading: Text;
  /** In a word and shape: how it stands. */
  readonly standing?: Text;
  /** The drawing made by charts/. */
  readonly drawing: string;
  /** What the picture shows, as a sentence. */
  readonly finding: Text;
};

/** Small charts side by side, as many to a row as there is room for. */
export function smallCharts(charts: readonly SmallChart[]): Html {
  return html`<ul class="small-charts">${charts.map(
    ({ heading, standing, drawing, finding }) =>
      html`<li><figure class="chart-figure"><div class="small-charts__head"><p class="small-charts__heading">${heading}</p>${standing}</div>${trusted(drawing)}<figcaption>${finding}</figcaption></figure></li>`,
  )}</ul>`;
}
