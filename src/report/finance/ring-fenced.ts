import type { PortfolioMoney } from "../../domain/data-package/council-year.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import { sentences } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { type Fund, fundRows, funds, fundWords } from "./non-cash-limits.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

/** Accounts that may be spent on one thing only: the Housing Revenue Account, the schools grant, the Collection Fund. */
export const ringFenced: SectionBuilder<CouncilSource> = (source, heading) => {
  const all = source.money.portfolios;
  const held = (["hra", "dsg", "collection-fund"] as const).filter((fund) => withFund(all, fund).length > 0);
  if (held.length === 0) return undefined;
  const opening = sentences(
    held.flatMap((fund) => {
      const own = withFund(all, fund);
      return own.length === 1 ? own.map(({ nonCashLimits }) => fundWords(nonCashLimits, fund)) : [];
    }),
  );
  return sectionOf(
    heading,
    opening,
    held.map(
      (fund, at): Block =>
        tableBlock(source, {
          id: partId(heading, fund),
          caption: `${funds[fund]} ${yearLabel(source.money.year)}, £000`,
          reading: "Brackets are income or a surplus.",
          columns: [headerColumn("Line", 4), numberColumn("£000")],
          rows: rowsOf(withFund(all, fund), fund),
          notes: [
            ...shorthandNotes(
              all.flatMap(({ nonCashLimits }) => nonCashLimits.filter((row) => row.fund === fund)),
            ),
            ...(at === 0 ? findingNotes(source, ["nonCashLimits"]) : []),
          ],
        }),
    ),
  );
};

function withFund(all: readonly PortfolioMoney[], fund: Fund): readonly PortfolioMoney[] {
  return all.filter(({ nonCashLimits }) => nonCashLimits.some((row) => row.fund === fund));
}

/** Where two portfolios have a part of it, each part stands under its portfolio's name. */
function rowsOf(own: readonly PortfolioMoney[], fund: Fund): readonly ReportRow[] {
  return own.flatMap(({ portfolio, nonCashLimits }): readonly ReportRow[] => {
    const rows = fundRows(nonCashLimits.filter((row) => row.fund === fund));
    return own.length === 1 ? rows : [{ kind: "group", heading: [portfolio.name] }, ...rows];
  });
}
