import type { Proposal } from "../../domain/computed-measure/proposal.ts";
import {
  computedFigure,
  differenceWords,
  heldFigure,
  stretchWords,
  sumsWords,
  whyWords,
} from "../../domain/computed-measure/proposal-words.ts";
import { results } from "../../domain/data-package/tables/measures.ts";
import type { Load } from "../../domain/feed/load.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, join, type Text } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { Status } from "../../html/status.ts";
import { dayWords } from "../entry/moment-words.ts";
import type { AddressBook } from "../routes.ts";
import type { ShownProposal } from "./proposed.ts";

const withheldWords = "Withheld: small numbers";

/** The figure the records give, with its counts where they may be shown. */
export function recordsSay({ proposal, disclosed }: ShownProposal): Text {
  if (!disclosed.figure) return html`<span class="quiet">${withheldWords}</span>`;
  const counts = disclosed.counts && proposal.sums.denominator !== undefined && proposal.value !== undefined;
  return html`<span class="unbroken">${computedFigure(proposal)}</span>${
    counts && html` <span class="cell-note">${sumsWords(proposal)}</span>`
  }${proposal.provisional && html` <span class="cell-note">provisional: records may still come</span>`}`;
}

/** The ledger's figure, bound to its receipt. */
export function ledgerSays(to: AddressBook, proposal: Proposal): Text {
  const said = heldFigure(proposal);
  if (said === undefined || proposal.held === undefined) return html`<span class="quiet">No figure</span>`;
  const [text = "", counts] = said.split(/ (?=\()/);
  return html`${figure({ text, href: to.figure(results, proposal.held, "value") })}${
    counts !== undefined && html` <span class="cell-note">${counts.replace(/^\(|\)$/g, "")}</span>`
  }`;
}

/** The period and the days it is about. */
export function periodSaid(proposal: Proposal): Html {
  return html`${proposal.periodWords} <span class="cell-note">${stretchWords(proposal)}</span>`;
}

/** By how much the records' figure differs; a withheld one would be given away. */
export function differenceSaid({ proposal, disclosed }: ShownProposal): string {
  return disclosed.figure ? (differenceWords(proposal) ?? "") : withheldWords;
}

/** Why it differs, with the loads that brought the records. */
export function whySaid(to: AddressBook, proposal: Proposal, loads: ReadonlyMap<string, Load>): Text {
  const { standing } = proposal;
  if (standing.kind !== "differs") return "";
  const { why } = standing;
  if (why.kind !== "records changed" || why.loads.length === 0) return whyWords(why, (load) => load);
  const named = why.loads.map((load) =>
    loadLink(to, proposal.definition.measure.feed, load, loads.get(load)),
  );
  return html`Records came since the figure was accepted: ${join(named, ", ")}.`;
}

function loadLink(to: AddressBook, feed: string, id: string, load: Load | undefined): Html {
  const text = load === undefined ? id : `${load.file.name} of ${dayWords(load.loadedAt)}`;
  return link({ text, href: to.records.load(feed, id) });
}

/** How it stands, as a word and a shape. */
export function standingStatus({ standing, provisional }: Proposal): Status {
  switch (standing.kind) {
    case "same":
      return { kind: "met", word: standing.settled ? "Agrees" : "Agrees, not accepted yet" };
    case "differs":
      return { kind: "missed", word: "Differs" };
    case "new":
      return { kind: "aim", word: provisional ? "New, provisional" : "New" };
    case "incomplete":
      return { kind: "none", word: "Incomplete" };
    default:
      throw new Error(`No standing: ${standing satisfies never}`);
  }
}
