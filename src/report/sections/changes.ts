import { type AllChanges, allChanges } from "../../domain/changes/all-changes.ts";
import {
  type Change,
  type ChangeKind,
  type ChangeTopic,
  changeTopics,
  type Piece,
  topicOf,
} from "../../domain/changes/change.ts";
import { headline } from "../../domain/changes/headline.ts";
import type { Block } from "../model/block.ts";
import type { Section } from "../model/report.ts";
import type { Inline, Words } from "../model/words.ts";
import { paragraph } from "../printed/words.ts";
import type { Earlier, PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";

const most = 12;

const topicWords: Readonly<Record<ChangeTopic, string>> = {
  agreements: "Agreements",
  status: "Status",
  results: "Results",
  forecasts: "Forecasts",
  targets: "Targets",
  measures: "Measures",
  money: "Money",
  plan: "The plan, risks and milestones",
  words: "What is said",
  rules: "How figures are judged",
  record: "How it is printed",
};

/** What a report tells of; how and where figures are printed, and its own words, are not news in it. */
const told: readonly ChangeTopic[] = changeTopics.filter((topic) => topic !== "record" && topic !== "words");

/** What changed since the agreement, and since the last report where that is another paper, the worst first. */
export const changes: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { sinceAgreement, sinceReport } = source;
  const each = [
    { key: "since-agreement", earlier: sinceAgreement },
    { key: "since-report", earlier: isSame(sinceAgreement, sinceReport) ? undefined : sinceReport },
  ];
  const sections = each.flatMap(({ key, earlier }): readonly Section[] =>
    earlier === undefined
      ? []
      : [sinceSection({ id: `${heading.id}.${key}`, title: `Since ${earlier.name}` }, source, earlier)],
  );
  return sections.length === 0 ? undefined : { ...heading, blocks: [], sections };
};

function isSame(one: Earlier | undefined, other: Earlier | undefined): boolean {
  return one !== undefined && other !== undefined && one.name === other.name && one.on.equals(other.on);
}

function sinceSection(heading: SectionHeading, source: PortfolioSource, earlier: Earlier): Section {
  const all = changesSince(source, earlier);
  const news = all.changes.filter(isNews);
  const left = Math.max(0, news.length - most);
  const shown = news.slice(0, most);
  const blocks = told.flatMap((topic): readonly Block[] => {
    const own = shown.filter(({ kind }) => topicOf[kind] === topic);
    if (own.length === 0) return [];
    return [
      { kind: "heading", text: topicWords[topic] },
      { kind: "list", ordered: false, items: own.map(changeWords) },
    ];
  });
  const opening = paragraph([headline({ ...all, changes: news }, `since ${earlier.name}`)]);
  const rest =
    left === 0
      ? []
      : [paragraph([`The ${most} weightiest are listed; ${left} more ${left === 1 ? "is" : "are"} not.`])];
  return { ...heading, blocks: [opening, ...blocks, ...rest], sections: [] };
}

/** Spending to date and what a forecast is made of are told with the money itself. */
function isNews({ kind, figures }: Change): boolean {
  const elsewhere =
    figures.length > 0 && figures.every((figure) => /^(?:actuals|forecast_causes)\//.test(figure));
  return told.includes(topicOf[kind]) && !elsewhere;
}

/** Everything that changed in the portfolio's year since it stood as it did. */
export function changesSince({ agreement }: PortfolioSource, earlier: Earlier): AllChanges {
  const states = { before: earlier.agreement, after: agreement, how: "since" } as const;
  return allChanges([{ kind: "both", states }]);
}

/** One change as a sentence, its figures of now bound to their receipts. */
export function changeWords({ name, says }: Change): Words {
  return [{ kind: "strong", of: [name] }, ": ", ...says.map(pieceWords), "."];
}

/** A figure as it was before is no longer what its name stands for, so it goes without one. */
function pieceWords(piece: Piece): Inline {
  if (typeof piece === "string") return piece;
  const { text, figure, known } = piece;
  return { kind: "figure", figure: known === "now" ? { text, figure } : { text } };
}

const correctionKinds: readonly ChangeKind[] = ["result-restated", "result-withdrawn"];

/** Figures that were printed before and have been put right or taken back since. */
export const corrections: SectionBuilder<PortfolioSource> = (source, { id, title }) => {
  const earlier = source.sinceReport ?? source.sinceAgreement;
  if (earlier === undefined) return undefined;
  const found = changesSince(source, earlier).changes.filter(({ kind }) => correctionKinds.includes(kind));
  if (found.length === 0) return undefined;
  const opening = `These figures were printed otherwise in ${earlier.name}.`;
  return {
    id,
    title,
    blocks: [paragraph([opening]), { kind: "list", ordered: false, items: found.map(changeWords) }],
    sections: [],
  };
};
