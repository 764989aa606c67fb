import type { DeliverableRow } from "../../domain/data-package/tables/plan.ts";
import { type Html, html } from "../../html/html.ts";
import { markdown } from "../../html/markdown.ts";
import { deliverableId } from "./thread.ts";

/** What will be done, with what it means in short; the parts of a deliverable stand under it. */
export function deliverableList(rows: readonly DeliverableRow[]): Html {
  const whole = rows.filter(({ partOf }) => !rows.some(({ deliverable }) => deliverable === partOf));
  return listed(whole, rows, 0);
}

/** A deliverable that is its own part would never end; the data allow it, so the depth is bounded. */
const deepest = 4;

function listed(level: readonly DeliverableRow[], all: readonly DeliverableRow[], depth: number): Html {
  if (level.length === 0 || depth > deepest) return html``;
  return html`<ul class="deliverables">${level.map(
    ({ deliverable, name, about }) =>
      html`<li id="${deliverableId(deliverable)}"><strong>${name}</strong>${about !== undefined && markdown(about)}${listed(
        all.filter(({ partOf }) => partOf === deliverable),
        all,
        depth + 1,
      )}</li>`,
  )}</ul>`;
}
