import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import { statusOfPart, titleWords } from "../../domain/assessment/measure-words.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { PriorityRow } from "../../domain/data-package/tables/plan.ts";
import { type GoldenThread, goldenThread, type ThreadPriority } from "../../html/golden-thread.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { notice } from "../../html/notice.ts";
import type { Status, StatusCount, StatusKind, StatusMark } from "../../html/status.ts";
import type { AddressBook } from "../routes.ts";
import { countAtStart } from "./count-words.ts";

export type Plan = {
  readonly to: AddressBook;
  readonly agreement: Agreement;
  readonly summaries: readonly MeasureSummary[];
};

/** The plan on one page: outcomes, priorities, what delivers each and what measures it. */
export function thread(plan: Plan): Html {
  const { agreement, summaries } = plan;
  const tied = summaries.filter(({ measure }) => measure.priority !== undefined);
  const shown: GoldenThread = {
    outcomes: agreement.outcomes
      .filter(({ kind }) => kind === "outcome")
      .map(({ name, outcome }) => ({ text: name, href: `#${outcomeId(outcome)}` })),
    priorities: agreement.priorities.map((priority) => strand(plan, priority)),
    key: keyOf(tied),
  };
  if (shown.priorities.length === 0) return html``;
  return section({
    id: "plan",
    heading: "The plan on one page",
    level: 2,
    body: html`${goldenThread(shown)}${untied(plan)}`,
  });
}

export const priorityId = (priority: string) => `priority-${priority}`;
export const outcomeId = (outcome: string) => `outcome-${outcome}`;
export const deliverableId = (deliverable: string) => `deliverable-${deliverable}`;

/** "1. A strong council" where the paper numbers its priorities. */
export function priorityName({ priority, name }: PriorityRow): string {
  return /^\d+$/.test(priority) ? `${priority}. ${name}` : name;
}

function strand({ to, agreement, summaries }: Plan, row: PriorityRow): ThreadPriority {
  const measures = summaries.filter(({ measure }) => measure.priority === row.priority);
  return {
    name: priorityName(row),
    href: `#${priorityId(row.priority)}`,
    deliverables: agreement.deliverables
      .filter(({ priority, partOf }) => priority === row.priority && partOf === undefined)
      .map(({ name, shortName, deliverable }) => ({
        text: (shortName ?? name).replace(/\.$/, ""),
        href: `#${deliverableId(deliverable)}`,
      })),
    measures: measures.map((one) => mark(to, one)),
    counts: countsOf(measures),
  };
}

function mark(to: AddressBook, { measure, worst }: MeasureSummary): StatusMark {
  return {
    kind: worst.status.kind,
    word: statusOfPart(worst).word,
    code: measure.code ?? "no code",
    title: titleWords(measure),
    href: to.measure(measure.measure, measure.year),
  };
}

type Kind = MeasureSummary["worst"]["status"]["kind"];

const words: Readonly<Record<Kind, { readonly word: string; readonly counted: string }>> = {
  met: { word: "Met", counted: "met" },
  close: { word: "Close", counted: "close" },
  missed: { word: "Missed or not yet met", counted: "missed or not yet met" },
  aim: { word: "Direction of travel only", counted: "with an aim only" },
  none: { word: "No target or no result", counted: "without target or result" },
};

const kinds: readonly Kind[] = ["met", "close", "missed", "aim", "none"];

function countsOf(measures: readonly MeasureSummary[]): readonly StatusCount[] {
  return kinds.flatMap((kind) => {
    const count = measures.filter(({ worst }) => worst.status.kind === kind).length;
    return count === 0 ? [] : [{ kind: kind satisfies StatusKind, count, word: words[kind].counted }];
  });
}

function keyOf(measures: readonly MeasureSummary[]): readonly Status[] {
  const found = new Set(measures.map(({ worst }) => worst.status.kind));
  return kinds.filter((kind) => found.has(kind)).map((kind) => ({ kind, word: words[kind].word }));
}

/** Measures and deliverables that the paper ties to no priority. */
function untied({ agreement, summaries }: Plan): Html {
  const loose = summaries.filter(({ measure }) => measure.priority === undefined).length;
  const all = summaries.length;
  const unplaced = agreement.deliverables.filter(
    ({ priority, partOf }) => priority === undefined && partOf === undefined,
  ).length;
  const point =
    loose === all
      ? `None of the ${all} measures is tied to a priority in this agreement.`
      : `${countAtStart(loose, "measure")} of ${all} ${loose === 1 ? "is" : "are"} tied to no priority.`;
  return html`${
    loose > 0 &&
    notice({
      kind: "uncomfortable",
      point,
      more: "So no figure here says how a priority is going.",
      follow: { text: "The measures", href: "#measures-without-priority" },
    })
  }${
    unplaced > 0 &&
    notice({
      kind: "information",
      point: `${countAtStart(unplaced, "deliverable")} ${unplaced === 1 ? "is" : "are"} tied to no priority.`,
    })
  }`;
}
