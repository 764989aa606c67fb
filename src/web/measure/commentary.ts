import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { PeriodRow } from "../../domain/data-package/tables/cycle.ts";
import type { CommentaryRow, MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { markdown } from "../../html/markdown.ts";
import { countAtStart } from "../portfolio/count-words.ts";

/** What the council says of the measure, the newest first; what it said before is folded away under its period. */
export function commentary(agreement: Agreement, measure: MeasureRow): Html {
  const { everyPeriod } = agreement;
  const said = agreement.commentary
    .filter((row) => row.measure === measure.measure && row.year <= measure.year)
    .toSorted(
      (left, right) => right.year - left.year || place(right, everyPeriod) - place(left, everyPeriod),
    );
  const [newest, ...earlier] = said;
  const none = html`<p>Nothing is said of this measure in the ${yearLabel(measure.year)} agreement.</p>`;
  const named = said.length > 1 || newest?.period !== "agreement" || newest.year !== measure.year;
  const body =
    newest === undefined
      ? none
      : html`${newest.year < measure.year && none}${spoken(newest, everyPeriod, named)}${
          earlier.length > 0 &&
          fold({
            summary: `${countAtStart(earlier.length, "earlier comment")}`,
            body: html`${earlier.map((row) => spoken(row, everyPeriod, true))}`,
          })
        }`;
  return section({ id: "commentary", heading: "What the council says", level: 2, body });
}

/** The agreement comes before its year's periods, words on the year as a whole after them. */
function place({ year, period }: CommentaryRow, periods: readonly PeriodRow[]): number {
  if (period === "agreement") return 0;
  if (period === "year") return Number.MAX_SAFE_INTEGER;
  return periods.find((row) => row.year === year && row.period === period)?.position ?? 1;
}

function spoken(row: CommentaryRow, periods: readonly PeriodRow[], named: boolean): Html {
  return html`${named && html`<h3 class="heading heading--small">${when(row, periods)}</h3>`}${markdown(row.text)}`;
}

function when({ year, period }: CommentaryRow, periods: readonly PeriodRow[]): string {
  if (period === "agreement") return `In the ${yearLabel(year)} agreement`;
  if (period === "year") return yearLabel(year);
  const label = periods.find((row) => row.year === year && row.period === period)?.label ?? period;
  return `${label} ${yearLabel(year)}`;
}
