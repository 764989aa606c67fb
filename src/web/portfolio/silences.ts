import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { MeasureSummary, PartSummary } from "../measure-summary.ts";
import { titleWords } from "../measure-words.ts";
import type { AddressBook } from "../routes.ts";

/** What the agreement does not say of its measures: no target, no result, no owner, each out of all of them. */
export function silences(to: AddressBook, summaries: readonly MeasureSummary[]): Html {
  const all = summaries.length;
  const items = [
    withoutTarget(to, summaries),
    told(
      to,
      summaries.filter(({ parts }) => parts.every(({ latest }) => latest === undefined)),
      {
        all,
        one: "has no result in the years printed",
        many: "have no result in the years printed",
        none: "have a result in at least one of the years printed",
      },
    ),
    told(
      to,
      summaries.filter(({ measure }) => measure.owner === undefined),
      {
        all,
        one: "names nobody who answers for it",
        many: "name nobody who answers for them",
        none: "name who answers for them",
      },
    ),
    told(
      to,
      summaries.filter(({ measure }) => measure.priority === undefined),
      { all, one: "is tied to no priority", many: "are tied to no priority", none: "are tied to a priority" },
    ),
  ];
  return section({
    id: "silences",
    heading: "What the agreement does not say",
    level: 2,
    body: html`<ul class="said">${items.map((item) => html`<li>${item}</li>`)}</ul>`,
  });
}

type Told = { readonly all: number; readonly one: string; readonly many: string; readonly none: string };

/** "3 of 16 have no result: RCG 3.1, ..."; all of them need no list. */
function told(to: AddressBook, found: readonly MeasureSummary[], { all, one, many, none }: Told): Html {
  if (found.length === 0) return html`<strong>All ${all}</strong> ${none}.`;
  const counted = html`<strong>${found.length} of ${all}</strong> ${found.length === 1 ? one : many}`;
  return found.length === all ? html`${counted}.` : html`${counted}: ${named(to, found)}.`;
}

function named(to: AddressBook, found: readonly MeasureSummary[]): Html {
  return join(
    found.map(({ measure }) =>
      link({ text: shortName(measure), href: to.measure(measure.measure, measure.year) }),
    ),
    ", ",
  );
}

function shortName(measure: MeasureRow): string {
  return measure.code ?? titleWords(measure);
}

/** Measures without any target, by the reason given. */
function withoutTarget(to: AddressBook, summaries: readonly MeasureSummary[]): Html {
  const found = summaries.filter(({ parts }) => parts.every((part) => whyNone(part) !== undefined));
  const all = summaries.length;
  if (found.length === 0) return html`<strong>All ${all}</strong> have a target, if only a direction.`;
  const reasons = new Map<string, MeasureSummary[]>();
  for (const summary of found) {
    const why = whyNone(summary.worst) ?? "";
    reasons.set(why, [...(reasons.get(why) ?? []), summary]);
  }
  return html`<strong>${found.length} of ${all}</strong> ${found.length === 1 ? "has" : "have"} no target:<ul>${[
    ...reasons,
  ].map(([why, measures]) => html`<li>${named(to, measures)}: <span class="quiet">${why}</span></li>`)}</ul>`;
}

/** Why a part has no target; undefined where it has one. */
function whyNone({ judgedBy, targets }: PartSummary): string | undefined {
  const { target, row } = judgedBy ?? targets.at(-1) ?? {};
  const why = row?.why === undefined ? "no reason is given." : row.why;
  switch (target?.kind) {
    case undefined:
      return "none is held, and no reason is given.";
    case "none":
      return why;
    case "to-be-confirmed":
      return `to be confirmed; ${/^[A-Z][a-z]/.test(why) ? `${why.charAt(0).toLowerCase()}${why.slice(1)}` : why}`;
    case "left-blank":
      return `left blank; ${why}`;
    default:
      return undefined;
  }
}
