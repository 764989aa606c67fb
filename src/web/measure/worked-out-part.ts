import { definitionWords } from "../../domain/computed-measure/definition-words.ts";
import type { HeldComputedMeasure } from "../../domain/computed-measure/proposal.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { dataTable } from "../../html/data-table.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { statusWord } from "../../html/status.ts";
import { feedNotices } from "../feeds/feed-notices.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import type { ShownProposal } from "../proposals/proposed.ts";
import {
  differenceSaid,
  ledgerSays,
  periodSaid,
  recordsSay,
  standingStatus,
} from "../proposals/said-figures.ts";
import type { AddressBook } from "../routes.ts";
import type { MeasureWorkedOut } from "./worked-out.ts";

export type WorkedOutPart = {
  readonly to: AddressBook;
  readonly measure: MeasureRow;
  readonly workedOut: MeasureWorkedOut | undefined;
  /** The parts the page shows. */
  readonly parts: readonly string[];
};

/** What the records say of the measure, period by period, and how exactly it is worked out from them. */
export function workedOutPart({ to, measure, workedOut, parts }: WorkedOutPart): Text {
  if (workedOut === undefined) return "";
  return section({
    id: "records",
    heading: "Worked out from records",
    level: 2,
    body: workedOut === "not reached" ? notReached() : body(to, measure, workedOut, parts),
  });
}

function notReached(): Html {
  return html`<p>The records can’t be reached just now. The figures stand.</p>`;
}

function body(
  to: AddressBook,
  { measure }: MeasureRow,
  { computed, shown }: Exclude<MeasureWorkedOut, "not reached">,
  parts: readonly string[],
): Html {
  const definitions = computed.definitions.filter((one) => parts.includes(one.measure.part));
  const own = shown.filter(({ proposal }) => parts.includes(proposal.definition.measure.part));
  if (definitions.length === 0) return html`<p>Another part of it is worked out from records.</p>`;
  const said = definitions.map((definition) => definitionSaid(definition, definitions.length > 1, computed));
  const whole = own.filter(({ proposal }) => proposal.standing.kind !== "incomplete");
  const differs = own.some(({ proposal }) => proposal.standing.kind === "differs");
  const links = html`<p>${link({ text: "The records behind it", href: to.measureRecords(measure) })} · ${link({ text: "Why did it change?", href: to.measureWhy(measure) })} · ${link({ text: "What the records say", href: to.proposals(measure) })}</p>`;
  const feeds = definitions.flatMap(({ measure: { feed } }) => computed.feeds.get(feed) ?? []);
  return html`${said.map(({ meaning }) => meaning)}${feedNotices(feeds)}${
    differs &&
    notice({
      kind: "uncomfortable",
      point: "The records say otherwise than the ledger for a period.",
      follow: { text: "Both figures, and why", href: to.proposals(measure) },
    })
  }${whole.length > 0 && table(to, whole)}${unfinishedSaid(own)}${fold({
    summary: "The definition, exactly",
    body: html`${said.map(({ exactly }) => exactly)}`,
  })}${links}`;
}

/** Periods the records do not make up, in a sentence: what is missing from the newest is missing from all that wait. */
function unfinishedSaid(shown: readonly ShownProposal[]): Html | false {
  const [newest, ...more] = shown
    .toReversed()
    .flatMap(({ proposal: { standing } }) => (standing.kind === "incomplete" ? [standing.why] : []));
  if (newest === undefined) return false;
  return html`<p class="quiet">${countAtStart(more.length + 1, "period is", "periods are")} incomplete. ${newest}</p>`;
}

function definitionSaid(
  { measure }: HeldComputedMeasure,
  several: boolean,
  { feeds }: Exclude<MeasureWorkedOut, "not reached">["computed"],
) {
  const feed = feeds.get(measure.feed);
  const ofPart = several ? `Part ${measure.part}: ` : "";
  return {
    meaning: html`<p>${ofPart}${measure.meaning}</p>`,
    exactly: feed === undefined ? html`` : html`<p>${ofPart}${definitionWords(measure, feed)}</p>`,
  };
}

/** The newest periods first; older ones are at what the records say. */
const periodsShown = 6;

function table(to: AddressBook, shown: readonly ShownProposal[]): Html {
  const several = new Set(shown.map(({ proposal }) => proposal.definition.measure.part)).size > 1;
  const newest = shown.toReversed().slice(0, periodsShown);
  return dataTable({
    id: "records-table",
    caption: "What the records say, the newest first",
    columns: [
      { heading: "Period", kind: "header" },
      { heading: "Records say", kind: "text" },
      { heading: "Ledger says", kind: "text" },
      { heading: "Standing", kind: "status" },
    ],
    rows: newest.map((one) => ({
      kind: "line",
      cells: [
        html`${several && `Part ${one.proposal.definition.measure.part}, `}${periodSaid(one.proposal)}`,
        recordsSay(one),
        ledgerSays(to, one.proposal),
        standingSaid(one),
      ],
    })),
    narrow: "stack",
  });
}

function standingSaid(shown: ShownProposal): Html {
  const { standing } = shown.proposal;
  const difference = standing.kind === "differs" ? differenceSaid(shown) : "";
  return html`${statusWord(standingStatus(shown.proposal))}${
    difference !== "" && html` <span class="cell-note">${difference}</span>`
  }`;
}
