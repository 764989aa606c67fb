import { rephasingChart } from "../../charts/money/rephasing-chart.ts";
import { schemesOf } from "../../domain/budget/spend-years.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { said } from "../printed/money.ts";
import { listedWords, sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { capitalMoves, movedWords } from "./capital-moves.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";
import { capitalByYear } from "./programme-totals.ts";
import { isOfLongerList } from "./scheme-findings.ts";
import { schemeRows } from "./scheme-rows.ts";
import { sinceWords } from "./since-words.ts";

const table = agreementTables.capitalSchemes;

/** The capital programme by group of schemes and year of spending, and what moved between years. */
export const capital: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { agreement } = source;
  const programme = agreement.capitalSchemes.some(({ listing }) => listing === "programme");
  if (!programme && capitalByYear(agreement).length === 0) return undefined;
  return sectionOf(heading, opening(source), [
    chartBlock(rephasingChart(agreement, partId(heading, "chart"))),
    programme && programmeTable(source, heading),
    capitalMoves(source, partId(heading, "movements")),
  ]);
};

function opening(source: PortfolioSource): Words {
  const { agreement } = source;
  const totals = capitalByYear(agreement);
  if (totals.length === 0) return [];
  const each = listedWords(totals.map(({ year, held }) => words`${said(held)} in ${yearLabel(year)}`));
  const none = totals.every(({ held }) => held.amount === 0);
  return sentences([
    none ? words`There is no capital programme: ${each}.` : words`The capital programme is ${each}.`,
    sinceThen(source, totals),
    movedWords(agreement),
  ]);
}

/** How the year's own programme differs from the last report's. */
function sinceThen(source: PortfolioSource, totals: ReturnType<typeof capitalByYear>): Words | undefined {
  const { year } = source.agreement.portfolio;
  const own = (all: typeof totals) => all.find((one) => one.year === year)?.held.amount;
  const is = own(totals);
  if (is === undefined) return undefined;
  const what = `The programme of ${yearLabel(year)}`;
  return sinceWords(source, { what, is, wasIn: (then) => own(capitalByYear(then)) });
}

function programmeTable(source: PortfolioSource, heading: SectionHeading): Block {
  const schemes = schemesOf(source.agreement, "programme");
  const isLonger = isOfLongerList(source.agreement);
  const years = yearsOf(schemes);
  const approved = years.filter((year) =>
    schemes.some(({ cells }) => cells.get(year)?.opening !== undefined),
  );
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: "Capital programme by scheme and year of spending, £000",
    columns: [
      headerColumn("Scheme"),
      ...years.flatMap((year) => [
        ...(approved.includes(year) ? [numberColumn(`${yearLabel(year)} last approved`)] : []),
        numberColumn(`${yearLabel(year)} programme`),
      ]),
    ],
    rows: schemeRows(schemes, ({ cells }) =>
      years.flatMap((year) => [
        ...(approved.includes(year) ? [amountCell(table, cells.get(year), "opening")] : []),
        amountCell(table, cells.get(year), "amount"),
      ]),
    ),
    notes: [
      ...shorthandNotes(schemes.flatMap(({ cells }) => [...cells.values()])),
      ...findingNotes(source, ["capitalSchemes"], (finding) => !isLonger(finding)),
    ],
  });
}

function yearsOf(schemes: ReturnType<typeof schemesOf>): readonly FinancialYear[] {
  return [...new Set(schemes.flatMap(({ cells }) => [...cells.keys()]))].toSorted(
    (left, right) => left - right,
  );
}
