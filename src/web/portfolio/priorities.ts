import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import type { DeliverableRow, PriorityRow } from "../../domain/data-package/tables/plan.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { markdown } from "../../html/markdown.ts";
import { statusWord } from "../../html/status.ts";
import type { AddressBook } from "../routes.ts";
import { countWords } from "./count-words.ts";
import { deliverableList } from "./deliverables.ts";
import { linesOf, measuresTable } from "./measures-table.ts";
import { type Plan, priorityId, priorityName } from "./thread.ts";

/** Each priority with what it means, what delivers it and what measures it; then what is tied to none. */
export function priorities(plan: Plan): Html {
  const held = plan.agreement.priorities.map((row) => under(plan, row));
  const bare = held.filter(({ deliverables, measures }) => deliverables.length + measures.length === 0);
  const few = bare.length < 2;
  return html`${held
    .filter((one) => few || !bare.includes(one))
    .map((one) => prioritySection(plan, one))}${!few && barePriorities(bare)}${untiedMeasures(plan)}`;
}

type Under = {
  readonly row: PriorityRow;
  readonly deliverables: readonly DeliverableRow[];
  readonly measures: readonly MeasureSummary[];
};

function under({ agreement, summaries }: Plan, row: PriorityRow): Under {
  return {
    row,
    deliverables: agreement.deliverables.filter(({ priority }) => priority === row.priority),
    measures: summaries.filter(({ measure }) => measure.priority === row.priority),
  };
}

function prioritySection({ to, agreement }: Plan, { row, deliverables, measures }: Under): Html {
  const outcomes = agreement.outcomes.filter(({ outcome }) => row.outcomes?.includes(outcome) === true);
  const id = priorityId(row.priority);
  return section({
    id,
    heading: /^\d+$/.test(row.priority) ? `Priority ${row.priority}. ${row.name}` : `Priority: ${row.name}`,
    level: 2,
    ruled: true,
    body: html`${row.about !== undefined && markdown(row.about)}${
      outcomes.length > 0 &&
      html`<p class="quiet">Serves: ${outcomes.map(({ name }) => name).join("; ")}.</p>`
    }<h3 class="heading heading--small heading--apart">Delivered by</h3>${
      deliverables.length === 0
        ? html`<p>Nothing is named that delivers this priority.</p>`
        : deliverableList(deliverables)
    }<h3 class="heading heading--small heading--apart">Measured by</h3>${measuredBy(to, id, measures)}${row.note !== undefined && markdown(row.note)}`,
  });
}

function measuredBy(to: AddressBook, id: string, measures: readonly MeasureSummary[]): Html {
  if (measures.length === 0) return html`<p>${noMeasure}</p>`;
  return measuresTable({
    to,
    id: `${id}-measures`,
    caption: `${countWords(measures.length, "measure")}: last result, against its target`,
    groups: [{ heading: undefined, lines: linesOf(measures) }],
  });
}

const noMeasure = statusWord({ kind: "close", word: "No measure serves this priority" });

/** Priorities the paper only names: said once, not once for each. */
function barePriorities(bare: readonly Under[]): Html {
  return section({
    id: "priorities-only-named",
    heading: "Priorities that are only named",
    level: 2,
    ruled: true,
    body: html`<p>For ${bare.length} priorities the paper names nothing that delivers them and no measure that serves them.</p><ul class="deliverables">${bare.map(
      ({ row }) =>
        html`<li id="${priorityId(row.priority)}"><strong>${priorityName(row)}</strong>${row.about !== undefined && markdown(row.about)}${row.note !== undefined && markdown(row.note)}</li>`,
    )}</ul>`,
  });
}

function untiedMeasures({ to, summaries }: Plan): Html {
  const loose = summaries.filter(({ measure }) => measure.priority === undefined);
  if (loose.length === 0) return html``;
  return section({
    id: "measures-without-priority",
    heading: "Measures tied to no priority",
    level: 2,
    ruled: true,
    body: measuresTable({
      to,
      id: "loose-measures",
      caption: `${countWords(loose.length, "measure")}: last result, against its target`,
      groups: [{ heading: undefined, lines: linesOf(loose) }],
    }),
  });
}
