import { titleWords } from "../../domain/assessment/measure-words.ts";
import type { Proposal, Standing } from "../../domain/computed-measure/proposal.ts";
import { computedFigure } from "../../domain/computed-measure/proposal-words.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { statusWord } from "../../html/status.ts";
import { verdict } from "../../html/verdict.ts";
import { feedNotices } from "../feeds/feed-notices.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import type { Proposed, ShownProposal } from "./proposed.ts";
import {
  differenceSaid,
  ledgerSays,
  periodSaid,
  recordsSay,
  standingStatus,
  whySaid,
} from "./said-figures.ts";

export type ProposalsPage = {
  readonly to: AddressBook;
  readonly proposed: Proposed;
  /** The measure asked for alone; undefined for all. */
  readonly measure: string | undefined;
};

/** What the records say against what the ledger says: what differs first, and how it gets into the ledger. */
export function proposalsPage(page: ProposalsPage): Html {
  const { to, proposed, measure } = page;
  const { computed } = proposed;
  const head = titleBlock({
    title: measure === undefined ? "What the records say" : `What the records say: ${measure}`,
    about: "Figures worked out from the records of services, held against the ledger’s.",
  });
  if (computed.definitions.length === 0) return html`${head}${noDefinitions(to)}`;
  if (proposed.shown.length === 0) return html`${head}${noRecords(to)}`;
  return html`${head}${verdict(sentence(proposed.shown))}${feedNotices(feedsOf(proposed))}${computed.doubts.map(
    (doubt) => notice({ kind: "uncomfortable", point: doubt }),
  )}${differing(page)}${fresh(page)}${unfinished(page)}${agreeing(page)}${howToAccept(page)}${
    measure !== undefined && html`<p>${link({ text: "All measures", href: to.proposals() })}</p>`
  }`;
}

const kinds = {
  differs: ["differs", "differ"],
  new: ["is new", "are new"],
  incomplete: ["is incomplete", "are incomplete"],
} as const;

function sentence(shown: readonly ShownProposal[]): string {
  const same = of(shown, "same").length;
  const agree = `${countWords(same, "figure")} worked out from records ${same === 1 ? "agrees" : "agree"} with the ledger`;
  const others = (["differs", "new", "incomplete"] as const).flatMap((kind) => {
    const count = of(shown, kind).length;
    return count === 0 ? [] : [`${count} ${kinds[kind][count === 1 ? 0 : 1]}`];
  });
  if (others.length === 0) return `All ${agree}.`.replace("All 1 ", "The 1 ");
  return `${atStart(agree)}; ${listed(others)}.`;
}

/** The feeds the figures shown were worked out from. */
function feedsOf({ computed, shown }: Proposed): readonly Feed[] {
  const named = new Set(shown.map(({ proposal }) => proposal.definition.measure.feed));
  return [...named].flatMap((feed) => computed.feeds.get(feed) ?? []);
}

function atStart(words: string): string {
  return words.replace(/^0 /, "No ");
}

function of(shown: readonly ShownProposal[], kind: Standing["kind"]): readonly ShownProposal[] {
  return shown.filter(({ proposal }) => proposal.standing.kind === kind);
}

function differing({ to, proposed }: ProposalsPage): Html {
  const shown = of(proposed.shown, "differs");
  if (shown.length === 0) {
    return notice({
      kind: "well",
      point: "No figure of the ledger differs from its records.",
      more: `${countAtStart(of(proposed.shown, "same").length, "figure was", "figures were")} worked out anew and held against it.`,
    });
  }
  return section({
    id: "differs",
    heading: "Differ from the ledger",
    level: 2,
    body: dataTable({
      id: "differs-table",
      caption: "What the records say and what the ledger says",
      columns: [
        { heading: "Measure and period", kind: "header" },
        { heading: "Records say", kind: "text" },
        { heading: "Ledger says", kind: "text" },
        { heading: "Records are", kind: "text" },
        { heading: "Why", kind: "text" },
      ],
      rows: shown.map((one) => ({
        kind: "line",
        cells: [
          measureAndPeriod(to, proposed, one.proposal),
          recordsSay(one),
          ledgerSays(to, one.proposal),
          differenceSaid(one),
          whySaid(to, one.proposal, proposed.computed.loads),
        ],
      })),
      narrow: "stack",
    }),
  });
}

function fresh({ to, proposed }: ProposalsPage): Html | false {
  const shown = of(proposed.shown, "new");
  if (shown.length === 0) return false;
  const table = dataTable({
    id: "new-table",
    caption: "Periods the ledger holds no figure for",
    columns: [
      { heading: "Period", kind: "header" },
      { heading: "Records say", kind: "text" },
    ],
    rows: byMeasure(to, proposed, shown, (one) => [recordsSay(one)]),
    narrow: "stack",
  });
  const body =
    shown.length <= mostOpen
      ? table
      : html`${newByMeasure(to, proposed, shown)}${fold({ id: "new-each", summary: `All ${shown.length} of them, with their sums`, body: table })}`;
  return section({ id: "new", heading: "New to the ledger", level: 2, body });
}

/** More figures than this are told by measure, and one by one where somebody opens them. */
const mostOpen = 6;

function newByMeasure(to: AddressBook, proposed: Proposed, shown: readonly ShownProposal[]): Html {
  return dataTable({
    id: "new-measures",
    caption: "Measures with figures that the ledger does not hold",
    columns: [
      { heading: "Measure", kind: "header" },
      { heading: "New figures", kind: "number" },
      { heading: "The newest of them", kind: "text" },
    ],
    rows: [...Map.groupBy(shown, ({ proposal }) => proposal.definition).values()].flatMap((own) => {
      const newest = own.at(-1);
      if (newest === undefined) return [];
      const { proposal, disclosed } = newest;
      const figure = disclosed.figure ? computedFigure(proposal) : "withheld";
      const said = `${proposal.periodWords}: ${figure}`;
      return [
        { kind: "line" as const, cells: [measureLink(to, proposed, proposal), String(own.length), said] },
      ];
    }),
    narrow: "stack",
  });
}

function unfinished({ to, proposed }: ProposalsPage): Html | false {
  const shown = of(proposed.shown, "incomplete");
  if (shown.length === 0) return false;
  const table = dataTable({
    id: "incomplete-table",
    caption: "Periods the records do not make up",
    columns: [
      { heading: "Period", kind: "header" },
      { heading: "What is missing", kind: "text" },
    ],
    rows: byMeasure(to, proposed, shown, ({ proposal: { standing } }) => [
      standing.kind === "incomplete" ? standing.why : "",
    ]),
    narrow: "stack",
  });
  const summary = `${countWords(shown.length, "period is", "periods are")} incomplete`;
  return fold({ id: "incomplete", summary, body: table });
}

function agreeing({ to, proposed }: ProposalsPage): Html | false {
  const shown = of(proposed.shown, "same");
  if (shown.length === 0) return false;
  const rows = byMeasure(to, proposed, shown, (one) => [
    recordsSay(one),
    ledgerSays(to, one.proposal),
    statusWord(standingStatus(one.proposal)),
  ]);
  const table = dataTable({
    id: "agree-table",
    caption: "Figures the records bear out",
    columns: [
      { heading: "Period", kind: "header" },
      { heading: "Records say", kind: "text" },
      { heading: "Ledger says", kind: "text" },
      { heading: "Standing", kind: "status" },
    ],
    rows,
    narrow: "stack",
  });
  const left = waiting(shown).length;
  const accepting = left === 0 ? "" : `, of which ${left} not accepted yet`;
  const summary = `${countWords(shown.length, "figure agrees", "figures agree")} with the ledger${accepting}`;
  return fold({ id: "agree", summary, body: table });
}

/** Figures that agree and do not lead to their records yet. */
function waiting(shown: readonly ShownProposal[]): readonly ShownProposal[] {
  return shown.filter(({ proposal: { standing } }) => standing.kind === "same" && !standing.settled);
}

/** A table's rows under the measure they are of, so that a title is read once. */
function byMeasure(
  to: AddressBook,
  proposed: Proposed,
  shown: readonly ShownProposal[],
  cells: (one: ShownProposal) => readonly Text[],
): readonly Row[] {
  return [...Map.groupBy(shown, ({ proposal }) => proposal.definition).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const lines = own.map((one): Row => ({ kind: "line", cells: [periodSaid(one.proposal), ...cells(one)] }));
    return [{ kind: "group", heading: measureLink(to, proposed, first.proposal) }, ...lines];
  });
}

function measureAndPeriod(to: AddressBook, proposed: Proposed, proposal: Proposal): Html {
  return html`${measureLink(to, proposed, proposal)}<br>${periodSaid(proposal)}`;
}

function measureLink(to: AddressBook, { computed }: Proposed, { definition, year }: Proposal): Html {
  const { measure, part } = definition.measure;
  const rows = computed.measures.filter((row) => row.measure === measure);
  const row = rows.find((one) => one.year === year) ?? rows.toSorted((a, b) => b.year - a.year)[0];
  const text = row === undefined ? measure : `${row.code ?? measure} ${titleWords(row)}`;
  const ofPart = part === "all" ? "" : `, part ${part}`;
  return link({ text: `${text}${ofPart}`, href: to.measure(measure, row?.year) });
}

function howToAccept({ proposed }: ProposalsPage): Html {
  const [first] = [...of(proposed.shown, "differs"), ...of(proposed.shown, "new")];
  const agree = html`<p>All that agree, so that each figure leads to its records:</p><p class="copyable"><code>outturn compute accept --all-that-agree --by POST</code></p>`;
  return section({
    id: "accept",
    heading: "How a figure gets into the ledger",
    level: 2,
    body: html`<p>Nothing that is worked out changes a figure by itself. The post that answers for it looks at the proposal and accepts it. What the figure was stays readable, with the reason. This is done on the command line until there is signing in.</p>${
      first !== undefined &&
      html`<p>One figure:</p><p class="copyable"><code>${acceptCommand(first.proposal)}</code></p>`
    }${waiting(proposed.shown).length > 0 && agree}`,
  });
}

function acceptCommand({ definition, year, period }: Proposal): string {
  const { measure, part } = definition.measure;
  const words = ["outturn compute accept", "--measure", measure];
  if (part !== "all") words.push("--part", part);
  words.push("--year", yearLabel(year));
  if (period !== "year") words.push("--period", period);
  return [...words, "--by POST"].join(" ");
}

function noDefinitions(to: AddressBook): Html {
  return emptyState({
    what: "No measure is worked out from records yet.",
    when: html`Once a definition says how, its figures are held against the ledger’s here. ${link({ text: "Feeds and their records", href: to.records.feeds })}.`,
    whose: "It is for performance officers to add definitions: outturn compute add.",
  });
}

function noRecords(to: AddressBook): Html {
  return emptyState({
    what: "The feeds hold no records yet.",
    when: html`Figures are worked out here as soon as records are loaded. ${link({ text: "Feeds and their records", href: to.records.feeds })}.`,
    whose: "It is for the owners of the feeds to hand them in.",
  });
}
