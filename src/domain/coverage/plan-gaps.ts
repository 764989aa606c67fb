import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { DeliverableRow } from "../data-package/tables/plan.ts";
import { ownMeasures } from "../reconciliation/measure-words.ts";
import { sourceOf } from "../reconciliation/printed-amount.ts";
import type { Gap, GapItem } from "./gap.ts";

/** Priorities that nothing measures, deliverables that serve none, services that no budget line is for. */
export function planGaps(agreement: Agreement): readonly Gap[] {
  const { priorities, deliverables, services, budgetLines } = agreement;
  const measured = new Set(ownMeasures(agreement).map(({ priority }) => priority));
  const funded = new Set(budgetLines.map(({ service }) => service));
  const byKey = new Map(deliverables.map((row) => [row.deliverable, row]));
  return [
    {
      kind: "priority-without-measure",
      of: priorities.length,
      items: priorities
        .filter(({ priority }) => !measured.has(priority))
        .map((row) => item(agreementTables.priorities, row, row.priority, "no measure is tied to it")),
    },
    {
      kind: "deliverable-without-priority",
      of: deliverables.length,
      items: deliverables
        .filter((row) => !isTied(row, byKey))
        .map((row) =>
          item(agreementTables.deliverables, row, row.deliverable, "no priority is named for it"),
        ),
    },
    {
      kind: "service-without-budget",
      of: services.length,
      items: services
        .filter(({ service }) => !funded.has(service))
        .map((row) => item(agreementTables.services, row, row.service, "no budget line is tied to it")),
    },
  ];
}

/** A part of a deliverable serves what the whole serves. */
function isTied(row: DeliverableRow, byKey: ReadonlyMap<string, DeliverableRow>): boolean {
  const seen = new Set<DeliverableRow>();
  for (let at: DeliverableRow | undefined = row; at !== undefined && !seen.has(at); ) {
    if (at.priority !== undefined) return true;
    seen.add(at);
    at = at.partOf === undefined ? undefined : byKey.get(at.partOf);
  }
  return false;
}

function item(table: Table, row: Row & { readonly name: string }, key: string, says: string): GapItem {
  const figure = { label: row.name, value: row.name, figure: figureId(table, row, "name"), ...sourceOf(row) };
  return { key, code: undefined, name: row.name, says: says.replace(/\.$/, ""), figures: [figure] };
}
