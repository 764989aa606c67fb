import { sparkline } from "../../charts/sparkline.ts";
import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import type { Reported } from "../../domain/assessment/reported.ts";
import { formatValue } from "../../domain/value/format-value.ts";
import { type Html, html, trusted } from "../../html/html.ts";

const yearsDrawn = 5;
const periodsDrawn = 12;

/**
 * The last figures as a small line: whole years where there are two or more, else periods of the year. Fewer than two
 * figures make no line.
 */
export function trendCell({ assessment: { reported } }: PartSummary): Html {
  const drawn = figuresDrawn(reported);
  const held = drawn.filter(({ value }) => value.kind === "measured").length;
  if (held === 0) return html`<span class="cell-note">No figure held</span>`;
  if (held === 1) return html`<span class="cell-note">One figure only</span>`;
  const label = drawn.map(({ slot, value }) => `${slot.words}: ${formatValue(value)}`).join(", ");
  const values = drawn.map(({ value, point }) => (value.kind === "measured" ? point : undefined));
  return trusted(sparkline({ label, values }));
}

function figuresDrawn(reported: readonly Reported[]): readonly Reported[] {
  const years = reported.filter((one) => one.slot.key === "year" || one.wholeYear);
  const held = years.filter(({ value }) => value.kind === "measured").length;
  const within = reported.filter(({ slot }) => slot.key !== "year");
  return held >= 2 || within.length < 2 ? years.slice(-yearsDrawn) : within.slice(-periodsDrawn);
}
