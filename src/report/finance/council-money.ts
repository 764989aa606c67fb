import { portfolioWalk } from "../../charts/money/portfolio-walk.ts";
import type { AddedOver } from "../../domain/budget/added-up.ts";
import type { CouncilOutturn } from "../../domain/budget/council-outturn.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { sentences, words } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { addedCell, totalCell, totalWords } from "./added-cells.ts";
import { outturnTold } from "./council-outturn-told.ts";
import { councilStatedTable } from "./council-stated.ts";
import { findingNotes } from "./findings-beneath.ts";
import { chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

/** What each portfolio may spend and where it expects to end, with the totals. */
export const councilMoney: SectionBuilder<CouncilSource> = (source, heading) => {
  const outturn = outturnTold(source);
  const { cashLimit, deficit } = outturn.figures.totals;
  if (cashLimit.amount === undefined && deficit.amount === undefined) return undefined;
  return sectionOf(heading, opening(source, outturn), [
    chartBlock(walk(source, outturn, partId(heading, "chart"))),
    portfolios(source, outturn, heading),
    councilStatedTable(source, partId(heading, "stated")),
  ]);
};

function opening(source: CouncilSource, { figures, period, label }: CouncilOutturn): Words {
  const { cashLimit, deficit } = figures.totals;
  if (cashLimit.amount === undefined) return [];
  const limit = totalWords(source, cashLimit, { figure: "net cash limit" });
  const may = words`${whoWords(cashLimit)} may spend ${limit} net in ${yearLabel(source.money.year)}.`;
  if (deficit.amount === undefined || period === undefined) return may;
  const who =
    deficit.printedBy < deficit.portfolios
      ? `the ${countWord(deficit.printedBy)} of ${countWord(deficit.portfolios)} with a forecast expect`
      : deficit.portfolios === 1
        ? "it expects"
        : "they expect";
  const way = deficit.amount > 0 ? "over" : "under";
  const apart =
    deficit.amount === 0
      ? words`exactly on that`
      : words`${totalWords(source, deficit, { figure: "forecast deficit", period })} ${way} that`;
  const over = figures.rows.filter(({ figures: one }) => (one.deficit.amount ?? 0) > 0).length;
  const counted =
    deficit.printedBy < 2 ? "" : `: ${countWord(over)} of ${countWord(deficit.printedBy)} over their limits`;
  return sentences([may, words`At ${label ?? period} ${who} to end the year ${apart}${counted}.`]);
}

/** "The three portfolios"; where some hold no cash limit, only those that do. */
function whoWords({ printedBy, portfolios }: AddedOver): string {
  if (portfolios === 1) return "The one portfolio held";
  const all = countWord(portfolios);
  return printedBy < portfolios
    ? `${atStart(countWord(printedBy))} of the ${all} portfolios`
    : `The ${all} portfolios`;
}

/** From the cash limits to the forecast outturn, a step for each portfolio. */
function walk({ money }: CouncilSource, { figures, label }: CouncilOutturn, id: string) {
  const last = figures.totals.deficit.amount;
  if (last === undefined) return undefined;
  const apart = last === 0 ? "exactly" : `${moneyWords(last)} ${last > 0 ? "more than" : "less than"}`;
  return portfolioWalk({
    id,
    title: `From the cash limits of ${yearLabel(money.year)} to the forecast outturn`,
    names: ["Cash limits", "Forecast outturn"],
    first: figures.totals.cashLimit.amount,
    steps: figures.rows.map(({ portfolio, figures: one }) => ({
      name: portfolio.name,
      change: one.cashLimit.amount === undefined ? undefined : one.deficit.amount,
    })),
    finding: `At ${label} the portfolios together expect to spend ${apart} their cash limits. The chart is in £000.`,
  });
}

function portfolios(
  source: CouncilSource,
  { figures, period, label }: CouncilOutturn,
  heading: SectionHeading,
): Block {
  const { totals } = figures;
  const told = period !== undefined;
  const at = period === undefined ? {} : { period };
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: `Cash limits${told ? " and forecasts" : ""} by portfolio ${yearLabel(source.money.year)}, £000`,
    ...(told && { reading: `Forecasts as told at ${label}. Brackets are a surplus.` }),
    columns: [
      headerColumn("Portfolio"),
      numberColumn("Cash limit"),
      ...(told ? [numberColumn("Forecast outturn"), numberColumn("(Surplus)/deficit")] : []),
    ],
    rows: [
      ...figures.rows.map(({ portfolio, figures: one }) => ({
        kind: "line" as const,
        cells: [
          [portfolio.name],
          addedCell(one.cashLimit),
          ...(told ? [addedCell(one.outturn), addedCell(one.deficit)] : []),
        ],
      })),
      {
        kind: "total" as const,
        cells: [
          ["All portfolios"],
          totalCell(source, totals.cashLimit, { figure: "net cash limit" }),
          ...(told
            ? [
                totalCell(source, totals.outturn, { figure: "forecast outturn", ...at }),
                totalCell(source, totals.deficit, { figure: "forecast deficit", ...at }),
              ]
            : []),
        ],
      },
    ],
    notes: findingNotes(source, ["budgetLines", "forecasts", "resources", ...bridgesToo(source)]),
  });
}

/** Without virements there is no section of them for what is noticed in bridges to stand in. */
function bridgesToo({ money }: CouncilSource) {
  return money.virements.length === 0 ? (["budgetMovements"] as const) : [];
}
