import type { OutcomeRow } from "../../domain/data-package/tables/plan.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { outcomeId } from "./thread.ts";

const kinds: readonly { readonly kind: OutcomeRow["kind"]; readonly heading: string }[] = [
  { kind: "outcome", heading: "Outcomes" },
  { kind: "way of working", heading: "Ways of working" },
  { kind: "partnership aim", heading: "Aims shared with partners" },
  { kind: "cross-cutting", heading: "Across everything" },
];

/** What the portfolio wants for the place, and the ways of working it signs up to; nothing where it names none. */
export function aims(outcomes: readonly OutcomeRow[]): Html {
  const groups = kinds
    .map(({ kind, heading }) => ({ heading, rows: outcomes.filter((row) => row.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return html``;
  const [only, ...more] = groups;
  const alone = more.length === 0;
  const body = html`<div class="side-by-side">${groups.map(
    ({ heading, rows }) =>
      html`<div>${!alone && html`<h3 class="heading heading--small">${heading}</h3>`}<ul class="govuk-list govuk-list--bullet">${rows.map(
        ({ outcome, name }) =>
          html`<li id="${outcomeId(outcome)}">${name.charAt(0).toUpperCase()}${name.slice(1)}</li>`,
      )}</ul></div>`,
  )}</div>`;
  return section({
    id: "aims",
    heading: alone && only ? only.heading : "Outcomes and ways of working",
    level: 2,
    ruled: true,
    body,
  });
}
