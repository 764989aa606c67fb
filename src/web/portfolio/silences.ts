import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import { titleWords } from "../../domain/assessment/measure-words.ts";
import { gapIn } from "../../domain/coverage/coverage.ts";
import { type Gap, type GapKind, gapSentence } from "../../domain/coverage/gap.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { coverageOn } from "../coverage/coverage-on.ts";
import type { AddressBook } from "../routes.ts";

type Said = {
  readonly to: AddressBook;
  readonly agreement: Agreement;
  readonly summaries: readonly MeasureSummary[];
  readonly day: Temporal.PlainDate;
};

const kinds = ["no-result", "no-owner", "measure-without-priority"] as const satisfies readonly GapKind[];

/** What the agreement does not say of its measures: no target, no result, no owner, each out of all of them. */
export function silences({ to, agreement, summaries, day }: Said): Html {
  const { gaps } = coverageOn(agreement, day);
  const items = [
    withoutTarget(to, summaries),
    ...kinds.map((kind) => told(to, gapIn(gaps, kind), summaries)),
  ];
  const all = { text: "All that this agreement leaves open", href: to.coverage(agreement.portfolio) };
  return section({
    id: "silences",
    heading: "What the agreement does not say",
    level: 2,
    body: html`<ul class="said">${items.map((item) => html`<li>${item}</li>`)}</ul><p>${link(all)}</p>`,
  });
}

/** "3 of 16 measures have never had a result: RCG 3.1, ..."; all of them need no list. */
function told(to: AddressBook, gap: Gap, summaries: readonly MeasureSummary[]): Html {
  const said = gapSentence(gap, gap.items.length) ?? "";
  const [lead = ""] = /^(All \d+|Both|\d+ of \d+)/.exec(said) ?? [];
  const rest = said.slice(lead.length);
  const counted = html`<strong>${lead}</strong>${rest.replace(/\.$/, "")}`;
  if (gap.items.length === 0 || gap.items.length === gap.of) return html`${counted}.`;
  const keys = new Set(gap.items.map(({ key }) => key));
  const found = summaries.filter(({ measure }) => keys.has(measure.measure));
  return html`${counted}: ${named(to, found)}.`;
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
