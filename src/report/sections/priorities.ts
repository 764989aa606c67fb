import { type MeasureSummary, summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import type { DeliverableRow, PriorityRow } from "../../domain/data-package/tables/plan.ts";
import type { Block } from "../model/block.ts";
import type { Section } from "../model/report.ts";
import { paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionHeading } from "../section-builder.ts";
import { proseWords } from "../section-words.ts";

/** What stands under a priority besides what it says of itself. */
export type UnderPriority = {
  readonly heading: SectionHeading;
  readonly summaries: readonly MeasureSummary[];
  readonly deliverables: readonly DeliverableRow[];
  /** Undefined for what is tied to no priority. */
  readonly priority: PriorityRow | undefined;
};

/** A section for each priority, and one for what is tied to none, where `blocksOf` finds anything to put there. */
export function byPriority(
  { agreement }: PortfolioSource,
  { id }: SectionHeading,
  blocksOf: (under: UnderPriority) => readonly Block[],
): readonly Section[] {
  const { priorities, deliverables } = agreement;
  const summaries = summariseMeasures(agreement);
  const known = new Set(priorities.map(({ priority }) => priority));
  const each = priorities.map((priority) => ({
    heading: { id: `${id}.${priority.priority}`, title: priorityTitle(priority) },
    priority,
    summaries: summaries.filter(({ measure }) => measure.priority === priority.priority),
    deliverables: deliverables.filter((row) => row.priority === priority.priority),
  }));
  const title = priorities.length === 0 ? "All measures" : "Tied to no one priority";
  const untied = {
    heading: { id: `${id}.other`, title },
    priority: undefined,
    summaries: summaries.filter(
      ({ measure }) => measure.priority === undefined || !known.has(measure.priority),
    ),
    deliverables: deliverables.filter((row) => row.priority === undefined || !known.has(row.priority)),
  };
  return [...each, untied].flatMap((under) => {
    const blocks = blocksOf(under);
    return blocks.length === 0 ? [] : [{ ...under.heading, blocks, sections: [] }];
  });
}

function priorityTitle({ priority, name }: PriorityRow): string {
  return /^\d+$/.test(priority) ? `Priority ${priority}: ${name}` : name;
}

/** What the priority says of itself, and what delivers it. */
export function narrativeOf(
  source: PortfolioSource,
  { priority, deliverables }: UnderPriority,
): readonly Block[] {
  const about = priority?.about === undefined ? [] : proseWords(source, priority.about).map(paragraph);
  const whole = deliverables.filter((row) => isWhole(row, deliverables));
  const delivered: readonly Block[] =
    whole.length === 0
      ? []
      : [
          { kind: "heading", text: "Delivered by" },
          {
            kind: "list",
            ordered: false,
            items: whole.flatMap((row) => [
              itemOf(source, row),
              ...deliverables
                .filter(({ partOf }) => partOf === row.deliverable)
                .map((one) => itemOf(source, one)),
            ]),
          },
        ];
  return [...about, ...delivered];
}

function isWhole({ partOf }: DeliverableRow, all: readonly DeliverableRow[]): boolean {
  return partOf === undefined || !all.some(({ deliverable }) => deliverable === partOf);
}

function itemOf(source: PortfolioSource, { name, about }: DeliverableRow) {
  return [
    { kind: "strong", of: [name] } as const,
    ...(about === undefined
      ? []
      : [": ", ...proseWords(source, about).flatMap((text, at) => (at === 0 ? text : [" ", ...text]))]),
  ];
}

/** Of a plan that ties at most one in ten of its measures to a priority, said once; undefined for any other. */
export function measuresTogether({ agreement }: PortfolioSource): string | undefined {
  const { priorities, measures } = agreement;
  const known = new Set(priorities.map(({ priority }) => priority));
  const tied = measures.filter(({ priority }) => priority !== undefined && known.has(priority)).length;
  if (priorities.length === 0 || measures.length === 0 || tied * 10 > measures.length) return undefined;
  const which = tied === 0 ? "No measure" : `Only ${tied} of ${measures.length} measures`;
  const verb = tied > 1 ? "are" : "is";
  return `${which} ${verb} tied to one priority in this agreement, so which measure serves which priority can't be told here.`;
}

/** What the paper says where a priority has no measures, or besides them. */
export function noteOf(source: PortfolioSource, { priority, summaries }: UnderPriority): readonly Block[] {
  const note = priority?.note === undefined ? [] : proseWords(source, priority.note).map(paragraph);
  const isSaidOnce = measuresTogether(source) !== undefined;
  const none = priority !== undefined && summaries.length === 0 && note.length === 0 && !isSaidOnce;
  return none ? [paragraph(["No measure serves this priority."])] : note;
}
