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
import { dayDueFor } from "../measures/day-due.ts";
import type { Block } from "../model/block.ts";
import type { Section } from "../model/report.ts";
import type { Inline, Words } from "../model/words.ts";
import { paragraph } from "../printed/words.ts";
import type { Earlier, PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { moneyMoved } from "./money-moved.ts";

/** Of one topic; the weightiest come first. */
const most = 8;

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
  const blocks = told.flatMap((topic): readonly Block[] => {
    const own = news
      .filter((change) => topicOf[change.kind] === topic && !isInTables(change))
      .map(changeWords);
    const sums = topic === "money" ? moneyMoved(earlier.agreement, source.agreement) : [];
    const left = own.length - most;
    const more: readonly Words[] = left > 0 ? [[`And ${left} more of less weight.`]] : [];
    const items = [...sums, ...own.slice(0, most), ...more];
    if (items.length === 0) return [];
    return [
      { kind: "heading", text: topicWords[topic] },
      { kind: "list", ordered: false, items },
    ];
  });
  const opening = paragraph([headline({ ...all, changes: news }, `since ${earlier.name}`)]);
  return { ...heading, blocks: [opening, ...blocks], sections: [] };
}

function isNews({ kind }: Change): boolean {
  return told.includes(topicOf[kind]);
}

/** Savings, and money moved between budgets, are told one by one; of all other money its sums. */
const toldOneByOne = /^(?:savings|virements)\//;

/** What the report’s own tables print beside what it was, and mere settings: counted here, and not listed. */
function isInTables({ kind, figures }: Change): boolean {
  const isMoney = topicOf[kind] === "money" || kind === "money-forecast" || kind === "forecast-other";
  return (
    kind === "result-new" ||
    kind === "result-detail" ||
    isSetting(figures) ||
    (isMoney && isOfMoney(figures) && !figures.some((one) => toldOneByOne.test(one)))
  );
}

/** How a target is spread over the year: what it leads to is told as a status. */
function isSetting(figures: readonly string[]): boolean {
  return figures.length > 0 && figures.every((figure) => figure.startsWith("target_profiles/"));
}

function isOfMoney(figures: readonly string[]): boolean {
  return figures.every((figure) => !/^(?:results|targets|measures)\//.test(figure));
}

/** Everything that changed in the portfolio's year since it stood as it did; what fell due is the report's own period's. */
function changesSince(source: PortfolioSource, earlier: Earlier): AllChanges {
  const { agreement } = source;
  const due = dayDueFor(source);
  const states = { before: earlier.agreement, after: agreement, how: "since", due } as const;
  return allChanges([{ kind: "both", states }]);
}

/** One change as a sentence, its figures of now bound to their receipts. */
function changeWords({ name, says }: Change): Words {
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
