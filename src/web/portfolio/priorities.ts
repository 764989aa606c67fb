import type { PriorityRow } from "../../domain/data-package/tables/plan.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { markdown } from "../../html/markdown.ts";
import { notice } from "../../html/notice.ts";
import type { MeasureSummary } from "../measure-summary.ts";
import { countWords } from "./count-words.ts";
import { deliverableList } from "./deliverables.ts";
import { linesOf, measuresTable } from "./measures-table.ts";
import { type Plan, priorityId } from "./thread.ts";

/** Each priority with what it means, what delivers it and what measures it; then what is tied to none. */
export function priorities(plan: Plan): Html {
  return html`${plan.agreement.priorities.map((row) => prioritySection(plan, row))}${untiedMeasures(plan)}`;
}

function prioritySection({ to, agreement, summaries }: Plan, row: PriorityRow): Html {
  const measures = summaries.filter(({ measure }) => measure.priority === row.priority);
  const deliverables = agreement.deliverables.filter(({ priority }) => priority === row.priority);
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
    }${deliveredBy(id, deliverables)}${measuredBy({ to, id, measures, row })}`,
  });
}

function deliveredBy(id: string, deliverables: Parameters<typeof deliverableList>[0]): Html {
  const body =
    deliverables.length === 0
      ? html`<p>Nothing is named that delivers this priority.</p>`
      : deliverableList(deliverables);
  return section({ id: `${id}-delivered`, heading: "Delivered by", level: 3, body });
}

type Measured = {
  readonly to: Plan["to"];
  readonly id: string;
  readonly measures: readonly MeasureSummary[];
  readonly row: PriorityRow;
};

function measuredBy({ to, id, measures, row }: Measured): Html {
  const said = row.note === undefined ? html`` : markdown(row.note);
  const body =
    measures.length === 0
      ? html`${notice({ kind: "uncomfortable", point: "No measure serves this priority." })}${said}`
      : html`${said}${measuresTable({
          to,
          id: `${id}-measures`,
          caption: `${countWords(measures.length, "measure")}: last result, against its target`,
          groups: [{ heading: undefined, lines: linesOf(measures) }],
        })}`;
  return section({ id: `${id}-measured`, heading: "Measured by", level: 3, body });
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
