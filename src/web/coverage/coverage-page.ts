import {
  gapIn,
  gapsTogether,
  lookedAfter,
  percentWords,
  type Share,
} from "../../domain/coverage/coverage.ts";
import { type Gap, type GapKind, gapSentence } from "../../domain/coverage/gap.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { type FilterForm, filterForm } from "../../html/filter-form.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import { countWords } from "../portfolio/count-words.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { emptyLedger } from "../portfolios/empty-ledger.ts";
import type { AddressBook } from "../routes.ts";
import type { Asked } from "./asked-agreements.ts";
import { type Covered, gapList } from "./gap-list.ts";

export type CoveragePage = {
  readonly to: AddressBook;
  readonly asked: Asked;
  /** All that are held, newest first, to choose from. */
  readonly portfolios: readonly PortfolioRow[];
  readonly shown: readonly Covered[];
  /** The day it is told from which results were due. */
  readonly day: Temporal.PlainDate;
  readonly keep: FilterForm["keep"];
};

type Part = { readonly id: string; readonly heading: string; readonly kinds: readonly GapKind[] };

const parts: readonly Part[] = [
  {
    id: "people",
    heading: "Who answers, and whether a figure came",
    kinds: ["no-owner", "no-result-due", "no-result"],
  },
  {
    id: "targets",
    heading: "Whether the targets ask for anything",
    kinds: [
      "target-easier",
      "no-target-no-reason",
      "target-tenfold",
      "target-nought",
      "target-contextual",
      "comparator-older",
    ],
  },
  {
    id: "thread",
    heading: "Whether the plan holds together",
    kinds: [
      "measure-without-priority",
      "priority-without-measure",
      "deliverable-without-priority",
      "service-without-budget",
    ],
  },
];

/** What agreements leave open, counted out of all that was looked at; each list folded under its count. */
export function coveragePage(page: CoveragePage): Html {
  const { to, shown, day, portfolios } = page;
  const title = titleBlock({
    title: "Who answers for what",
    about: "What the agreements leave without an owner, a figure, a target or a tie to the plan.",
  });
  if (portfolios.length === 0) return html`${title}${emptyLedger()}`;
  const gaps = gapsTogether(shown.map(({ coverage }) => coverage));
  return html`${title}${verdict(sentence(shown, gaps))}${filters(page)}${parts.map(({ id, heading, kinds }) =>
    section({
      id,
      heading,
      level: 2,
      ruled: true,
      body: html`${id === "people" && html`<p class="quiet">A result is due when its period has ended, or at the cut-off of that period where one is set. Told from ${dateWords(day)}.</p>`}${kinds.map((kind) => gapPart(to, gapIn(gaps, kind), shown))}${complete(kinds.map((kind) => gapIn(gaps, kind)))}`,
    }),
  )}`;
}

/** The two counts that matter most, as a councillor could read them aloud. */
function sentence(shown: readonly Covered[], gaps: readonly Gap[]): string {
  const [only] = shown;
  const where =
    shown.length === 1 && only !== undefined
      ? `In ${portfolioName(only.portfolio)}`
      : `In ${countWords(shown.length, "agreement")}`;
  const { owned, supplied } = lookedAfter(gaps);
  if (owned.of === 0) return `${where} no measure is held.`;
  const measures = countWords(owned.of, "measure");
  const owners = `${countOf(owned, measures)} ${owned.count === 1 ? "names" : "name"} who answers for them`;
  if (supplied.of === 0) return `${where} ${owners}, and no result is due yet.`;
  const come = countOf(supplied, `the ${supplied.of} with a result due`);
  return `${where} ${owners}, and ${come} ${supplied.count === 1 ? "has" : "have"} it.`;
}

/** “27 of 67 measures (40%)”, “none of 67 measures”. */
function countOf(share: Share, of: string): string {
  return share.count === 0 ? `none of ${of}` : `${share.count} of ${of} (${percentWords(share)})`;
}

/** The count as a sentence that unfolds the list. */
function gapPart(to: AddressBook, gap: Gap, shown: readonly Covered[]): Html {
  const said = gapSentence(gap, gap.items.length);
  if (said === undefined || gap.items.length === 0) return html``;
  return fold({ id: gap.kind, summary: said, body: gapList(to, gap.kind, shown) });
}

/** What was looked for and not found, which is well. */
function complete(gaps: readonly Gap[]): Html {
  const said = gaps.filter(({ items }) => items.length === 0).flatMap((gap) => gapSentence(gap, 0) ?? []);
  return said.length === 0 ? html`` : notice({ kind: "well", point: said.join(" ") });
}

function filters({ portfolios, asked, keep }: CoveragePage): Html {
  const newest = new Map(portfolios.toReversed().map((row) => [row.portfolio, row.name]));
  const codes = [...newest].toSorted(([, left], [, right]) => (left < right ? -1 : 1));
  const years = [...new Set(portfolios.map(({ year }) => year))];
  return filterForm({
    action: "/coverage",
    label: "Choose the agreements",
    keep,
    choices: [
      {
        name: "portfolio",
        label: "Portfolio",
        options: [
          { value: "", text: "All" },
          ...codes.map(([code, name]) => ({ value: code.toLowerCase(), text: name })),
        ],
        chosen: asked.portfolio?.toLowerCase() ?? "",
      },
      {
        name: "year",
        label: "Year",
        options: [
          { value: "", text: "Newest" },
          ...years.map((year) => ({ value: yearSlug(year), text: yearLabel(year) })),
        ],
        chosen: asked.year === undefined ? "" : yearSlug(asked.year),
      },
    ],
  });
}
